import { isDigit } from "../syntax/characters.ts";
import { timeAt } from "../syntax/timecode.ts";
import { span } from "../text/position.ts";
import { formatTime } from "../transcript/time.ts";
import type { BlockRule, Finding, Lines } from "./rule.ts";

/** The most UTF-16 units of a line at whose end a label's time code of two numbers is looked for. */
const LABEL_UNITS = 100;

/** A time code that cannot be: `00:75:00`, or a cue that ends before it begins. */
export const invalidTime: BlockRule = {
  code: "invalid-time",
  severity: "error",
  find: (part, { convention }) =>
    invalidTimes(part, convention === "timed-label" || convention === "timed-line"),
  local: (lines) => invalidTimes(lines, false),
};

/** @param timed whether labels have time codes, so that two numbers may be one */
function* invalidTimes({ syntax }: Lines, timed: boolean): Generator<Finding> {
  yield* backwardCues({ syntax });
  const { block, lines } = syntax;
  let line = 0;
  // a number from 60 on behind a colon: there is none in most blocks
  for (const match of block.text.matchAll(/\d:[6-9]\d(?!\d)/g)) {
    while (block.ends[line]! <= match.index) line++;
    const { kind } = lines[line]!;
    if (kind === "code" || kind === "frontMatter" || kind === "directive") continue;
    const words = block.line(line);
    const code = codeAt(words, match.index - block.startOf(line));
    if (!code || timeAt(code.text, 0)?.end === code.text.length) continue;
    if (!cannotBe(code.text, timed && isAtLabel(words, code)) || !isApart(words, code)) continue;
    yield {
      range: span(line, code.start, code.end),
      message: `${code.text} is no time: minutes and seconds go up to 59`,
    };
  }
}

function* backwardCues(part: Lines): Generator<Finding> {
  for (const i of part.syntax.notable) {
    const { cue } = part.syntax.lines[i]!;
    if (!cue || cue.end >= cue.start) continue;
    const words = part.syntax.block.line(i);
    const behind = words.indexOf("-->") + 3;
    const start = behind + words.slice(behind).search(/\d/);
    yield {
      range: span(i, start, start + /^[\d:.,]+/.exec(words.slice(start))![0].length),
      message: `This cue ends at ${formatTime(cue.end / 1000)}, before it begins at ${formatTime(cue.start / 1000)}: correct one of the two`,
    };
  }
}

/** The whole time code around a place. */
function codeAt(line: string, at: number): { text: string; start: number; end: number } | undefined {
  let start = at;
  let end = at;
  const belongs = (i: number) => isDigit(line.charCodeAt(i)) || ":.,".includes(line[i] ?? " ");
  while (start > 0 && at - start < 12 && belongs(start - 1)) start--;
  while (end - at < 16 && belongs(end)) end++;
  while (end > start && !isDigit(line.charCodeAt(end - 1))) end--;
  while (start < end && !isDigit(line.charCodeAt(start))) start++;
  return end - start > 3 ? { text: line.slice(start, end), start, end } : undefined;
}

/**
 * Whether numbers are those of a time that cannot be. Two alone may be a verse or a score, so they count only where
 * labels have time codes.
 */
function cannotBe(text: string, two: boolean): boolean {
  const fields = /^(\d{1,3}(?::\d\d){1,3})(?:[.,]\d{1,3})?$/.exec(text)?.[1]?.split(":");
  if (!fields || (fields.length === 2 && !two)) return false;
  return fields.slice(1).some((field) => Number(field) > 59);
}

/** Whether a time code stands where labels have theirs: first or last on a line. */
function isAtLabel(line: string, { start, end }: { start: number; end: number }): boolean {
  return (
    /^[\s[(]*$/.test(line.slice(0, start)) ||
    (/^[\s\])]*$/.test(line.slice(end)) && line.length < LABEL_UNITS)
  );
}

/** Whether a time code stands by itself: in brackets, at the start or the end of its line, or at the arrow of a cue. */
function isApart(line: string, { start, end }: { start: number; end: number }): boolean {
  const before = line.slice(0, start).trimEnd();
  const behind = line.slice(end).trimStart();
  if (before === "" || behind.startsWith("-->") || before.endsWith("-->")) return true;
  if (/[[(#]-?$/.test(before) && /^(?:-\d)?\\?[\])#]/.test(behind)) return true;
  // [inaudible 00:75:00]
  if (/[[(][^\])]{0,60}$/.test(before) && /^\\?[\])]/.test(behind)) return true;
  return (
    behind === "" && /^\s*[\p{Lu}*]/u.test(line) && line.length < LABEL_UNITS && !/[.,;!?]$/.test(before)
  );
}
