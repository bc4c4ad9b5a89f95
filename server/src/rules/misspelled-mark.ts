import type { Mark } from "../syntax/line.ts";
import type { Part } from "../transcript/part.ts";
import { type Bracket, brackets } from "./brackets.ts";
import { correctMark } from "./fixes/correct-mark.ts";
import { inMark, meantMark, meantOwn, wordsOfMark, writtenAs } from "./mark-words.ts";
import type { CountingRule, Finding, Lines } from "./rule.ts";

/** The most UTF-16 units of a bracket that is looked at. */
const UNITS = 60;
/** From so many uses on, a mark that stands in no table is the document's own. */
const OWN_USES = 3;
/** The most marks of a document's own. */
const OWN = 40;
/** The key under which a block counts that it holds a bracket at all. */
const BRACKETS = "";

/** A mark with a slip in its words, so that nobody finds it: `(unintealligible)` */
export const misspelledMark: CountingRule = {
  code: "misspelled-mark",
  severity: "warning",
  count(part) {
    const { text } = part.syntax.block;
    if (!text.includes("(") && !text.includes("[")) return undefined;
    const sums = new Map([[BRACKETS, 1]]);
    for (const words of ownWords(part)) sums.set(words, (sums.get(words) ?? 0) + 1);
    return sums;
  },
  judge: (sums) => {
    const own = [...sums].filter(([words, uses]) => words !== BRACKETS && uses >= OWN_USES);
    own.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const list = own.slice(0, OWN).map(([words]) => words);
    return new Map([[BRACKETS, list.sort().join("\n")]]);
  },
  find: (part, { standing, last }) => misspelled(part, (standing.get(BRACKETS) ?? "").split("\n"), last),
  local: (lines) => misspelled(lines, [], false),
  fixes: correctMark,
};

/** @param own the marks that stand in no table and are the document's own */
function* misspelled(lines: Lines, own: readonly string[], last: boolean): Generator<Finding> {
  // the same brackets come again and again
  const meanings = new Map<string, string | undefined>();
  for (const bracket of brackets(lines, last)) {
    if (bracket.closed !== "own" || bracket.inner.length > UNITS) continue;
    const words = wordsOfMark(bracket.inner);
    if (!meanings.has(words)) meanings.set(words, meantMark(words) ?? meantOwn(words, own));
    const meant = meanings.get(words);
    if (!meant || isInLabel(lines, bracket)) continue;
    const range = { start: bracket.start, end: bracket.end };
    const message = `${inBrackets(bracket, bracket.inner.trim())} is a misspelled mark, which nobody finds: write ${inBrackets(bracket, writtenAs(bracket.inner, words, meant))}`;
    yield { range, message };
  }
}

function inBrackets({ square }: Bracket, words: string): string {
  return square ? `[${words}]` : `(${words})`;
}

/** The words of the marks that no table holds. */
function* ownWords(part: Part): Generator<string> {
  for (const i of part.syntax.notable) {
    for (const mark of part.syntax.lines[i]!.marks ?? [])
      if (isOwn(mark)) yield wordsOfMark(inMark(mark.text));
  }
}

function isOwn({ kind, text }: Mark): boolean {
  return kind === "event" && /^\\?[[(]/.test(text) && text.length < UNITS && !/\d/.test(text);
}

/** Whether the bracket is part of a label: `CDR (TRANQ):` */
function isInLabel({ syntax }: Lines, { start, end }: Bracket): boolean {
  if (start.line !== end.line) return false;
  return !!syntax.lines[start.line]!.labels?.some(({ speech }) => start.character < speech);
}
