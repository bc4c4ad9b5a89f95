import { countWords, indentOf, isDigit, isSpace, skipSpace, trimEnd } from "./characters.ts";
import { readGutter, readPage } from "./gutter.ts";
import type { LabelCandidate } from "./label-candidate.ts";
import {
  CueLine,
  type Gutter,
  type HeadingStart,
  type LineSyntax,
  type Mark,
  plainLine,
  plainText,
} from "./line.ts";
import { examinerOn, mayExamine, sworn } from "./record.ts";
import { beginsWithTitle, isParticular, speakerKey, standsForMany } from "./roles.ts";
import { type Scan, scan, scanPlain } from "./scan.ts";
import { readLabels } from "./shapes/index.ts";
import {
  BRACKET_LINES,
  follow,
  followText,
  inCode,
  inFrontMatter,
  type LineState,
  type OpenBracket,
} from "./state.ts";
import { readCueTimes, readTimeAlone } from "./timecode.ts";

/** A line as it was read, and the state in which it leaves the next one. */
export interface LineReading {
  readonly syntax: LineSyntax;
  readonly state: LineState;
}

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

/** Longer lines nearly always hold more than words, so they are not tried as plain ones first. */
const PLAIN_UNITS = 200;

function readWords(
  line: string,
  from: number,
  start: number,
  gutter: Gutter | undefined,
  state: LineState,
  next: string,
): LineReading {
  const labels = opensOtherwise(line, start, state) ? undefined : readLabels(line, start, state);
  const open = labels ? undefined : state.bracket;
  if (!labels && !open && state.inside === "" && line.length < PLAIN_UNITS && line.charCodeAt(start) !== 95) {
    const plain = scanPlain(line, from);
    if (plain >= 0 && !sworn(line, start, next) && !mayExamine(line, start)) {
      const syntax = gutter ? plainLine("text", plain >> 1, (plain & 1) === 1, gutter) : plainText(plain);
      return { syntax, state: followText(state) };
    }
  }
  const found = scan(line, from, labels?.[0]?.speech ?? start, open);
  const inside = whatGoesOn(line, start, found, state, labels?.[0]);
  const note = inside === "note" ? noteStart(line, start, found, state) : undefined;
  const marks =
    labels || inside === "speech" ? withWordless(line, labels, found, inside === "speech") : found.marks;
  const references = note ? found.references!.slice(1) : found.references;
  const { asks, times, remarks, corrections } = found;
  const words = found.words - unsaid(found, labels, marks, 0);
  const bracket = found.bracket && saidIn(found.bracket, found, labels, marks);
  const after = follow(state, {
    blank: false,
    inside: labels?.[0]?.shape === "chat" ? "speech" : inside,
    time: state.time,
    bracket,
  });
  const outside = words - (bracket?.words ?? 0);
  const kind = inside === "note" ? "note" : "text";
  const witness = sworn(line, start, next);
  const examiner = mayExamine(line, start)
    ? examinerOn(line, start, trimEnd(line, line.length, start))
    : undefined;
  const plain =
    !examiner && !marks && !references?.length && !times && !remarks && !corrections && !note && !witness;
  if (plain && !labels) return { syntax: plainLine(kind, words, asks, gutter), state: after };
  // the voice stands in every cue
  if (plain && !gutter && kind === "text" && labels?.length === 1 && labels[0]!.shape === "voice")
    return { syntax: labels[0]!.clipped(outside).line(words, asks), state: after };
  // all in one where a label is all there is, as on most lines that come here: that takes less room
  const syntax: Writable<LineSyntax> =
    labels && !examiner ? { kind, words, asks, labels: clipped(labels, outside) } : { kind, words, asks };
  if (gutter) syntax.gutter = gutter;
  if (examiner) syntax.examiner = examiner;
  // copied, since an array that has grown holds room for more
  if (marks) syntax.marks = [...marks];
  if (references?.length) syntax.references = [...references];
  if (times) syntax.times = [...times];
  if (remarks) syntax.remarks = remarks;
  if (corrections) syntax.corrections = corrections;
  if (note) syntax.note = note;
  if (witness) syntax.witness = witness;
  return { syntax, state: after };
}

/** Labels have no more words than their line has outside of a bracket that is still open. */
function clipped(labels: readonly LabelCandidate[], words: number): readonly LabelCandidate[] {
  return labels.length === 1 ? labels[0]!.clipped(words).list : labels.map((label) => label.clipped(words));
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Lists, quotations, tables and publisher's lines open no turn. */
function opensOtherwise(line: string, start: number, state: LineState): boolean {
  const first = line.charCodeAt(start);
  if (first >= 65 || state.inside === "cue")
    return first === 124 || (first === 95 && line.charCodeAt(start + 1) !== 95);
  const second = line.charCodeAt(start + 1);
  if (first === 62) return second !== 62;
  if (first === 45 || first === 43 || first === 42) return isSpace(second);
  if (!isDigit(first)) return false;
  return /^\d{1,3}[.)]\s/.test(line.slice(start, start + 8));
}

