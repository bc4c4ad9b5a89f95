import assert from "node:assert/strict";
import { Findings } from "../../../server/src/rules/findings.ts";
import { fixesOf } from "../../../server/src/rules/fix.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { dedent, draw, read, redraw } from "../drawing.ts";

function findingsIn(transcript: Transcript) {
  return new Findings(transcript).all().filter(({ code }) => code === "doubled-word");
}

/** Checks where a word is found to stand twice. */
function check(drawing: string): void {
  const { text } = read(drawing);
  const notes = findingsIn(new Transcript(text)).map(({ range, severity }) => ({ range, note: severity }));
  assert.equal(draw(text, notes), redraw(drawing));
}

/** Checks the document that results where the first finding is mended. */
function checkFix(before: string, after: string): void {
  const transcript = new Transcript(dedent(before));
  const [fix] = fixesOf(transcript, findingsIn(transcript)[0]!);
  for (const { range, newText } of fix!.edits) transcript.edit(range, newText);
  assert.equal(transcript.text.toString(), dedent(after));
}

const prose = Array.from({ length: 800 }, (_, i) => `Of stone ${i} he knew.\n`).join("");

describe("doubled-word", () => {
  it("is found at small words, in several languages, whatever their case", () => {
    check(`
      MS VALE: The the gate is of of no use.
                   ^^^ hint
                                  ^^ hint
    `);
    check(`
      MS VALE: Le pont et et la mer. Y el el gato.
                          ^^ hint
                                          ^^ hint

      MR ODA: Das Tor.
    `);
    check(`
      MS VALE: Das Tor und und die Tür.
                           ^^^ hint
    `);
  });

  it("is found over a line's end", () => {
    check(`
      MS VALE: It was at the north end of the
      the wall.
      ^^^ hint
    `);
    const border = `${"Of stone he knew.\n".repeat(319)}And so of the\nthe wall.\n`;
    assert.deepEqual(
      findingsIn(new Transcript(border)).map(({ range }) => range.start.line),
      [320],
    );
  });

  it("is not found where grammar or speech doubles a word", () => {
    check(`
      MS VALE: I know that that is so, and he had had it. What it is is this. Yeah yeah, no no, very very old.

      MR ODA: Die, die die Tür sahen, wo sie sie sahen. Nous nous lavons, vous vous lavez. Bora Bora. 20 20. la la

      DR LIND: Whom did they go to to ask? It is what they looked for for years.
    `);
  });

  it("is not found at names, false starts, signs between, or another turn", () => {
    check(`
      MS VALE: The The played, and the, the gate, I- I know, we -- we know. Of the (the) gate. It was the

      MR ODA: The gate.
    `);
  });

  it("is silent where a file keeps false starts, or doubles words all the time", () => {
    check("MS VALE: I- I was the, the one who, who the the gate, we- we know, a, a bell.");
    check("MS VALE: The the gate of of the the wall.");
    check("@UTF8\n@Begin\n*CHI:\ta a ball .\n*MOT:\ta ball ?\n*CHI:\ta ball .\n*MOT:\tyes .\n@End");
  });

  it("speaks again where that is mended, far below", () => {
    const transcript = new Transcript(
      `MS VALE: Of the the gate.\n${prose}I- I was the, the one, we- we know.\n`,
    );
    const findings = new Findings(transcript);
    const lines = () => findings.all().map(({ range }) => range.start.line);
    const starts = "I- I was the, the one, we- we know. In the, the end. By- by then. And, and so on.\n";
    const start = { line: 801, character: 0 };
    assert.deepEqual(lines(), [0]);
    transcript.edit({ start, end: start }, starts);
    assert.deepEqual(lines(), []);
    transcript.edit({ start, end: { line: 802, character: 0 } }, "");
    assert.deepEqual(lines(), [0]);
  });

  it("says the word", () => {
    assert.equal(
      findingsIn(new Transcript("MS VALE: Of the the gate."))[0]?.message,
      "“the” stands here twice: listen, and take one out if it was said once",
    );
  });
});

describe("the fix of doubled-word", () => {
  it("takes out the second word", () => {
    checkFix("MS VALE: Of the the gate.", "MS VALE: Of the gate.");
    checkFix("MS VALE: North of the\nthe wall.", "MS VALE: North of the\nwall.");
    checkFix("MS VALE: We saw it it.", "MS VALE: We saw it.");
  });
});
