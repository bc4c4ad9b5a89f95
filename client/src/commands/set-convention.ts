import { commands, type QuickPickItem, window } from "vscode";
import type { ConventionId } from "../../../server/src/syntax/conventions/convention.ts";
import { type RegisterCommand, say } from "./command.ts";

/** What each convention looks like, in one line. */
const examples: Record<ConventionId, string> = {
  colon: "MS VALE: Good morning.   QUESTION: Is it safe?   Q  Is it safe?",
  markdown: "**Ana Ruiz:** Good morning.",
  "timed-label": "Speaker 1: 00:02:25, the words below",
  "timed-line": "[00:02:25] Ana Ruiz: Good morning.",
  "numbered-page": "numbered lines and pages, MR. STEVIN:, Q. and A.",
  hearing: "    Mr. Latta.  Good morning.",
  chat: "*CHI: and a tab, as in CHAT files",
  cues: "SubRip and WebVTT subtitles",
};

/** Choose how the labels of the open document are read. */
export const setConvention: RegisterCommand = (_client, statuses) =>
  commands.registerCommand("transcript.setConvention", async () => {
    const document = window.activeTextEditor?.document;
    const status = document && statuses.of(document);
    if (!document || !status) return say("Open a transcript to set its convention");
    const picked = await window.showQuickPick(items(status.convention, status.source === "hand"), {
      title: "How does this transcript write its labels?",
      placeHolder: `Now read as ${status.convention}`,
      matchOnDescription: true,
    });
    if (picked) await statuses.setConvention(document, picked.id);
  });

function items(current: ConventionId, byHand: boolean): (QuickPickItem & { id: ConventionId | undefined })[] {
  const conventions = Object.entries(examples).map(([id, description]) => ({
    label: `${id === current && byHand ? "$(check) " : ""}${id}`,
    description,
    id: id as ConventionId,
  }));
  const found = {
    label: `${byHand ? "" : "$(check) "}Find it from the document`,
    description: "",
    id: undefined,
  };
  return [found, ...conventions];
}
