import assert from "node:assert/strict";
import { Findings } from "../../server/src/rules/findings.ts";
import { work as slips } from "../../server/src/rules/label-slips.ts";
import { work } from "../../server/src/syntax/block.ts";
import { Transcript } from "../../server/src/transcript/transcript.ts";
import { Documents } from "../../server/src/workspace/documents.ts";

/*
 * Work must not grow faster than the text, and an edit must cost what it touches. What is counted is lines and blocks
 * read, which is the same on every machine; time is not.
 */

const names = ["Ruiz", "Berg", "Moss", "Rey", "Faraj", "Menon", "Solheim", "Karimova"];

/** A briefing of so many rounds, each a hand-off, a question and an answer of two paragraphs. */
function briefing(rounds: number): string {
  const lines = ["Briefing on the North Gate", "May 3, 2021", ""];
  for (let i = 0; i < rounds; i++) {
    const name = names[i % names.length]!;
    lines.push(`MS VALE:  Thank you. Next is Ana ${name}.`, "");
    lines.push(
      `QUESTION:  Is gate ${i} safe, and (inaudible) the bell${i % 50 === 0 ? `[${i / 50 + 1}]` : ""}?`,
      "",
    );
    lines.push(`MR ODA:  It is as safe as it was, and I was there ${i} times.`, "");
    lines.push("We looked at the wall, the gate and the bell, and at the rope that holds the bell.", "");
  }
  for (let i = 0; i * 50 < rounds; i++) lines.push(`[${i + 1}] The bell of gate ${i * 50}.`, "");
  return lines.join("\n");
}

/** What was read so far, in all stages. */
interface Reads {
  lines: number;
  syntax: number;
  parts: number;
  cast: number;
  exchanges: number;
  findings: number;
}

/** A transcript that counts what is read for it. */
class Counted {
  readonly transcript: Transcript;
  readonly findings: Findings;
  readonly #opening: number;

  constructor(text: string) {
    this.#opening = work.lines;
    this.transcript = new Transcript(text);
    this.findings = new Findings(this.transcript);
    this.findings.settle();
  }

  /** What was read since the transcript was opened. */
  get reads(): Reads {
    const { syntax, parts, cast, exchanges } = this.transcript.reads;
    const lines = work.lines - this.#opening;
    return { lines, syntax, parts, cast, exchanges, findings: this.findings.reads };
  }

  /** What is read for an edit at a place where somebody has typed before: `typed` takes the place of so many characters of a line. */
  edit(line: number, character: number, typed: string, length = 0): Reads {
    this.begin(line);
    return this.key(line, character, typed, length);
  }

  /** What is read for the first key at a place. */
  begin(line: number): Reads {
    const reads = this.key(line, 0, "x");
    this.key(line, 0, "", 1);
    return reads;
  }

  /** What is read for an edit, wherever it is. */
  key(line: number, character: number, typed: string, length = 0): Reads {
    const before = this.reads;
    const start = { line, character };
    this.transcript.edit({ start, end: { line, character: character + length } }, typed);
    this.findings.settle();
    const after = this.reads;
    return {
      lines: after.lines - before.lines,
      syntax: after.syntax - before.syntax,
      parts: after.parts - before.parts,
      cast: after.cast - before.cast,
      exchanges: after.exchanges - before.exchanges,
      findings: after.findings - before.findings,
    };
  }

  /** The first line from the middle on that begins so. */
  middle(words: string): number {
    const { text } = this.transcript;
    for (let line = text.lineCount >> 1; line < text.lineCount; line++) {
      if (text.line(line).startsWith(words)) return line;
    }
    throw new Error(`no line begins with “${words}”`);
  }
}

const rounds = 1500;

/** Checks that an edit in the middle costs no more than `most`, and the same in a transcript twice as long. */
function check(edit: (counted: Counted) => Reads, most: Reads): void {
  const short = edit(new Counted(briefing(rounds)));
  const long = edit(new Counted(briefing(2 * rounds)));
  for (const [stage, limit] of Object.entries(most) as [keyof Reads, number][]) {
    assert.ok(short[stage] <= limit, `${stage}: ${short[stage]} in the short one, not ${limit} at most`);
    assert.ok(long[stage] <= limit, `${stage}: ${long[stage]} in the long one, not ${limit} at most`);
  }
}

describe("the work of reading", () => {
  it("is each line once and each block once per stage", () => {
    for (const length of [rounds, 2 * rounds]) {
      const counted = new Counted(briefing(length));
      const { text } = counted.transcript;
      const blocks = text.blocks.length;
      const { lines, syntax, parts, cast, exchanges, findings } = counted.reads;
      assert.equal(lines, text.lineCount);
      assert.deepEqual([syntax, parts, cast, exchanges, findings], new Array(5).fill(blocks));
    }
  });

  it("is done once, however often it is asked for", () => {
    const counted = new Counted(briefing(rounds));
    const before = counted.reads;
    counted.findings.settle();
    assert.ok([...counted.findings.all()].length > 0);
    assert.deepEqual(counted.reads, before);
  });
});

describe("the work until something is told of a document that is opened", () => {
  /** What is read until the first page is told, and of how many lines. */
  function opened(length: number) {
    const text = briefing(length);
    const before = work.lines;
    const { transcript, firstPage } = new Documents().open("file:///gate", "transcript", 1, text);
    const found = firstPage!.findings.length;
    const { syntax, parts, cast, exchanges } = transcript.reads;
    return { found, lines: work.lines - before, stages: [syntax, parts, cast, exchanges] };
  }

  it("is the lines of its first page, however long it is", () => {
    const short = opened(2 * rounds);
    assert.ok(short.found > 50 && short.lines < 1000, `${short.found} on ${short.lines} lines`);
    assert.deepEqual(short.stages.slice(1), [0, 0, 0]);
    assert.deepEqual(opened(6 * rounds), short);
  });
});

