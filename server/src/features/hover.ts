import type { Hover } from "vscode-languageserver-types";
import type { Correction, MarkKind } from "../syntax/line.ts";
import { comparePositions, type Position, type Range, span, touches } from "../text/position.ts";
import { footnote, markerAt } from "../transcript/footnotes.ts";
import { markAt, markRange, type PlacedMark } from "../transcript/marks.ts";
import { addresseeOf, questionParts } from "../transcript/question-parts.ts";
import { describe, readSpeakers, type Speaker } from "../transcript/speakers.ts";
import { formatTime } from "../transcript/time.ts";
import type { Transcript, TurnPlace } from "../transcript/transcript.ts";
import {
  answersTo,
  excerpt,
  labelRange,
  turnAt,
  turnLine,
  turnRole,
  turnStretch,
} from "../transcript/turns.ts";
import { count, percent } from "./count.ts";
import { askerName } from "./exchange.ts";
import { Markup } from "./markup.ts";
import { opening, shown } from "./words.ts";

/**
 * What stands under the cursor: a label's speaker or question, a reference's note, what a mark means, both readings of
 * a correction.
 * @param uri the document's address, for links into it; without one lines are named
 */
export function hover(transcript: Transcript, position: Position, markdown: boolean, uri = ""): Hover | null {
  const at = transcript.text.clamp(position);
  const markup = new Markup(markdown);
  const marker = markerAt(transcript, at.line, at.character);
  if (marker) return overMarker(transcript, marker, markup);
  const mark = markAt(transcript, at.line, at.character);
  if (mark) return overMark(transcript, mark, markup);
  const correction = transcript
    .line(at.line)
    .corrections?.find(({ start, end }) => start <= at.character && at.character <= end);
  if (correction) return overCorrection(correction, at.line, markup);
  const turn = turnAt(transcript, at.line);
  if (!turn || turnLine(transcript, turn) !== at.line) return null;
  const range = labelRange(transcript, turn);
  if (!touches(range, at)) return null;
  const over = turnRole(transcript, turn) === "question" ? overQuestion : overLabel;
  over(transcript, turn, uri, markup);
  return { contents: markup.content, range };
}

function overMarker(
  transcript: Transcript,
  { marker, range, isNote }: { marker: string; range: Range; isNote: boolean },
  markup: Markup,
): Hover {
  const { references, notes } = footnote(transcript, marker);
  if (isNote) {
    const where = references.map(({ start }) => `line ${start.line + 1}`).join(", ");
    markup.text(where ? `Note ${marker}, pointed to from ${where}` : `Nothing points to note ${marker}`);
  } else if (notes.length === 0) markup.text(`The transcript has no note ${marker}.`);
  for (const note of isNote ? [] : notes) markup.text(shown(note.text) || `Note ${marker} is empty.`);
  return { contents: markup.content, range };
}

/** What becomes of a mark; what it means and when it was is said by the problem where a rule looks at it. */
const meanings: Record<MarkKind, [one: string, many: string, meaning: string]> = {
  inaudible: ["inaudible passage", "inaudible passages", "Words are missing here: they could not be heard."],
  crosstalk: ["passage of crosstalk", "passages of crosstalk", "Words are missing here, lost under others."],
  uncertain: ["guess", "guesses", "Written by ear: the spelling may be wrong."],
  sic: ["sic", "sics", "It was said just so."],
  redacted: ["redacted passage", "redacted passages", "Something was left out here on purpose."],
  event: ["event", "events", "Not speech: something that could be heard or seen."],
};

/** The problem at a mark says what to do; this says what it is, and how many are left. */
function overMark(transcript: Transcript, mark: PlacedMark, markup: Markup): Hover {
  const [one, many, meaning] = meanings[mark.kind];
  markup.text(meaning);
  const { all, before } = countMarks(transcript, mark);
  if (all === 1) markup.text(`The only ${one} in this transcript.`);
  else markup.text(`${before + 1} of ${count(all, one, many)} in this transcript.`);
  if (mark.time !== undefined) markup.text(`At ${formatTime(mark.time)} in the recording.`);
  return { contents: markup.content, range: mark.range };
}

