import type { Hover } from "vscode-languageserver-types";
import type { Correction, MarkKind } from "../syntax/line.ts";
import { type Position, type Range, span, touches } from "../text/position.ts";
import { footnote, markerAt } from "../transcript/footnotes.ts";
import { markAt, type PlacedMark } from "../transcript/marks.ts";
import { describe, readSpeakers } from "../transcript/speakers.ts";
import { formatTime } from "../transcript/time.ts";
import type { Transcript, TurnPlace } from "../transcript/transcript.ts";
import { answersTo, labelRange, turnAt, turnLine, turnRole, turnStretch } from "../transcript/turns.ts";
import { count, percent } from "./count.ts";
import { Markup } from "./markup.ts";

/** What stands under the cursor: a label's speaker, a reference's note, what a mark means, both readings of a correction. */
export function hover(transcript: Transcript, position: Position, markdown: boolean): Hover | null {
  const at = transcript.text.clamp(position);
  const marker = markerAt(transcript, at.line, at.character);
  if (marker) return overMarker(transcript, marker, new Markup(markdown));
  const mark = markAt(transcript, at.line, at.character);
  if (mark) return overMark(transcript, mark, new Markup(markdown));
  const correction = transcript
    .line(at.line)
    .corrections?.find(({ start, end }) => start <= at.character && at.character <= end);
  if (correction) return overCorrection(correction, at.line, new Markup(markdown));
  const turn = turnAt(transcript, at.line);
  if (!turn || turnLine(transcript, turn) !== at.line) return null;
  const range = labelRange(transcript, turn);
  return touches(range, at) ? overLabel(transcript, turn, range, new Markup(markdown)) : null;
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
  for (const note of isNote ? [] : notes) markup.text(note.text || `Note ${marker} is empty.`);
  return { contents: markup.content, range };
}

const meanings: Record<MarkKind, [one: string, many: string, meaning: string]> = {
  inaudible: ["inaudible passage", "inaudible passages", "Nobody has made out what is said here."],
  crosstalk: ["passage of crosstalk", "passages of crosstalk", "Several people speak at once here."],
  uncertain: ["guess", "guesses", "The transcriber was not sure of the word here."],
  sic: ["sic", "sics", "It was said just so."],
  redacted: ["redacted passage", "redacted passages", "Something was left out here on purpose."],
  event: ["event", "events", "Not speech: something that could be heard or seen."],
};

function overMark(transcript: Transcript, mark: PlacedMark, markup: Markup): Hover {
  const [one, many, meaning] = meanings[mark.kind];
  markup.text(meaning);
  if (mark.time !== undefined) markup.text(`At ${formatTime(mark.time)} in the recording.`);
  markup.text(`${count(countMarks(transcript, mark.kind), one, many)} in this transcript.`);
  return { contents: markup.content, range: mark.range };
}

function countMarks(transcript: Transcript, kind: MarkKind): number {
  let marks = 0;
  for (let block = 0; block < transcript.blockCount; block++) {
    for (const line of transcript.syntax(block).lines) {
      for (const mark of line.marks ?? []) if (mark.kind === kind) marks++;
    }
  }
  return marks;
}

/** `<s>18 of 24</s> [16 of 21]` reads: said “18 of 24”, corrected to “16 of 21”. */
function overCorrection({ said, corrected, start, end }: Correction, line: number, markup: Markup): Hover {
  markup.text(`Said “${said}”, corrected to “${corrected}”.`);
  return { contents: markup.content, range: span(line, start, end) };
}

function overLabel(transcript: Transcript, turn: TurnPlace, range: Range, markup: Markup): Hover {
  const stretch = turnStretch(transcript, turn);
  const key = transcript.speakerOf(stretch);
  const { list, words } = readSpeakers(transcript);
  const speaker = list.find((candidate) => candidate.key === key)!;
  const { name, description } = describe(transcript, speaker);
  markup.title(name ?? stretch.label!.words);
  if (description) markup.text(description);
  const others = speaker.labels.filter((label) => label !== stretch.label!.words);
  if (others.length > 0) markup.text(`Also written ${others.join(", ")}`);
  if (speaker.many) markup.text("A label that different people speak under.");
  const share = words > 0 ? `, ${percent(speaker.words / words)} of all that is said` : "";
  markup.text(`${count(speaker.turns, "turn", "turns")}, ${count(speaker.words, "word", "words")}${share}`);
  if (turnRole(transcript, turn) === "question") {
    const answers = answersTo(transcript, turn).map((answer) => turnStretch(transcript, answer).label!.words);
    const by = [...new Set(answers)].join(", ");
    markup.text(answers.length > 0 ? `${count(answers.length, "answer", "answers")}: ${by}` : "No answer");
  }
  return { contents: markup.content, range };
}
