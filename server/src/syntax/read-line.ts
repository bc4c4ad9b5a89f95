import { indentOf, isDigit, isSpace, skipSpace, trimEnd } from "./characters.ts";
import { readGutter, readPage } from "./gutter.ts";
import { CueLine, type Gutter, type HeadingStart, type LineSyntax, type Mark, plainLine } from "./line.ts";
import type { LineReading, Writable } from "./line-reading.ts";
import { readWords } from "./read-words.ts";
import { examinerOn } from "./record.ts";
import { scan } from "./scan.ts";
import { BRACKET_LINES, follow, inCode, inFrontMatter, type LineState, type OpenBracket } from "./state.ts";
import { readCueTimes, readTimeAlone } from "./timecode.ts";

const blankLine = plainLine("blank", 0, false);
const frontMatterLine = plainLine("frontMatter", 0, false);
const codeLine = plainLine("code", 0, false);
const directiveLine = plainLine("directive", 0, false);
const ruleLine = plainLine("rule", 0, false);
const runningHead = plainLine("gutter", 0, false);

/**
 * Reads one line: what it is, what could be a label on it, what its words hold.
 * @param line the line without its line end
 * @param next the line behind it, likewise: a rule there makes this one a heading
 */
export function readLine(line: string, state: LineState, next: string): LineReading {
  const start = skipSpace(line, 0);
  if (state.gutter > 0 && start > 0 && line.slice(0, start).includes("\f"))
    state = { ...state, gutter: BETWEEN_PAGES };
  if (state.mode === "code") return readCode(line, start, state);
  if (state.mode === "frontMatter") {
    const kept = frontMatter(line, start, state);
    if (kept) return kept;
  }
  if (start === line.length) return readBlank(state);
  const first = line.charCodeAt(start);
  const special =
    first < 65 || first > 122 || (first > 90 && first < 97)
      ? readSigned(line, start, state, next)
      : undefined;
  if (special) return special;
  if (state.inside === "directive" && (isSpace(line.charCodeAt(0)) || state.vtt)) {
    return { syntax: directiveLine, state: follow(state, { blank: false, inside: "directive" }) };
  }
  if (state.mode === "start" && line.startsWith("WEBVTT", start)) {
    return { syntax: directiveLine, state: follow(state, { blank: false, inside: "directive", vtt: true }) };
  }
  if (state.vtt && state.blank && /^(?:NOTE|STYLE|REGION)\b/.test(line)) {
    return { syntax: directiveLine, state: follow(state, { blank: false, inside: "directive" }) };
  }
  if (state.blank && underlines(next) && isTitle(line, start, state)) {
    const level = next.trimStart().startsWith("=") ? 1 : 2;
    const heading = { level, start, end: trimEnd(line, line.length, start) };
    return { syntax: headingLine(line, heading), state: follow(state, { blank: false }) };
  }
  const page = line.length > 5 ? readPage(line, start, state) : undefined;
  if (page) return readNumbered(line, page, state, next);
  const foot = isRunningFoot(start, state);
  if ((foot || state.gutter === BETWEEN_PAGES) && isRunningHead(line, start)) {
    const { blank } = state;
    return {
      syntax: runningHead,
      state: follow(state, { blank, bracket: carry(state.bracket), gutter: BETWEEN_PAGES }),
    };
  }
  return readWords(line, 0, start, undefined, state, next);
}

/** The state of a gutter between a page's last line and the next one's first. */
const BETWEEN_PAGES = -1;
/** The most UTF-16 units of a running head. */
const HEAD_UNITS = 90;

/** A short line without a number, between two pages of numbered lines: the title or the case, printed on every page. */
function isRunningHead(line: string, start: number): boolean {
  return trimEnd(line, line.length, start) - start <= HEAD_UNITS;
}

/** The last lines of full pages. */
const FULL_PAGES = new Set([24, 25, 28]);
/** From this place on, in UTF-16 units, a running foot begins. */
const FOOT_INDENT = 16;

