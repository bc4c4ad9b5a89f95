import { isSpace, skipSpace, trimEnd } from "./characters.ts";
import { conventions } from "./conventions/index.ts";
import { type LabelCandidate, type LineSyntax, plainLine } from "./line.ts";
import { scan } from "./scan.ts";
import { afterBlank, afterNote, afterText, inCode, inFrontMatter, type LineState } from "./state.ts";

/** A line as it was read, and the state in which it leaves the next one. */
export interface LineReading {
  readonly syntax: LineSyntax;
  readonly state: LineState;
}

const blankLine: LineReading = { syntax: plainLine("blank", 0, false), state: afterBlank };
const frontMatterLine: LineReading = { syntax: plainLine("frontMatter", 0, false), state: inFrontMatter };
const frontMatterEnd: LineReading = { syntax: frontMatterLine.syntax, state: afterBlank };
const codeEnd: LineReading = { syntax: plainLine("code", 0, false), state: afterText };

/**
 * Reads one line: what it is, what could be a label on it, what its words hold.
 * @param line the line without its line end
 */
export function readLine(line: string, state: LineState): LineReading {
  const start = skipSpace(line, 0);
  if (state.mode === "code") return readCode(line, start, state);
  if (state.mode === "frontMatter") {
    const kept = frontMatter(line, start);
    if (kept) return kept;
  }
  if (start === line.length) return blankLine;
  const first = line.charCodeAt(start);
  if (state.mode === "start" && first === 45 && /^---$/.test(line.slice(start, trimEnd(line, line.length)))) {
    return frontMatterLine;
  }
  if (first === 96 || first === 126) {
    const fence = /^(?:`{3,}|~{3,})/.exec(line.slice(start, start + 32))?.[0];
    if (fence && start < 4) return { syntax: codeEnd.syntax, state: inCode(fence) };
  }
  if (first === 35) {
    const heading = readHeading(line, start);
    if (heading) return { syntax: heading, state: afterText };
  }
  return readWords(line, start, state);
}

/** Code goes on to a line that holds nothing but the sign that opened it, as often or more. */
function readCode(line: string, start: number, state: LineState): LineReading {
  const end = trimEnd(line, line.length, start);
  const closes = end - start >= state.fence.length && end - start < 64 && line.startsWith(state.fence, start);
  if (closes && [...line.slice(start, end)].every((sign) => sign === state.fence[0])) return codeEnd;
  return { syntax: codeEnd.syntax, state };
}

/**
 * Front matter goes on to `---` or `...`. Where it is never closed, it ends at the first line that cannot be YAML of
 * the kind that stands there, such as a label of two words.
 */
function frontMatter(line: string, start: number): LineReading | undefined {
  if (start === line.length) return frontMatterLine;
  const end = trimEnd(line, line.length, start);
  const words = line.slice(start, Math.min(end, start + 64));
  if (start === 0 && (words === "---" || words === "...")) return frontMatterEnd;
  const yaml = start > 0 || /^(?:[\w."'$/-]+[ \t]*:(?=[ \t]|$)|[#\-[\]{}])/.test(words);
  return yaml ? frontMatterLine : undefined;
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
  return { kind: "heading", words: 0, asks: false, heading: { level, start: text, end } };
}

function readWords(line: string, start: number, state: LineState): LineReading {
  let labels: LabelCandidate[] | undefined;
  for (const convention of conventions) {
    const label = convention.candidate(line, start, state);
    if (label) {
      labels ??= [];
      labels.push(label);
    }
  }
  const found = scan(line, labels?.[0]?.speech ?? start, state.bracket);
  const { words, asks, marks, references, times, bracket } = found;
  const opening = references?.[0];
  const opensNote = (state.blank || state.note) && opening?.start === start && isNoteText(line, opening.end);
  const isNote = opensNote || state.note;
  const kind = isNote ? "note" : "text";
  const plain = isNote ? afterNote : afterText;
  const next = bracket ? { ...plain, bracket } : plain;
  if (!labels && !marks && !references && !times)
    return { syntax: plainLine(kind, words, asks), state: next };
  const syntax: LineSyntax = {
    kind,
    words,
    asks,
    ...(labels && { labels }),
    ...(marks && { marks }),
    ...(times && { times }),
    ...(opensNote
      ? { note: { marker: opening!.marker, start, end: opening!.end, text: noteText(line, opening!.end) } }
      : {}),
  };
  const pointers = opensNote ? references!.slice(1) : references;
  return { syntax: pointers?.length ? { ...syntax, references: pointers } : syntax, state: next };
}

/** Whether a marker at a line's start is followed as a note's is: `[1] Text`, `[^1]: Text`, `[1]` alone. */
function isNoteText(line: string, end: number): boolean {
  const code = line.charCodeAt(end);
  return end === line.length || code === 58 || isSpace(code);
}

function noteText(line: string, end: number): number {
  return skipSpace(line, line.charCodeAt(end) === 58 ? end + 1 : end);
}
