import { isUpper } from "../syntax/characters.ts";
import type { Range } from "../text/position.ts";
import type { Transcript } from "./transcript.ts";
import { turnLine, turnsFrom } from "./turns.ts";

/** What stands before anything is said. */
export interface Header {
  readonly title?: string;
  readonly date?: string;
  readonly range: Range;
}

/** The lines that are looked at: a header that goes on longer is none. */
const HEADER_LINES = 200;
/** From this length on, in UTF-16 units, a line is a paragraph of speech and no header's line. */
const PARAGRAPH_UNITS = 160;

const months =
  "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre";
const datePattern = new RegExp(
  `\\b(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|(?:${months})[a-z]*\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th|er|\\.)? (?:de )?(?:${months})[a-zé]*\\.?,?(?: de)? \\d{4})\\b`,
  "i",
);
const telling =
  /\b(?:briefing|interview|hearing|transcript|deposition|inquiry|meeting|session|remarks|conference|statement|history|episode|podcast|testimony|proceedings|debate|panel|discussion|talk|lecture)\b/i;

/** Reads the header: what stands before the first label, heading or paragraph of speech. */
export function readHeader(transcript: Transcript): Header {
  const end = headerEnd(transcript);
  const lines: string[] = [];
  let last = 0;
  for (let line = 0; line < end; line++) {
    const words = transcript.text.line(line).trim();
    lines.push(words);
    if (words !== "") last = line;
  }
  const title = plainTitle(lines) ?? firstHeading(transcript);
  const date = lines.map((line) => datePattern.exec(line)?.[0]).find((found) => found !== undefined);
  const range = {
    start: { line: 0, character: 0 },
    end: { line: last, character: end === 0 ? 0 : transcript.text.lineLength(last) },
  };
  return { ...(title && { title }), ...(date && { date }), range };
}

/** The first line that is not the header's. */
function headerEnd(transcript: Transcript): number {
  const limit = Math.min(transcript.text.lineCount, HEADER_LINES);
  let end = limit;
  for (const place of turnsFrom(transcript)) {
    end = Math.min(limit, turnLine(transcript, place));
    break;
  }
  for (let line = 0; line < end; line++) {
    const { kind } = transcript.line(line);
    if (kind === "heading") return line;
    if (kind === "text" && transcript.text.lineLength(line) >= PARAGRAPH_UNITS) return line;
  }
  return end;
}

/** The line that reads most like a title: some words with capitals, before or beside the date. */
function plainTitle(lines: readonly string[]): string | undefined {
  let best: string | undefined;
  let most = 0;
  lines.forEach((line, i) => {
    const words = line.split(/\s+/).filter(Boolean);
    if (words.length < 2 || words.length > 30 || /^[\w-]+:\s/.test(line)) return;
    if (datePattern.test(line) && words.length < 6) return;
    const capitals = words.filter((word) => isUpper(word[0]!)).length;
    let score = capitals / words.length + (telling.test(line) ? 1 : 0) + 1 / (i + 2);
    if (words.length > 2) score += 0.5;
    if (score > most) {
      most = score;
      best = line;
    }
  });
  return most >= 1 ? best : undefined;
}

function firstHeading(transcript: Transcript): string | undefined {
  for (let line = 0; line < Math.min(HEADER_LINES, transcript.text.lineCount); line++) {
    const { heading } = transcript.line(line);
    if (heading) return transcript.text.line(line).slice(heading.start, heading.end);
  }
  return undefined;
}