/** What the line belongs to and the next one may go on with. */
function whatGoesOn(
  line: string,
  start: number,
  found: Scan,
  state: LineState,
  label: LabelCandidate | undefined,
): LineState["inside"] {
  if (state.inside === "cue") return "cue";
  if (state.inside === "note" && !state.blank && !(label && endsNote(label))) return "note";
  if (noteStart(line, start, found, state)) return "note";
  if (line.charCodeAt(start) === 95 && /^_[\p{L} ]{2,30}:/u.test(line.slice(start, start + 40)))
    return "note";
  return state.inside === "speech" && isSpace(line.charCodeAt(0)) ? "speech" : "";
}

/**
 * Whether a label that stands right below a note is more than the note's own words, of which a line may begin so too.
 *
 *     [1] The north gate, since May. Others say:      the note goes on
 *     Moss: the bell, not the gate.
 *     MS VALE: And the bell?                          it has ended
 */
function endsNote({ shape, words, key }: LabelCandidate): boolean {
  if (shape === "stop" || shape === "pair") return false;
  if (shape === "bare") return key.endsWith(" wide");
  if (shape !== "colon") return true;
  const speaker = speakerKey(words);
  if (isParticular(speaker)) return false;
  return words.includes(" ") || words === speaker || beginsWithTitle(speaker) || standsForMany(speaker);
}

/** A note starts where a marker stands first on a line, behind a blank line or another note: `[1] Text`, `[^1]: Text`. */
function noteStart(line: string, start: number, found: Scan, state: LineState) {
  const opening = found.references?.find((reference) => reference.start === start);
  if (!opening || !(state.blank || state.inside === "note")) return undefined;
  const { marker, end } = opening;
  const code = line.charCodeAt(end);
  if (end !== line.length && code !== 58 && !isSpace(code)) return undefined;
  return { marker, start, end, text: skipSpace(line, code === 58 ? end + 1 : end) };
}

/** In CHAT's speech: what nobody understood, sounds, pauses, and what the transcriber saw. */
const chatMarks =
  /(?<![\w&=])(?:xxx?|yyy?|www|&=[\w:]+)(?!\w)|\((?:\.{1,3}|\d{1,4}\.\d{0,3})\)|\[=!? [^\]]{1,200}\]/g;

/**
 * How many of the words that the scanner counted from a place on were not said: marks without brackets hold them, or
 * they are the time code beside a label, behind which nothing stands.
 */
function unsaid(
  found: Scan,
  labels: readonly LabelCandidate[] | undefined,
  marks: readonly Mark[] | undefined,
  from: number,
): number {
  const label = labels?.[0];
  if (label?.shape === "timedLabel") return found.words - label.wordCount;
  let words = 0;
  for (const mark of marks ?? []) {
    if (mark.start >= from && !found.marks?.includes(mark))
      words += countWords(mark.text, 0, mark.text.length);
  }
  return words;
}

/**
 * A bracket that is still open at a line's end, with no words in it but those counted as said: where it turns out a
 * mark, no others can be taken back.
 *
 *     *CHI: so (xxx          one word, none of them in the bracket
 *     inaudible) yes .       one more
 */
function saidIn(
  bracket: OpenBracket,
  found: Scan,
  labels: readonly LabelCandidate[] | undefined,
  marks: readonly Mark[] | undefined,
): OpenBracket {
  const words = unsaid(found, labels, marks, bracket.back > 1 ? 0 : bracket.start);
  return words > 0 ? { ...bracket, words: Math.max(0, bracket.words - words) } : bracket;
}

/** Adds marks that are no brackets: `...` as all that is said at a time, `xxx` and `&=laughs` in CHAT's speech. */
function withWordless(
  line: string,
  labels: readonly LabelCandidate[] | undefined,
  found: Scan,
  goesOn: boolean,
): readonly Mark[] | undefined {
  const label = labels?.[0];
  if (label?.shape === "timed") {
    const end = trimEnd(line, line.length, label.speech);
    const text = line.slice(label.speech, end);
    if (text !== "..." && text !== "…") return found.marks;
    return [...(found.marks ?? []), { kind: "inaudible", text, back: 0, start: label.speech, end }];
  }
  if (label?.shape !== "chat" && !goesOn) return found.marks;
  const marks: Mark[] = [...(found.marks ?? [])];
  for (const match of line.slice(label?.speech ?? 0).matchAll(chatMarks)) {
    const start = (label?.speech ?? 0) + match.index;
    // where a sentence could stand, the scanner has found it
    if (found.marks?.some((mark) => mark.back === 0 && mark.start <= start && start < mark.end)) continue;
    const kind = /^[xyw]/.test(match[0]) ? "inaudible" : "event";
    marks.push({ kind, text: match[0], back: 0, start, end: start + match[0].length });
  }
  return marks.length > 0 ? marks : undefined;
}
