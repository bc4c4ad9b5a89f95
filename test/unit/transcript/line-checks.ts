import assert from "node:assert/strict";
import { type Annotation, draw, read, redraw } from "../drawing.ts";

/** What is found on a line: some of its words, and what is said of them. */
export interface Found {
  readonly words: string;
  readonly note: string;
}

/** Checks what is found on each line of a drawing, by itself; where words stand on it twice, the last are meant. */
export function checkLines(drawing: string, find: (line: string) => Found | undefined): void {
  const { text } = read(drawing);
  const found: Annotation[] = [];
  for (const [line, said] of text.split("\n").entries()) {
    const there = find(said);
    if (!there) continue;
    const character = said.lastIndexOf(there.words);
    assert.ok(character >= 0, `“${there.words}” is not said in “${said}”`);
    const end = { line, character: character + there.words.length };
    found.push({ range: { start: { line, character }, end }, note: there.note });
  }
  assert.equal(draw(text, found), redraw(drawing));
}
