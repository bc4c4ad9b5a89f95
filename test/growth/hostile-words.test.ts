import assert from "node:assert/strict";
import { examinerOn, mayExamine, sworn } from "../../server/src/syntax/record.ts";
import * as asking from "../../server/src/transcript/asking.ts";
import { breaksIn, callIn, introducesAs, mayBeSame } from "../../server/src/transcript/calls.ts";
import * as noises from "../../server/src/transcript/noises.ts";
import * as phrases from "../../server/src/transcript/phrases.ts";
import * as requests from "../../server/src/transcript/requests.ts";
import { sentencesOf } from "../../server/src/transcript/sentences.ts";

/*
 * What is looked for in words is looked for with regular expressions. None of them may take more than time in
 * proportion to the words, whatever these are. Time is all that tells, so the margins are wide: what goes wrong here
 * takes hundreds of times as long.
 */

const tokens = [
  ...["mm ", "mm-hm ", "m", "h", "yes ", "oh, ", "sorry ", "thank you ", "thanks, ", "and ", "And ", "so "],
  ...["(", "(a) ", "[", "[1]", ")", "\\[", "\\(a\\) ", '"', "”", "« »", "&quot;", "' "],
  ...["?", "? ", "?.", ".", ". ", "…", "… ", "--", "- ", "¿", "¿no ", "a? ", '"?', "(?"],
  ...["A", "a", "A ", "Ana ", "Ana. ", "Ana-", "Ana's ", "Mr. ", "de ", "Ana de ", "Dr. Lind "],
  ...[" ", "\t", "\u00a0", "é", "\u{1f6a2} ", "1:02 ", "the ", "to ", "with ", "over "],
  ...["question ", "question from ", "what do you ", "my question ", "i would like ", "can i ", "could you "],
  ...["go ahead ", "next ", "Next is ", "line of ", "let's take ", "I'm ", "Hi ", "Hi. ", "This is "],
  ...["yes, ", "So, ", "Right, ", "“", "„", "«", "re-", "re ", "Re-"],
  ...["by ", "BY ", "examination ", "EXAMINATION BY "],
];
const befores = ["", "Ana Ruiz, ", "I know. "];
const afters = ["", "x", "?"];

/** So few of a token take no time, unless each doubles it. */
const FEW = 30;
/** As many of a token in a short text, and how many times that in a long one. */
const COUNT = 1250;
const TIMES = 8;
/** A time in milliseconds below which nothing is compared: it tells more of the machine than of the words. */
const FLOOR = 8;

/**
 * The shortest of a few times, in milliseconds, or one that is short enough. It is this process that is timed, as others
 * may keep the machine busy.
 */
function timeOf(work: () => void, enough: number): number {
  let best = Infinity;
  for (let i = 0; i < 3 && best > enough; i++) {
    const start = process.cpuUsage();
    work();
    best = Math.min(best, process.cpuUsage(start).user / 1000);
  }
  return best;
}

/**
 * Checks that a text eight times as long takes at most sixteen times as long.
 * @param short tokens of which there are never more than a few, since the text is cut before
 */
function check(read: (text: string) => unknown, short: readonly string[] = []): void {
  for (const token of tokens) {
    for (const before of befores) {
      for (const after of afters) {
        const timed = (count: number, enough: number) => {
          const text = before + token.repeat(count) + after;
          return timeOf(() => read(text), enough);
        };
        const said = `“${token}” between “${before}” and “${after}”`;
        const few = timed(FEW, FLOOR);
        assert.ok(few <= 4 * FLOOR, `${FEW} of ${said} take ${few} ms`);
        if (short.includes(token)) continue;
        const most = 2 * TIMES * Math.max(timed(COUNT, FLOOR / TIMES), FLOOR);
        const many = timed(TIMES * COUNT, most);
        assert.ok(many <= most, `${TIMES * COUNT} of ${said} take ${many} ms`);
      }
    }
  }
}

/** The functions of a module that read a text. */
function readers(module: Record<string, unknown>): [name: string, read: (text: string) => unknown][] {
  return Object.entries(module).flatMap(([name, read]) =>
    typeof read === "function" ? [[name, (text: string) => read(text)]] : [],
  );
}

describe("hostile words take time in proportion to their number", () => {
  for (const [name, read] of readers({ ...asking, ...noises, ...phrases, ...requests })) {
    it(`in ${name}`, function () {
      this.timeout(60_000);
      check(read);
    });
  }

  it("in calls", function () {
    this.timeout(60_000);
    check((text) => callIn(text, true), ["."]);
    check((text) => callIn(text, false), ["."]);
  });

  it("in introductions, and where somebody breaks in", function () {
    this.timeout(60_000);
    check(introducesAs, ["A", "Ana-", "Re-", "re-"]);
    check(breaksIn);
    check((text) => mayBeSame(text, `${text} Ruiz`));
  });

  it("in sentences", function () {
    this.timeout(60_000);
    check((text) => [...sentencesOf(text)].length);
  });

  it("in the words of the record", function () {
    this.timeout(60_000);
    check((text) => sworn(text, 0, text));
    check((text) => examinerOn(text, 0, text.length));
    check((text) => mayExamine(text, 0));
  });
});
