import type { Range } from "../text/position.ts";
import { dateIn } from "./dates.ts";
import { perSource } from "./memo.ts";
import { type Participant, readParticipants } from "./participants.ts";
import { sameParticipants } from "./person.ts";
import { plainTitle } from "./title.ts";
import type { Transcript } from "./transcript.ts";
import { spoken, turnLine, turnsFrom } from "./turns.ts";

/** What stands before anything is said. */
export interface Header {
  readonly title?: string;
  readonly date?: string;
  /** The recording, as the header names it: a path or a web address. */
  readonly media?: string;
  readonly range: Range;
}

/** The lines that are looked at: a header that goes on longer is none. */
export const HEADER_LINES = 400;
/** From this length on, in UTF-16 units, a line is a paragraph of speech and no header's line. */
const PARAGRAPH_UNITS = 160;

const mediaLine =
  /^\s*(?:media|audio|video|recording|aufnahme|enregistrement|grabación|gravação|registrazione):\s+(\S.*)$/i;

/** Reads the header: what stands before the first label, heading or paragraph of speech. The same object as long as it can. */
export const readHeader: (transcript: Transcript) => Header = perSource(headerSource, (transcript) => {
  const front = transcript.frontMatter;
  const first = front ? front.end + 1 : 0;
  const end = headerEnd(transcript);
  const lines: string[] = [];
  let last = front ? front.end : 0;
  for (let line = first; line < end; line++) {
    const { kind, examiner } = transcript.line(line);
    const words = kind === "text" && !examiner ? spoken(transcript, line).trim() : "";
    lines.push(kind === "rule" ? "---" : words);
    if (words !== "" || kind === "directive") last = line;
  }
  const title = front?.title ?? plainTitle(lines) ?? firstHeading(transcript);
  const date = front?.date ?? dateIn(lines) ?? dateIn(shortLines(transcript, end));
  const media =
    front?.media ?? lines.map((line) => mediaLine.exec(line)?.[1]).find((found) => found !== undefined);
  const empty = end === 0 && !front;
  const range = {
    start: { line: 0, character: 0 },
    end: { line: last, character: empty ? 0 : transcript.text.lineLength(last) },
  };
  return {
    ...(title && { title }),
    ...(date && { date }),
    ...(media && { media }),
    range,
  };
});

/**
 * Those whom the header names. They are asked for behind each edit of it, while all else waits until somebody wants to
 * know; the same list as long as it names the same.
 */
export const headerParticipants: (transcript: Transcript) => readonly Participant[] = perSource(
  headerSource,
  (transcript) => {
    const end = headerEnd(transcript);
    return [
      ...(transcript.frontMatter?.participants ?? []),
      ...chatParticipants(transcript, end),
      ...readParticipants(transcript, participantsEnd(transcript, end)),
      ...firstWitness(transcript),
    ];
  },
  sameParticipants,
);

/**
 * All that the header follows from: what stands up to the first label, and who is sworn behind it. So it is not read
 * again when somebody types elsewhere.
 */
function headerSource(transcript: Transcript): readonly unknown[] {
  const source: unknown[] = [transcript.frontMatter, transcript.tallies.gutterLines === 0];
  let said = false;
  for (let block = 0, first = 0; block < transcript.blockCount && first < HEADER_LINES; block++) {
    const part = transcript.part(block);
    const { lines, notable } = part.syntax;
    if (said) {
      const witness = notable.find((line) => lines[line]!.witness);
      if (witness !== undefined && first + witness < HEADER_LINES)
        return [...source, lines[witness]!.witness];
    } else source.push(part);
    said ||= part.turns.length > 0;
    first += lines.length;
  }
  return source;
}

/** `@Participants: CHI Ana Target_Child, INV Joe Oda Investigator` */
function chatParticipants(transcript: Transcript, end: number): Participant[] {
  for (let line = 0; line < end; line++) {
    if (transcript.line(line).kind !== "directive") continue;
    const list = /^@Participants:\s+(.*)$/s.exec(transcript.text.line(line))?.[1];
    if (!list) continue;
    return list.split(",").flatMap((entry) => {
      const [label, ...rest] = entry.trim().split(/\s+/);
      const role = rest.pop()?.replaceAll("_", " ");
      return label && role ? [{ name: rest.join(" ") || role, labels: [label], description: role }] : [];
    });
  }
  return [];
}

/**
 * Who is sworn first: `THE WITNESS` who takes the oath before is they as well.
 *
 *     THE WITNESS:  I do.
 *     MILAN HAVEL,
 *     having been first duly sworn, testified as follows:
 */
function firstWitness(transcript: Transcript): Participant[] {
  const end = Math.min(transcript.text.lineCount, HEADER_LINES);
  for (let line = 0; line < end; line++) {
    const { witness } = transcript.line(line);
    if (witness) return [{ name: witness, labels: ["THE WITNESS"], description: "witness" }];
  }
  return [];
}

/** The lines between a heading that ends the header and the first label, if they are no paragraphs. */
function* shortLines(transcript: Transcript, from: number): Generator<string> {
  const end = firstTurn(transcript);
  for (let line = from; line < end; line++) {
    if (transcript.line(line).kind === "text" && transcript.text.lineLength(line) < 80)
      yield spoken(transcript, line);
  }
}

/** The line of the first label; the end of what is looked at where there is none. */
function firstTurn(transcript: Transcript): number {
  const limit = Math.min(transcript.text.lineCount, HEADER_LINES);
  for (const place of turnsFrom(transcript)) return Math.min(limit, turnLine(transcript, place));
  return limit;
}

/** The first line that is not the header's. */
function headerEnd(transcript: Transcript): number {
  const end = firstTurn(transcript);
  for (let line = 0; line < end; line++) {
    const { kind } = transcript.line(line);
    if (kind === "heading" || kind === "time") return line;
    if (kind === "text" && transcript.text.lineLength(line) >= PARAGRAPH_UNITS) return line;
  }
  return end;
}

/** Lists of those present may stand under the title, which is a heading in Markdown. */
function participantsEnd(transcript: Transcript, end: number): number {
  const limit = firstTurn(transcript);
  let headings = 0;
  for (let line = 0; line < limit; line++) {
    if (transcript.line(line).kind === "heading" && ++headings > 2) return Math.max(line, end);
  }
  return limit;
}

/** The document's first heading, where it stands before anything is said. */
function firstHeading(transcript: Transcript): string | undefined {
  const end = firstTurn(transcript);
  for (let line = 0; line < end; line++) {
    const { heading } = transcript.line(line);
    if (heading?.level === 1) return transcript.text.line(line).slice(heading.start, heading.end);
  }
  return undefined;
}