/** A line without a number, well in, below an empty one and the last line of a full page: who made the record. */
function isRunningFoot(start: number, state: LineState): boolean {
  return state.blank && start >= FOOT_INDENT && FULL_PAGES.has(state.gutter);
}

/** A blank line ends notes and cues. A bracket goes on: double-spaced pages have one between all lines. */
function readBlank(state: LineState): LineReading {
  const bracket = state.inside === "note" ? undefined : carry(state.bracket);
  return { syntax: blankLine, state: follow(state, { blank: true, bracket }) };
}

/** Takes an open bracket past a line without words, unless it has run too far. */
function carry(bracket: OpenBracket | undefined): OpenBracket | undefined {
  return bracket && bracket.back < BRACKET_LINES ? { ...bracket, back: bracket.back + 1 } : undefined;
}

/** Code goes on to a line that holds nothing but the sign that opened it, as often or more. */
function readCode(line: string, start: number, state: LineState): LineReading {
  const end = trimEnd(line, line.length, start);
  const closes = end - start >= state.fence.length && end - start < 64 && line.startsWith(state.fence, start);
  const closed = closes && [...line.slice(start, end)].every((sign) => sign === state.fence[0]);
  return { syntax: codeLine, state: closed ? follow(state, { blank: false }) : state };
}

/**
 * Front matter goes on to `---` or `...`. Where it is never closed, it ends at the first line that cannot be YAML of
 * the kind that stands there, such as a label of two words.
 */