/** How many marks of its kind there are, and how many of them stand before it. */
function countMarks(transcript: Transcript, { kind, range }: PlacedMark): { all: number; before: number } {
  let all = 0;
  let before = 0;
  for (let block = 0; block < transcript.blockCount; block++) {
    const first = transcript.text.firstLine(block);
    const { lines, notable } = transcript.syntax(block);
    for (const i of notable) {
      for (const mark of lines[i]!.marks ?? []) {
        if (mark.kind !== kind) continue;
        all++;
        if (comparePositions(markRange(mark, first + i).start, range.start) < 0) before++;
      }
    }
  }
  return { all, before };
}

/** `<s>18 of 24</s> [16 of 21]` reads: said “18 of 24”, corrected to “16 of 21”. */
function overCorrection({ said, corrected, start, end }: Correction, line: number, markup: Markup): Hover {
  markup.text(`Said “${shown(said)}”, corrected to “${shown(corrected)}”.`);
  return { contents: markup.content, range: span(line, start, end) };
}

function overLabel(transcript: Transcript, turn: TurnPlace, _uri: string, markup: Markup): void {
  const label = turnStretch(transcript, turn).label!.words;
  const speaker = speakerOf(transcript, turn);
  const { name, description } = describe(transcript, speaker);
  markup.title(name ?? label);
  if (description) markup.text(description);
  const others = speaker.labels.filter((own) => own !== label);
  if (others.length > 0) markup.text(`Also written ${others.join(", ")}`);
  if (speaker.many) markup.text("A label that different people speak under.");
  markup.text(sayings(transcript, speaker));
}

/** The most answers that a question's hover leads to, and the most of its parts that it lists. */
const ANSWERS = 8;
const PARTS = 10;
/** How much of a part is shown, in UTF-16 units. */
const PART_UNITS = 240;

/** Who asks whom, what in particular, and who answers; then what a label's hover says. */
function overQuestion(transcript: Transcript, turn: TurnPlace, uri: string, markup: Markup): void {
  const label = turnStretch(transcript, turn).label!.words;
  const speaker = speakerOf(transcript, turn);
  const asker = askerName(transcript, turn);
  markup.title(asker ?? label);
  if (speaker.many) markup.text(asker ? `Asks as ${label}` : "A label that different people speak under.");
  const { description } = describe(transcript, speaker);
  if (description) markup.text(description);
  const addressee = addresseeOf(transcript, turn);
  if (addressee) markup.text(`To ${addressee}`);
  const parts = questionParts(transcript, turn).map(({ text }) => excerpt(shown(text), PART_UNITS));
  if (parts.length > 1) markup.list(parts.slice(0, PARTS));
  // what is asked is worth a look where it stands among other words
  else if (parts[0] && parts[0] !== opening(transcript, turn, PART_UNITS)) markup.text(parts[0]);
  const answers = answersTo(transcript, turn);
  if (answers.length === 0) markup.text("No answer");
  else {
    const links = answers.slice(0, ANSWERS).map((answer) => ({
      words: turnStretch(transcript, answer).label!.words,
      uri,
      line: turnLine(transcript, answer),
    }));
    const more = answers.length > ANSWERS ? `and ${answers.length - ANSWERS} more` : "";
    markup.links(`${count(answers.length, "answer", "answers")}:`, links, more);
  }
  markup.text(sayings(transcript, speaker));
}

function speakerOf(transcript: Transcript, turn: TurnPlace): Speaker {
  const key = transcript.speakerOf(turnStretch(transcript, turn));
  return readSpeakers(transcript).list.find((candidate) => candidate.key === key)!;
}

/** How much of all somebody says. */
function sayings(transcript: Transcript, { turns, words }: Speaker): string {
  const all = readSpeakers(transcript).words;
  const share = all > 0 ? `, ${percent(words / all)} of all that is said` : "";
  return `${count(turns, "turn", "turns")}, ${count(words, "word", "words")}${share}`;
}
