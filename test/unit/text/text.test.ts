import assert from "node:assert/strict";
import fc from "fast-check";
import type { Block } from "../../../server/src/text/block.ts";
import type { Position, Range } from "../../../server/src/text/position.ts";
import { Text } from "../../../server/src/text/text.ts";
import { effort, runs } from "../runs.ts";

/** The same document as one string: slow, short and plainly right. */
class Plain {
  constructor(public text: string) {}

  get lines(): string[] {
    return this.text.split(/\r\n|\r|\n/);
  }

  offset({ line, character }: Position): number {
    const ends = [...this.text.matchAll(/\r\n|\r|\n/g)];
    const starts = [0, ...ends.map((end) => end.index + end[0].length)];
    if (line < 0) return 0;
    if (line >= starts.length) return this.text.length;
    return starts[line]! + Math.max(0, Math.min(character, this.lines[line]!.length));
  }

  replace(range: Range, text: string): void {
    const [from, to] = this.#offsets(range);
    this.text = this.text.slice(0, from) + text + this.text.slice(to);
  }

  slice({ start, end }: Range): string {
    return this.text.slice(this.offset(start), Math.max(this.offset(start), this.offset(end)));
  }

  #offsets({ start, end }: Range): [number, number] {
    const from = this.offset(start);
    const to = this.offset(end);
    return from < to ? [from, to] : [to, from];
  }
}

interface Edit {
  /** Where, as shares of the document: below 0 and above 1 lies outside of it. */
  readonly places: readonly [line: number, character: number, endLine: number, endCharacter: number];
  readonly text: string;
}

const pieces = fc.constantFrom(
  ...["\n", "\r\n", "\r", "a", "word ", "é", "\u{1f600}", "\ud83d", "\ude00", "\u2028", "\t", "MS VALE: "],
);
const words = fc.array(pieces, { maxLength: 24 }).map((list) => list.join(""));
const lineEnds = fc.array(fc.constantFrom("\n", "\r\n", "\r", "a\n", "b\r\n", "c\r"), {
  minLength: 2,
  maxLength: 4,
});
/** Enough lines for some blocks. */
const manyLines = fc
  .tuple(lineEnds, fc.integer({ min: 60, max: 400 }))
  .map(([ends, n]) => ends.join("").repeat(n));
const share = fc.integer({ min: -1, max: 12 });
const edits = fc.array(
  fc.record({
    places: fc.tuple(share, share, share, share),
    text: fc.oneof({ weight: 6, arbitrary: words }, { weight: 1, arbitrary: manyLines }),
  }),
  { minLength: 1, maxLength: 10 },
);

function rangeOf({ places: [a, b, c, d] }: Edit, { lines }: Plain): Range {
  const place = (line: number, character: number): Position => {
    const at = Math.round((line / 10) * lines.length);
    return { line: at, character: Math.round((character / 10) * ((lines[at]?.length ?? 0) + 1)) };
  };
  return { start: place(a, b), end: place(c, d) };
}

/** Checks that the text says of itself what the string says. */
function check(text: Text, plain: Plain): void {
  assert.equal(text.toString(), plain.text);
  const { lines } = plain;
  assert.equal(text.lineCount, lines.length);
  const near = [0, 1, lines.length >> 1, lines.length - 2, lines.length - 1, lines.length];
  for (const line of lines.length < 80 ? lines.keys() : near) {
    assert.equal(text.line(line), lines[line] ?? "");
    assert.equal(text.lineLength(line), lines[line]?.length ?? 0);
    if (line < 0 || line >= lines.length) continue;
    const block = text.blockAt(line);
    assert.ok(text.firstLine(block) <= line && line < text.firstLine(block + 1));
  }
}

describe("a text", () => {
  it("is after any edits what a string would be", function () {
    this.timeout(60_000 * effort);
    fc.assert(
      fc.property(fc.oneof(words, manyLines), edits, (start, list) => {
        const text = new Text(start);
        const plain = new Plain(start);
        check(text, plain);
        for (const edit of list) {
          const range = rangeOf(edit, plain);
          assert.equal(text.slice(range), plain.slice(range));
          text.replace(range, edit.text);
          plain.replace(range, edit.text);
          check(text, plain);
        }
      }),
      runs(400),
    );
  });

  it("says which blocks an edit replaced, and keeps all others", function () {
    this.timeout(60_000 * effort);
    fc.assert(
      fc.property(fc.oneof(words, manyLines), edits, (start, list) => {
        const text = new Text(start);
        const plain = new Plain(start);
        for (const edit of list) {
          const followed: (Block | undefined)[] = [...text.blocks];
          const range = rangeOf(edit, plain);
          const splices = text.replace(range, edit.text);
          plain.replace(range, edit.text);
          for (const { at, removed, added } of splices)
            followed.splice(at, removed, ...new Array<undefined>(added).fill(undefined));
          assert.equal(text.blocks.length, followed.length);
          assert.ok(followed.every((block, i) => block === undefined || text.blocks[i] === block));
        }
      }),
      runs(200),
    );
  });

  it("counts the edits that move lines, and no others", () => {
    fc.assert(
      fc.property(words, edits, (start, list) => {
        const text = new Text(start);
        const plain = new Plain(start);
        for (const edit of list) {
          const { shifts } = text;
          const lines = plain.lines.length;
          const range = rangeOf(edit, plain);
          text.replace(range, edit.text);
          plain.replace(range, edit.text);
          assert.equal(text.shifts - shifts, plain.lines.length === lines ? 0 : 1);
        }
      }),
    );
  });

  it("joins a \\r and a \\n that an edit brings together", () => {
    const text = new Text("a\rb\rc");
    text.replace({ start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, "\n");
    assert.equal(text.lineCount, 3);
    assert.equal(text.line(1), "b");
    assert.equal(text.toString(), "a\r\nb\rc");
  });

  it("takes places that do not exist for the nearest that do", () => {
    const text = new Text("ab\r\ncd");
    const clamp = (line: number, character: number) => text.clamp({ line, character });
    assert.deepEqual(clamp(-1, 5), { line: 0, character: 0 });
    assert.deepEqual(clamp(0, 9), { line: 0, character: 2 });
    assert.deepEqual(clamp(0, -9), { line: 0, character: 0 });
    assert.deepEqual(clamp(7, 0), { line: 1, character: 2 });
    assert.deepEqual(clamp(Number.NaN, Number.NaN), { line: 0, character: 0 });
    assert.deepEqual(clamp(1, Number.NaN), { line: 1, character: 0 });
    assert.deepEqual(clamp(Number.MAX_SAFE_INTEGER, 0), { line: 1, character: 2 });
  });

  it("has the line end of its first line", () => {
    assert.deepEqual(
      ["a\r\nb\n", "a\rb", "a\nb\r\n", "a", ""].map((text) => new Text(text).lineEnd),
      ["\r\n", "\r", "\n", "\n", "\n"],
    );
  });

  it("keeps its blocks at some hundreds of lines, however it grew", () => {
    const text = new Text("");
    for (let line = 0; line < 3000; line++) {
      text.replace({ start: { line, character: 0 }, end: { line, character: 0 } }, "MR ODA: Yes.\n");
    }
    const sizes = text.blocks.map(({ count }) => count);
    assert.ok(Math.max(...sizes) <= 640, `the largest block has ${Math.max(...sizes)} lines`);
    assert.ok(sizes.length <= 120, `there are ${sizes.length} blocks`);
  });
});