function frontMatter(line: string, start: number, state: LineState): LineReading | undefined {
  if (start === line.length) return { syntax: frontMatterLine, state };
  const end = trimEnd(line, line.length, start);
  const words = line.slice(start, Math.min(end, start + 64));
  if (start === 0 && (words === "---" || words === "...")) {
    return { syntax: frontMatterLine, state: follow(state, { blank: true }) };
  }
  const yaml = start > 0 || /^(?:[\w."'$/-]+[ \t]*:(?=[ \t]|$)|[#\-[\]{}])/.test(words);
  return yaml ? { syntax: frontMatterLine, state } : undefined;
}

/** Lines that open with a sign or a digit and are told by it. */
function readSigned(line: string, start: number, state: LineState, next: string): LineReading | undefined {
  const first = line.charCodeAt(start);
  if (isDigit(first) || first === 91 || first === 40 || first === 35 || first === 45) {
    const timed = readTimes(line, start, state);
    if (timed) return timed;
  }
  if (isDigit(first)) {
    const gutter = readGutter(line, start, state, next);
    if (gutter) return readNumbered(line, gutter, state, next);
  }
  switch (first) {
    case 35: {
      const heading = readHeading(line, start);
      return heading && { syntax: heading, state: follow(state, { blank: false }) };
    }
    case 96:
    case 126: {
      const fence = /^(?:`{3,}|~{3,})/.exec(line.slice(start, start + 32))?.[0];
      if (!fence || start > 3) break;
      return { syntax: codeLine, state: inCode(state, fence) };
    }
    case 64: // @Begin
    case 37: // %mor:
      if (
        indentOf(line, start) > 0 ||
        !/^(?:@[A-Z][\w ]*(?::|$)|%\w{2,6}:)/.test(line.slice(start, start + 40))
      )
        break;
      return { syntax: directiveLine, state: follow(state, { blank: false, inside: "directive" }) };
    case 46: // .. note::
      if (line.startsWith(".. ", start))
        return { syntax: directiveLine, state: follow(state, { blank: false }) };
      break;
  }
  if (state.mode === "start" && first === 45 && line.slice(start, trimEnd(line, line.length)) === "---") {
    return { syntax: frontMatterLine, state: inFrontMatter };
  }
  if (underlines(line)) return { syntax: ruleLine, state: follow(state, { blank: true }) };
  if (first === 42) return readTheme(line, start, state);
  return undefined;
}

/** `00:00:01,000 --> 00:00:04,500` or a time code alone on a line. */
function readTimes(line: string, start: number, state: LineState): LineReading | undefined {
  if (line.length - start > 200) return undefined;
  const cue = line.includes("-->") ? readCueTimes(line) : undefined;
  if (cue)
    return {
      syntax: new CueLine(cue.start, cue.end),
      state: follow(state, { blank: true, inside: "cue" }),
    };
  const time = readTimeAlone(line, start);
  if (!time) return undefined;
  const syntax: LineSyntax = { kind: "time", words: 0, asks: false, times: [time] };
  return { syntax, state: follow(state, { blank: state.blank, time: time.seconds }) };
}

/** A line with a number of the gutter: alone it says nothing, else what stands behind it is read. */
function readNumbered(line: string, gutter: Gutter, state: LineState, next: string): LineReading {
  const { number, of, words } = gutter;
  const counted =
    of === "line"
      ? { gutter: number }
      : of === "other"
        ? { number }
        : of === "page" && state.gutter > 0
          ? { gutter: BETWEEN_PAGES }
          : {};
  if (words < line.length) return readWords(line, words, words, gutter, { ...state, ...counted }, next);
  const inside = state.inside === "speech" || state.inside === "note" ? state.inside : "";
  const after = follow(state, { blank: state.blank, inside, bracket: carry(state.bracket), ...counted });
  return { syntax: plainLine("gutter", 0, false, gutter), state: after };
}

/** `# Title`, `## Title ##` */
function readHeading(line: string, start: number): LineSyntax | undefined {
  let level = 0;
  while (line.charCodeAt(start + level) === 35) level++;
  const text = skipSpace(line, start + level);
  if (level > 6 || text === start + level || text === line.length) return undefined;
  let end = trimEnd(line, line.length, text);
  while (end > text && line.charCodeAt(end - 1) === 35) end--;
  end = trimEnd(line, end, text);
  if (end === text) return undefined;
  return headingLine(line, { level, start: text, end });
}

/** Nothing in a heading is said, but it may hold marks and references. */
function headingLine(line: string, heading: HeadingStart): LineSyntax {
  const { marks, references } = scan(line.slice(0, heading.end), heading.start, heading.start);
  const syntax: Writable<LineSyntax> = { kind: "heading", words: 0, asks: false, heading };
  const examiner = examinerOn(line, heading.start, heading.end);
  if (examiner) syntax.examiner = examiner;
  if (marks) syntax.marks = marks;
  if (references) syntax.references = references;
  return syntax;
}

/** Whether a line is nothing but one sign, three times or more. */
function underlines(line: string): boolean {
  const start = skipSpace(line, 0);
  const sign = line[start];
  if (sign === undefined || !"=-~^*_+".includes(sign)) return false;
  const end = trimEnd(line, Math.min(line.length, 300), start);
  if (end - start < 3) return false;
  for (let i = start; i < end; i++) if (line[i] !== sign) return false;
  return true;
}

/** The most UTF-16 units of a title above a rule. */
const TITLE_UNITS = 80;

/** A line that a rule below makes a heading. On numbered pages rules are ornaments. */
function isTitle(line: string, start: number, state: LineState): boolean {
  const end = trimEnd(line, line.length, start);
  return (
    state.gutter === 0 && start < 4 && end - start <= TITLE_UNITS && !/[.:|>]$/.test(line.slice(end - 1, end))
  );
}

/** `*Theme*` alone on a line: music or the like. */
function readTheme(line: string, start: number, state: LineState): LineReading | undefined {
  const end = trimEnd(line, line.length, start);
  const words = line.slice(start, end);
  if (words.length > 60 || !state.blank || !/^\*[^*:]+\*$/.test(words) || words.split(" ").length > 5)
    return undefined;
  const mark: Mark = { kind: "event", text: words, back: 0, start, end };
  return {
    syntax: { kind: "text", words: 0, asks: false, marks: [mark] },
    state: follow(state, { blank: false }),
  };
}
