import assert from "node:assert/strict";
import { Findings } from "../../../server/src/rules/findings.ts";
import { work } from "../../../server/src/rules/loops.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";

const head = "MS VALE: Next is Ana Ruiz.\n\nQUESTION: Is the gate safe?\n\n";
/** Loops, small words twice, marks that differ, a bracket that nothing closes. */
const line = [
  "MR ODA: We went to the the gate (inaudible) and ",
  "so it went down to the sea and ".repeat(3000),
  "Thank you for that. Thank you for that. Thank you for that. [inaudible] “quoted words ",
  ...Array.from({ length: 6000 }, (_, i) => `word${i * 7} `),
  "and (so on.",
].join("");
const tail = "\n\nQUESTION: And the bell?\n\nMR ODA: It is safe, it is safe, it is safe, it is safe.\n";

/** A document that is brought up to date bit by bit: how many bits there were, and what is found in the end. */
class Bits {
  readonly transcript: Transcript;
  readonly findings: Findings;
  count = 0;

  constructor(text: string) {
    this.transcript = new Transcript(text);
    this.findings = new Findings(this.transcript);
  }

  /** Does so many bits at most. */
  work(most = Number.POSITIVE_INFINITY): void {
    for (let i = 0; i < most && !this.findings.settle(() => true); i++) this.count++;
  }

  put(at: number, character: number, typed: string): void {
    const place = { line: at, character };
    this.transcript.edit({ start: place, end: place }, typed);
  }

  check(): void {
    const fresh = new Findings(new Transcript(this.transcript.text.toString()));
    this.work();
    assert.deepEqual(this.findings.all(), fresh.all());
  }
}

describe("a very long line", () => {
  it("is looked at bit by bit, and the same is found in it", () => {
    const bits = new Bits(head + line + tail);
    bits.check();
    assert.ok(bits.count > 60, `${bits.count} bits`);
    const codes = new Set(bits.findings.all().map(({ code }) => code));
    assert.ok(codes.has("repeated-passage") && codes.has("inaudible"), [...codes].join());
  });

  it("is looked at anew where it, or what was judged of it, changes between two bits", () => {
    const bits = new Bits(head + line + tail);
    for (let i = 1; i < 60; i += 7) {
      bits.work(i * 4);
      bits.put(4, 40_000 + i, i % 2 === 0 ? " (inaudible) " : "x");
      bits.work(i * 4);
      bits.put(0, 9, i % 3 === 0 ? "(inaudible) " : "the the ");
      if (i % 4 === 0) bits.put(2, 0, "\n");
      bits.work(i);
    }
    bits.check();
  });

  it("is looked at bit by bit though another document is looked at in between", () => {
    const bits = new Bits(head + line + tail);
    const other = new Bits(head + tail);
    let most = 0;
    for (let done = false; !done; ) {
      const start = work.words;
      done = bits.findings.settle(() => true);
      most = Math.max(most, work.words - start);
      other.put(0, 9, "x");
      other.work();
    }
    assert.ok(most < 9_000, `${most} words in one bit`);
    bits.check();
  });

  it("keeps nobody waiting who types beside it", () => {
    const bits = new Bits(head + line + tail);
    bits.work();
    bits.count = 0;
    bits.put(2, 12, "x");
    bits.work();
    assert.ok(bits.count < 200, `${bits.count} bits`);
    bits.count = 0;
    bits.put(2, 12, "x");
    bits.check();
    assert.ok(bits.count < 60, `${bits.count} bits`);
  });
});
