import assert from "node:assert/strict";
import type { ConventionId } from "../../../../server/src/syntax/conventions/convention.ts";
import { type Model, writeModel } from "../../../../server/src/transcript/model.ts";
import { Transcript } from "../../../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "../../drawing.ts";

/**
 * Checks that a transcript is of a convention, its labels, when they are said and who speaks where that is not the
 * label; read at once, typed sign by sign, and with other line ends. A `¦` stands for a bar.
 */
export function checkAs(convention: ConventionId, drawing: string): Model {
  const text = read(drawing).text.replaceAll("¦", "|");
  const model = writeModel(new Transcript(text));
  assert.equal(model.convention, convention);
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
export function checkLabels(model: Model, ...expected: string[]): void {
  assert.deepEqual(
    model.turns.map(({ label }) => label),
    expected,
  );
}

/** Checks how many words each speaker says: `label: words`. */
export function checkWords(model: Model, ...expected: string[]): void {
  assert.deepEqual(
    model.speakers.map(({ label, words }) => `${label}: ${words}`),
    expected,
  );
}

/** Checks the marks: `kind text`. */
export function checkMarks(model: Model, ...expected: string[]): void {
  assert.deepEqual(
    model.marks.map(({ kind, text }) => `${kind} ${text}`),
    expected,
  );
}
