import { type Range, span } from "../text/position.ts";
import type { Part } from "../transcript/part.ts";
import { deleteDoubled } from "./fixes/delete-doubled.ts";
import type { CountingRule, Finding, SequentialRule } from "./rule.ts";
import { wordKey } from "./word-key.ts";
import { CAPITAL, CUT, FIRST, MARK, OPENS, PAUSE, type Words } from "./word-list.ts";
import { spokenWords } from "./words.ts";

/**
 * Words that no sentence needs twice running, in the languages of transcripts: articles, prepositions, conjunctions.
 * Not those that grammar doubles (`that that`, `had had`, `what it is is`, `die die`, `nous nous`) nor those that speech
 * does (`very very`, `no no`, `la la`). Of all other words a person may mean the second as well.
 */
const never: ReadonlySet<number> = new Set(
  [
    "the a an and of from at by into as or but if because when than",
    "my your our their its this these those we they she i it",
    "und oder ein eine einen einem einer mit von für auf dem wenn weil ich wir",
    "le les un une et ou de du des dans avec pour sur je il elle ce cette",
    "el los las y del en con por yo ella",
    "os um uma da do em com eu ela",
    "lo gli di della che io lui",
  ].flatMap((words) => words.split(" ").map(wordKey)),
);
const I = wordKey("i");

/** The keys of the sums: words, words that stand twice, and false starts that are written as such. */
const WORDS = "words";
const DOUBLED = "doubled";
const STARTS = "starts";
/** So many may be slips; more are how the file was written, if one comes in so many words. */
const FEW = 2;
const WORDS_FOR_ONE = 2000;
const WORDS_FOR_START = 1000;

/** The latest word. */
interface Latest {
  readonly key: number;
  readonly flags: number;
}

type DoubledWord = SequentialRule<Latest> & Pick<CountingRule, "count" | "judge">;

/** The same small word twice: `the the`. */
export const doubledWord: DoubledWord = {
  code: "doubled-word",
  severity: "hint",
  start: { key: 0, flags: PAUSE },
  same: (a, b) => a.key === b.key && a.flags === b.flags,
  count(part) {
    const words = spokenWords(part);
    const sums = new Map<string, number>();
    const add = (key: string, n: number) => n > 0 && sums.set(key, n);
    add(WORDS, words.count);
    // what stands over a line's end is not counted, for there a block may end
    let twice = 0;
    for (const at of doubled(words, doubledWord.start)) if (!(words.flags[at]! & FIRST)) twice++;
    add(DOUBLED, twice);
    add(STARTS, falseStarts(words));
    return sums;
  },
  judge(sums) {
    const words = sums.get(WORDS) ?? 0;
    const twice = sums.get(DOUBLED) ?? 0;
    const habit = twice > FEW && twice * WORDS_FOR_ONE > words;
    const starts = sums.get(STARTS) ?? 0;
    const kept = starts > FEW && starts * WORDS_FOR_START > words;
    return new Map(habit || kept ? [[WORDS, "as spoken"]] : []);
  },
  read(part: Part, entry, { standing, convention }) {
    const words = spokenWords(part);
    const found: Finding[] = [];
    // CHAT is made to keep all words as they were spoken
    if (!standing.has(WORDS) && convention !== "chat") {
      for (const { range, word } of told(part, words, entry)) {
        found.push({
          range,
          message: `“${word}” stands here twice: listen, and take one out if it was said once`,
        });
      }
    }
    const at = words.count - 1;
    const exit = at < 0 ? entry : { key: words.keys[at]!, flags: words.flags[at]! };
    return { found, exit: words.broken ? { ...exit, flags: exit.flags | PAUSE } : exit };
  },
  fixes: deleteDoubled,
};

function* told(part: Part, words: Words, entry: Latest): Generator<{ range: Range; word: string }> {
  for (const at of doubled(words, entry)) {
    const line = words.lines[at]!;
    const start = words.starts[at]!;
    const end = words.ends[at]!;
    yield { range: span(line, start, end), word: part.syntax.block.line(line).slice(start, end) };
  }
}

/** The words, by index, that repeat a small word right before them, with nothing but white space between. */
function* doubled({ count, keys, flags }: Words, entry: Latest): Generator<number> {
  for (let i = 0; i < count; i++) {
    const key = keys[i]!;
    if (key !== (i === 0 ? entry.key : keys[i - 1]) || !never.has(key)) continue;
    const before = i === 0 ? entry.flags : flags[i - 1]!;
    if (before & (PAUSE | MARK) || flags[i]! & (OPENS | MARK)) continue;
    // a name such as `The The`
    if (flags[i]! & CAPITAL && key !== I) continue;
    yield i;
  }
}

/** What is broken off and said again, or said again behind a comma, or two words again: `I- I` `the, the` `to be to be`. */
function falseStarts({ count, keys, flags }: Words): number {
  let starts = 0;
  for (let i = 1; i < count; i++) {
    if (flags[i]! & FIRST) continue;
    if (keys[i] === keys[i - 1]) {
      if (flags[i - 1]! & CUT || (flags[i - 1]! & PAUSE && never.has(keys[i]!))) starts++;
    } else if (keys[i] === keys[i - 2] && keys[i - 1] === keys[i - 3]) {
      if (!((flags[i - 1]! | flags[i - 2]!) & FIRST)) starts++;
    }
  }
  return starts;
}
