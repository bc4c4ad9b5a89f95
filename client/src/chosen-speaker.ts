import { EventEmitter, type TextDocument, type Uri } from "vscode";

const chosen = new Map<string, string>();
const changes = new EventEmitter<void>();

/** Whom next and previous turn stay with, by document, as long as this window is open. */
export const chosenSpeaker = {
  onDidChange: changes.event,

  /** A label of the speaker who was chosen. */
  of({ uri }: Pick<TextDocument, "uri">): string | undefined {
    return chosen.get(uri.toString());
  },

  /** Undefined lets next and previous turn go to everybody's again. */
  choose(uri: Uri, label: string | undefined): void {
    if (label === undefined) chosen.delete(uri.toString());
    else chosen.set(uri.toString(), label);
    changes.fire();
  },
};