describe("the work of an edit", () => {
  const one = { lines: 2, syntax: 2, parts: 2, cast: 2, exchanges: 3, findings: 2 };

  it("is a large block once, which is cut into small ones, when one begins to type at a place", () => {
    const most = { lines: 340, syntax: 32, parts: 32, cast: 32, exchanges: 34, findings: 34 };
    check((counted) => counted.begin(counted.middle("We looked")), most);
    // and as much where a place is left behind for which there is no room any more
    check(
      (counted) => {
        const line = counted.middle("We looked");
        for (let i = 1; i < 20; i++) counted.begin(line - i * 250);
        return counted.begin(line);
      },
      { ...most, lines: 2 * most.lines },
    );
  });

  it("is a block when one character is typed in a turn", () => {
    check((counted) => counted.edit(counted.middle("We looked"), 10, "x"), one);
  });

  it("is a block when one character is typed in a question", () => {
    check((counted) => counted.edit(counted.middle("QUESTION"), 14, "x"), one);
  });

  it("is a block when one character is typed at the start and at the end", () => {
    check((counted) => counted.edit(0, 3, "x"), one);
    check((counted) => counted.edit(counted.transcript.text.lineCount - 1, 0, "x"), one);
  });

  it("is a block when a line is added or taken out", () => {
    check((counted) => counted.edit(counted.middle("We looked"), 10, "\n"), {
      ...one,
      lines: 3,
      findings: 3,
    });
    check(
      (counted) => {
        const line = counted.middle("We looked");
        counted.begin(line);
        const before = counted.reads;
        counted.transcript.edit({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, "");
        counted.findings.settle();
        const { lines, syntax, parts } = counted.reads;
        return {
          ...before,
          lines: lines - before.lines,
          syntax: syntax - before.syntax,
          parts: parts - before.parts,
        };
      },
      // two small blocks may become one
      { ...one, lines: 34, syntax: 3, parts: 3, cast: Infinity, exchanges: Infinity, findings: Infinity },
    );
  });

  it("is a block when a line is added above others that are small", () => {
    check(
      (counted) => {
        const line = counted.middle("We looked");
        counted.begin(line);
        // wherever in a large block the middle is, a large one behind it is cut as well
        counted.begin(line + 150);
        return counted.key(line + 40, 0, "And so it was.\n\n");
      },
      { ...one, lines: 4, findings: 3 },
    );
  });

  it("is a block when a mark is typed", () => {
    check((counted) => counted.edit(counted.middle("We looked"), 10, "(crosstalk) "), one);
  });

  it("is some lines when a bracket is opened that nothing closes", () => {
    check((counted) => counted.edit(counted.middle("We looked"), 10, "(and "), {
      ...one,
      lines: 12,
      syntax: 3,
      parts: 3,
      cast: 3,
      exchanges: 4,
      findings: 4,
    });
  });

  it("is the blocks that hold a label when its second use makes it one", () => {
    check(
      (counted) => {
        counted.edit(counted.middle("We looked"), 0, "Tollen: so it was.\n\n");
        return counted.edit(5, 0, "Tollen: so it is.\n\n");
      },
      { lines: 4, syntax: 2, parts: 3, cast: 4, exchanges: 5, findings: 4 },
    );
  });

  it("compares no two labels again when one is used once more", () => {
    const counted = new Counted(briefing(20));
    for (const label of ["Tollen", "Tolen"]) counted.key(5, 0, `${label}: so it was.\n\n`);
    counted.key(5, 0, "MR ODA: so it is.\n\n");
    const before = slips.pairs;
    for (let i = 0; i < 5; i++) counted.key(5, 0, "MR ODA: so it is.\n\nTollen: so it was.\n\n");
    assert.ok(before > 0 && slips.pairs - before <= 2, `${slips.pairs - before} pairs`);
  });

  it("is the blocks that hold a marker when it loses its note", () => {
    check((counted) => counted.edit(counted.transcript.text.lineCount - 2, 1, "9"), {
      lines: 2,
      syntax: 2,
      parts: 2,
      cast: 2,
      exchanges: 3,
      // the order of the notes is judged to the document's end
      findings: 12,
    });
  });

  it("is the block that grew, and those it is cut into, when one types on and on", () => {
    const counted = new Counted(briefing(rounds));
    const line = counted.middle("We looked");
    let lines = 0;
    for (let i = 0; i < 1000; i++) lines += counted.key(line, 0, "And so on.\n").lines;
    assert.ok(lines < 1000 * 8, `${lines} lines were read for 1,000 lines typed`);
  });

  it("is a block when what is typed is taken back", () => {
    check((counted) => {
      const line = counted.middle("QUESTION");
      counted.edit(line, 0, "X");
      return counted.edit(line, 0, "", 1);
    }, one);
  });

  it("may be the whole file once where code opens, and no more than that", () => {
    for (const length of [rounds, 2 * rounds]) {
      const counted = new Counted(briefing(length));
      const { text } = counted.transcript;
      const { lines, syntax } = counted.edit(4, 0, "~~~\n");
      assert.ok(lines <= text.lineCount && syntax <= text.blocks.length);
    }
  });
});

describe("the work of one long turn", () => {
  it("does not grow with it when a character is typed at its end", () => {
    const work = (lines: number) => {
      const counted = new Counted(
        `MS VALE: Well.\n${"And the wall, and the gate, and the bell.\n".repeat(lines)}`,
      );
      return counted.edit(lines, 3, "x");
    };
    assert.deepEqual(work(20_000), work(10_000));
  });
});
