import assert from "node:assert/strict";
import { SymbolKind } from "vscode-languageserver-types";
import { ExchangeList } from "../../../server/src/features/exchanges.ts";
import { fileSymbols, symbolFinder } from "../../../server/src/features/workspace-symbol.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { dedent } from "../drawing.ts";

const names = new Map<SymbolKind, string>([
  [SymbolKind.Object, "speaker"],
  [SymbolKind.Event, "question"],
  [SymbolKind.Namespace, "heading"],
]);

/** Checks what of a file is found, a line for each: its kind, name, what it belongs to, and the words at its place. */
function check(text: string, query: string, expected: string): void {
  for (const lines of [dedent(text), dedent(text).replaceAll("\n", "\r\n")]) {
    const transcript = new Transcript(lines);
    const symbols = fileSymbols(transcript, new ExchangeList(transcript).all());
    const found = symbols.filter(symbolFinder(query)).map(({ kind, name, container, range }) => {
      return `${names.get(kind)} ${name} (${container}) ${range.start.line} ${transcript.text.slice(range)}`;
    });
    assert.deepEqual(found, dedent(expected).split("\n").filter(Boolean));
  }
}

const briefing = `
  Briefing on the Gate

  MS VALE: \u{1f6a2} With me is Kenji Oda, the Harbour Master. Next is Ana Ruiz.

  QUESTION: Thanks. Is it safe?

  MR ODA: It is.
`;

describe("symbols of the workspace", () => {
  it("are speakers, by their full names, and questions", () => {
    check(
      briefing,
      "",
      `
      speaker MS VALE (Briefing on the Gate) 2 MS VALE
      speaker Kenji Oda (MR ODA · Briefing on the Gate) 6 MR ODA
      question Thanks. Is it safe? (Ana Ruiz) 4 QUESTION
      `,
    );
  });

  it("are headings too", () => {
    check(
      "# Part one\n\n**Ana Ruiz:** Yes.\n\n## The gate\n\n**Ben Oda:** No.",
      "gate",
      "heading The gate (Part one) 4 The gate",
    );
  });

  it("are found by letters in their order, or by what they belong to", () => {
    check(briefing, "kjo", "speaker Kenji Oda (MR ODA · Briefing on the Gate) 6 MR ODA");
    check(briefing, "mr oda", "speaker Kenji Oda (MR ODA · Briefing on the Gate) 6 MR ODA");
    check(briefing, "ruiz safe", "question Thanks. Is it safe? (Ana Ruiz) 4 QUESTION");
    check(briefing, "zzz", "");
  });
});
