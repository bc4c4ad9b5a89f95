import assert from "node:assert/strict";
import { writeModel } from "../../../server/src/transcript/model.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "../drawing.ts";

/** Checks what each turn is in its exchange, and by number which question an answer answers. */
export function checkExchanges(drawing: string): void {
  const { text } = read(drawing);
  const { turns } = writeModel(new Transcript(text));
  const questions = turns.filter(({ role }) => role === "question");
  const number = (index: number) => questions.indexOf(turns[index]!) + 1;
  const roles = turns.map(({ role, labelRange, question }, i) => {
    const paired = role === "question" ? number(i) : question === undefined ? 0 : number(question);
    return { range: labelRange, note: paired > 0 ? `${role} ${paired}` : role };
  });
  assert.equal(draw(text, roles), redraw(drawing));
  for (const [i, { role, answers }] of turns.entries()) {
    const mirrored = turns.flatMap(({ question }, index) => (question === i ? [index] : []));
    assert.deepEqual(answers, role === "question" ? mirrored : undefined);
  }
}
