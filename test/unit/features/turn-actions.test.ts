import assert from "node:assert/strict";
import type { TextDocumentEdit } from "vscode-languageserver-types";
import type { CodeActionClient, CodeActionQuery } from "../../../server/src/features/code-action.ts";
import { turnActions } from "../../../server/src/features/turn-actions.ts";
import type { FixEdit } from "../../../server/src/rules/fix.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { applied } from "../applied.ts";
import { dedent } from "../drawing.ts";
import { eachForm } from "../forms.ts";

const client: CodeActionClient = {
  uri: "file:///a.transcript",
  version: 7,
  versioned: true,
  snippets: false,
  resolves: false,
  commands: true,
  rulesPage: "",
};

/** Checks what is offered at the bar, each with the document that comes of it; the command of one that has no edit. */
function check(
  drawing: string,
  expected: Readonly<Record<string, string>>,
  query: Partial<CodeActionQuery> = {},
): void {
  eachForm("gate", drawing, (text, { cursors }, form) => {
    const range = { start: cursors[0]!, end: cursors[0]! };
    const offered = turnActions(new Transcript(text), { range, ...query }, client).map(
      ({ title, edit, command }) => {
        const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
        return [title, change ? applied(text, change.edits as FixEdit[]) : command!.command];
      },
    );
    const wanted = Object.entries(expected).map(([title, after]) => [title, form(dedent(after))]);
    assert.deepEqual(offered, wanted);
  });
}

describe("what can be done with a turn", () => {
  it("is offered with the document that comes of it", () => {
    check("MS VALE: The gate. So.\n\nMR ODA: The gate? |Yes.\n\nDR LIND: No.", {
      "Add a footnote here…": "transcript.addFootnote",
      "Split the turn here: “DR LIND” goes on":
        "MS VALE: The gate. So.\n\nMR ODA: The gate?\n\nDR LIND: Yes.\n\nDR LIND: No.",
      "Merge the turn with the one before": "MS VALE: The gate. So. The gate? Yes.\n\nDR LIND: No.",
      "Give the turn to “DR LIND”": "MS VALE: The gate. So.\n\nDR LIND: The gate? Yes.\n\nDR LIND: No.",
      "Give the turn to “MS VALE”": "MS VALE: The gate. So.\n\nMS VALE: The gate? Yes.\n\nDR LIND: No.",
    });
    check("**Ana Ruiz:** The gate? |Yes.\n\n**Tom Rey:** So.", {
      "Add a footnote here…": "transcript.addFootnote",
      "Split the turn here: “Tom Rey” goes on":
        "**Ana Ruiz:** The gate?\n\n**Tom Rey:** Yes.\n\n**Tom Rey:** So.",
      "Give the turn to “Tom Rey”": "**Tom Rey:** The gate? Yes.\n\n**Tom Rey:** So.",
    });
    check("[00:10] Ana: The gate?\n[00:20] Tom: |So.", {
      "Merge the turn with the one before": "[00:10] Ana: The gate? So.",
      "Give the turn to “Ana”": "[00:10] Ana: The gate?\n[00:20] Ana: So.",
    });
  });

  it("is nothing where nobody speaks", () => {
    check("|A talk\n\nMS VALE: The gate.\n\nMR ODA: So.", {});
  });

  it("is offered to who asks, not where a cursor comes", () => {
    const drawing = "MS VALE: The gate.\n\nMR ODA: |So.";
    check(drawing, {}, { automatic: true });
    check(drawing, {}, { only: ["quickfix"] });
    check(
      "MS |VALE: The gate.\n\nMR ODA: So.",
      {
        "Give the turn to “MR ODA”": "MR ODA: The gate.\n\nMR ODA: So.",
      },
      { only: ["refactor"] },
    );
  });
});
