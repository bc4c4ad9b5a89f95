import assert from "node:assert/strict";
import { type Model, writeModel } from "../../../../server/src/transcript/model.ts";
import { Transcript } from "../../../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "../../drawing.ts";

/**
 * Checks that a transcript is of this convention, its labels, when they are said and who speaks where that is not the
 * label; read at once, typed sign by sign, and with other line ends. A `¦` stands for a bar.
 */
function check(drawing: string): Model {
  const text = read(drawing).text.replaceAll("¦", "|");
  const model = writeModel(new Transcript(text));
  assert.equal(model.convention, "chat");
  const notes = model.turns.map(({ labelRange, label, speaker, start, end }) => {
    const who = speaker === label ? "label" : `label of ${speaker ?? "many"}`;
    const when = [start, end].filter((time) => time !== undefined).join(" to ");
    return { range: labelRange, note: [who, when].filter(Boolean).join(" ") };
  });
  assert.equal(draw(text, notes), redraw(drawing).replaceAll("¦", "|"));
  const typed = new Transcript("");
  for (const sign of text) {
    const last = typed.text.lineCount - 1;
    const end = { line: last, character: typed.text.lineLength(last) };
    typed.edit({ start: end, end }, sign);
    typed.settle();
  }
  assert.deepEqual(writeModel(typed), model, "typed, it reads otherwise");
  assert.deepEqual(writeModel(new Transcript(text.replaceAll("\n", "\r\n"))), model, "CRLF reads otherwise");
  return model;
}

/** Checks the words of the labels, in order. */
function checkLabels(model: Model, ...expected: string[]): void {
  assert.deepEqual(
    model.turns.map(({ label }) => label),
    expected,
  );
}

/** Checks how many words each speaker says: `label: words`. */
function checkWords(model: Model, ...expected: string[]): void {
  assert.deepEqual(
    model.speakers.map(({ label, words }) => `${label}: ${words}`),
    expected,
  );
}

/** Checks the marks: `kind text`. */
function checkMarks(model: Model, ...expected: string[]): void {
  assert.deepEqual(
    model.marks.map(({ kind, text }) => `${kind} ${text}`),
    expected,
  );
}

describe("chat", () => {
  it("has codes and tabs, and tiers that nobody says", () => {
    const model = check(`
      @Begin
      @Languages:\teng
      *CHI:\tmore oar .
       ^^^ label
      %mor:\tqn¦more n¦oar .
      %com:\t*MOT: laughs here
      *MOT:\tyou want more
       ^^^ label
      \tof it ?
      %mor:\tpro¦you v¦want
      \tqn¦more
      *FA1:\tno .
       ^^^ label
      @End
    `);
    checkLabels(model, "CHI", "MOT", "FA1");
    checkWords(model, "CHI: 2", "MOT: 5", "FA1: 1");
  });

  it("has marks without brackets", () => {
    checkMarks(
      check(`
        @Begin
        *CHI:\tmore xxx .
         ^^^ label
        *MOT:\tyou &=laughs want (.) it ?
         ^^^ label
        *CHI:\tyyy www [=! cries] .
         ^^^ label
        @End
      `),
      "inaudible xxx",
      "event &=laughs",
      "event (.)",
      "inaudible yyy",
      "inaudible www",
      "event [=! cries]",
    );
  });

  it("has no words in marks", () => {
    checkWords(
      check(`
        @Begin
        *CHI:\tmore xxx .
         ^^^ label
        *MOT:\tyou &=laughs want (.) it ?
         ^^^ label
        @End
      `),
      "CHI: 1",
      "MOT: 3",
    );
  });

  it("has no marks in tiers and headers", () => {
    checkMarks(
      check(`
        @Begin
        @Comment:\t(inaudible) xxx
        *CHI:\tmore .
         ^^^ label
        %com:\t(inaudible) xxx &=laughs
        @End
      `),
    );
  });

  it("has names from its participants", () => {
    const { speakers } = check(`
      @Begin
      @Participants:\tCHI Tom Target_Child, MOT Ana Mother
      *CHI:\tmore .
       ^^^ label
      *MOT:\tmore ?
       ^^^ label
      @End
    `);
    assert.deepEqual(
      speakers.map(({ label, name }) => [label, name]),
      [
        ["CHI", "Tom"],
        ["MOT", "Ana"],
      ],
    );
  });

  it("has no label with a colon and no star", () => {
    check(`
      @Begin
      @Location:\tferry house
      *CHI:\tmore .
       ^^^ label
      Ana Ruiz: no .
      Note: no .
      https: no .
      17:30: no .
      *MOT:\tthe cellar
       ^^^ label
      \tIT: is dry .
      *CHI:\tmore .
       ^^^ label
      @End
    `);
  });

  it("has a blank or a no-break space for the tab", () => {
    check(`
      @Begin
      *CHI: more .
       ^^^ label
      *MOT:\t␣more ?
       ^^^ label
      @End
    `);
  });
});
