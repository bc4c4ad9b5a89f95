import assert from "node:assert/strict";
import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import { documentSymbol } from "../../../server/src/features/document-symbol.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { checkOutline } from "../answers.ts";
import { type Annotation, dedent, draw, read, redraw } from "../drawing.ts";

const kindNames = new Map<number, string>(Object.entries(SymbolKind).map(([name, kind]) => [kind, name]));

/** Checks the outline, a line for each symbol, what it holds indented: `Event QUESTION: Is it safe?` */
function check(drawing: string, expected: string): void {
  const symbols = documentSymbol(new Transcript(read(drawing).text));
  checkOutline(symbols);
  const lines: string[] = [];
  const list = (siblings: readonly DocumentSymbol[], indent: string) => {
    for (const { kind, name, detail, children } of siblings) {
      lines.push(`${indent}${kindNames.get(kind)} ${name}${detail ? `: ${detail}` : ""}`);
      list(children ?? [], `${indent}  `);
    }
  };
  list(symbols, "");
  assert.equal(lines.join("\n"), dedent(expected));
}

/** Checks how far the symbols reach and what is selected when one is chosen. */
function checkRanges(drawing: string): void {
  const { text } = read(drawing);
  const symbols = documentSymbol(new Transcript(text));
  checkOutline(symbols);
  const found: Annotation[] = [];
  const list = (siblings: readonly DocumentSymbol[]) => {
    for (const { kind, range, selectionRange, children } of siblings) {
      found.push({ range, note: kindNames.get(kind)! }, { range: selectionRange, note: "selected" });
      list(children ?? []);
    }
  };
  list(symbols);
  assert.equal(draw(text, found), redraw(drawing));
}

describe("an outline", () => {
  it("has turns, questions that hold their answers, and headings that hold both", () => {
    check(
      `
      # Part one
      MS VALE: Please go ahead.
      QUESTION: Is it safe?
      MR ODA: Yes.
      DR LIND: It is.
      MS VALE: Thank you.
      QUESTION: And the bell?
      MR ODA: Gone.

      ## Part two
      MS VALE: We go on.
      QUESTION: And the rope?
      MR ODA: Here.

      # Part three
      MS VALE: That is all.
      `,
      `
      Namespace Part one
        Function MS VALE: Please go ahead.
        Event QUESTION: Is it safe?
          Method MR ODA: Yes.
          Method DR LIND: It is.
        Function MS VALE: Thank you.
        Event QUESTION: And the bell?
          Method MR ODA: Gone.
        Namespace Part two
          Function MS VALE: We go on.
          Event QUESTION: And the rope?
            Method MR ODA: Here.
      Namespace Part three
        Function MS VALE: That is all.
      `,
    );
  });

  it("has every turn up to the last answer inside of the question", () => {
    check(
      `
      QUESTION: Is it safe?

      MR ODA: Go ahead, Astrid.

      DR LIND: It is.

      MR ODA: As she says.

      QUESTION: And the bell?
      `,
      `
      Event QUESTION: Is it safe?
        Function MR ODA: Go ahead, Astrid.
        Method DR LIND: It is.
        Method MR ODA: As she says.
      Event QUESTION: And the bell?
      `,
    );
  });

  it("ends an exchange at a heading", () => {
    check(
      `
      QUESTION: Is it safe?
      MR ODA: It is.

      # After the break
      MR ODA: It is, as I said.
      DR LIND: We looked at it in May.
      `,
      `
      Event QUESTION: Is it safe?
        Method MR ODA: It is.
      Namespace After the break
        Method MR ODA: It is, as I said.
        Method DR LIND: We looked at it in May.
      `,
    );
  });

  it("has headings that leave out levels, and headings with nothing below", () => {
    check(
      `
      ### Part one
      # Part two
      ### Part three
      ## Part four
      MS VALE: Hello.
      `,
      `
      Namespace Part one
      Namespace Part two
        Namespace Part three
        Namespace Part four
          Function MS VALE: Hello.
      `,
    );
  });

  it("names a full name and the first words beside a label", () => {
    check(
      `
      MS VALE: We have Henry Lind, our chief engineer.

      DR LIND: It is a long gate, and long gates like this one take a long while to mend, all in all.
      `,
      `
      Function MS VALE: We have Henry Lind, our chief engineer.
      Function DR LIND: Henry Lind · It is a long gate, and long gates like this one take a long…
      `,
    );
  });

  it("names a full name once, where its speaker first speaks", () => {
    check(
      `
      MS VALE: We have Henry Lind, our chief engineer.

      DR LIND: Good morning.

      MS VALE: Good morning.

      DR LIND: It is safe.
      `,
      `
      Function MS VALE: We have Henry Lind, our chief engineer.
      Function DR LIND: Henry Lind · Good morning.
      Function MS VALE: Good morning.
      Function DR LIND: It is safe.
      `,
    );
  });

  it("names what is asked first, then who asks", () => {
    check(
      `
      MS VALE: Next is Ana Ruiz.

      QUESTION: Is it safe?

      MR ODA: It is.
      `,
      `
      Function MS VALE: Next is Ana Ruiz.
      Event QUESTION: Ana Ruiz · Is it safe?
        Method MR ODA: It is.
      `,
    );
  });

  it("shows escaped signs as they are read", () => {
    check(
      `
      # Part \\[one\\]
      MS VALE: It is \\[laughs\\] shut.
      `,
      `
      Namespace Part [one]
        Function MS VALE: It is [laughs] shut.
      `,
    );
  });

  it("finds the first words below a label that stands alone", () => {
    check(
      `
      MS VALE:

      Good morning
      to all of you.
      `,
      `
      Function MS VALE: Good morning to all of you.
      `,
    );
  });

  it("cuts no character in two", () => {
    const ships = "\u{1f6a2}".repeat(80);
    const [symbol] = documentSymbol(new Transcript(`MS VALE: ${ships}`));
    assert.match(symbol!.detail!, /^\u{1f6a2}+…$/u);
  });

  it("is empty where nobody speaks", () => {
    check("The gate is shut.\n\nIt is.", "");
  });

  it("has no empty name", () => {
    check("#\n# #\n##   \nMS VALE: \n: Yes.\n  : No.\n", "Function MS VALE: : Yes. : No.");
  });

  it("selects labels and headings", () => {
    checkRanges(`
      # Part one
      ^^^^^^^^^^ Namespace…
        ^^^^^^^^ selected
        MS VALE: Next is Ana Ruiz.
        ^^^^^^^ selected
        ^^^^^^^^^^^^^^^^^^^^^^^^^^ Function
      QUESTION: Is it safe?
      ^^^^^^^^ selected
      ^^^^^^^^^^^^^^^^^^^^^ Event…

      MR ODA: Yes,
      ^^^^^^ selected
      ^^^^^^^^^^^^ Method…
      it is.
      ^^^^^^ …Event
      ^^^^^^ …Method
      ^^^^^^ …Namespace

      [1] The north gate.
    `);
  });

  it("has headings that reach around those below", () => {
    checkRanges(`
      # Part one
      ^^^^^^^^^^ Namespace…
        ^^^^^^^^ selected
      ## Part two ##
      ^^^^^^^^^^^^^^ Namespace
      ^^^^^^^^^^^^^^ …Namespace
         ^^^^^^^^ selected
    `);
  });
});
