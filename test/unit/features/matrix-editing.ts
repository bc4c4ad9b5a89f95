import { completion } from "../../../server/src/features/completion.ts";
import { giveTurn } from "../../../server/src/features/give-turn.ts";
import { inlineCompletion } from "../../../server/src/features/inline-completion.ts";
import { insertLabel } from "../../../server/src/features/insert-label.ts";
import { mergeSpeakers } from "../../../server/src/features/merge-speakers.ts";
import { mergeTurn } from "../../../server/src/features/merge-turn.ts";
import { moveTurn } from "../../../server/src/features/move-turn.ts";
import { rename } from "../../../server/src/features/rename.ts";
import { splitTurn } from "../../../server/src/features/split-turn.ts";
import type { ConventionId } from "../../../server/src/syntax/conventions/convention.ts";
import { readSpeakers } from "../../../server/src/transcript/speakers.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { placeOf, type Sample } from "./matrix-samples.ts";

/** What one types to begin the next turn, before the sample's last line; on a line of its own in most conventions. */
const begun: Readonly<Record<ConventionId, string>> = {
  colon: "\n",
  markdown: "\n",
  "timed-label": "\n",
  "timed-line": "\n",
  "numbered-page": "12           ",
  hearing: "\n",
  chat: "*",
  cues: "9\n00:01:09.000 --> 00:01:10.000\n",
};

const made = (done: object) => "edits" in done;
const saidAt = ({ text, said }: Sample) => placeOf(text, said);

/** What is offered at the end of a sample that goes on with some words. */
function offered(id: ConventionId, { text }: Sample): boolean {
  const whole = text.replace(/\n*(?:\[\^?1\].*|@End)?\s*$/, `\n${begun[id]}`);
  const transcript = new Transcript(whole);
  const line = transcript.text.lineCount - 1;
  const place = { line, character: transcript.text.lineLength(line) };
  return completion(transcript, place).some(({ detail }) => detail === "speaker");
}

/** What is offered behind a bracket that is opened behind the words. */
function bracketed({ text, said }: Sample, bracket: string, detail: string): boolean {
  const words = `${said} ${bracket}`;
  const typed = text.replace(said, words);
  const { line, character } = placeOf(typed, words);
  const items = completion(new Transcript(typed), { line, character: character + words.length });
  return items.some((item) => item.detail?.includes(detail));
}

/** The label that is shown on an empty line behind the first turn that is finished. */
function shown({ text }: Sample): boolean {
  const lines = text.split("\n");
  return lines.some((_, line) => {
    const typed = new Transcript(lines.toSpliced(line, 0, "").join("\n"));
    return inlineCompletion(typed, { line, character: 0 }).length > 0;
  });
}

/** The rows of the table about speakers, turns and what is offered while one types. */
export const editing: Readonly<Record<string, (transcript: Transcript, sample: Sample) => boolean>> = {
  "Rename a speaker": (transcript, { speaker, name }) => made(rename(transcript, speaker, name)),
  "Merge two speakers": (transcript, { speaker }) => {
    const other = readSpeakers(transcript).list.find(({ labels }) => !labels.includes(speaker))!;
    return made(mergeSpeakers(transcript, other.label, speaker));
  },
  "Give a turn to somebody else": (transcript, sample) =>
    made(giveTurn(transcript, saidAt(sample), sample.name, false)),
  "Split a turn": (transcript, sample) => made(splitTurn(transcript, saidAt(sample), sample.name)),
  "Merge a turn with the one before": (transcript, sample) => made(mergeTurn(transcript, saidAt(sample))),
  "Move a turn": (transcript, sample) =>
    (["up", "down"] as const).some((way) => made(moveTurn(transcript, saidAt(sample), way))),
  "Insert the nth speaker": (transcript, sample) =>
    [1, 2].some((nth) => made(insertLabel(transcript, saidAt(sample), nth))),
  "Completion: speakers": ({ convention }, sample) => offered(convention.id, sample),
  "Completion: marks": (_transcript, sample) => bracketed(sample, "(", "mark"),
  "Completion: footnotes": (_transcript, sample) => bracketed(sample, "[", "footnote"),
  "Next label, behind a finished turn": (_transcript, sample) => shown(sample),
};

const numbered = "Moving words would change where they are cited.";
const timed = "Captions stand in the order of their times.";

/** Why some of it is not to be had in a convention. */
export const reasonsAgainst: Readonly<Record<string, Partial<Record<ConventionId, string>>>> = {
  "Split a turn": { "numbered-page": numbered },
  "Merge a turn with the one before": { chat: "Each line has its label." },
  "Move a turn": { "numbered-page": numbered, cues: timed },
  "Insert the nth speaker": { "numbered-page": numbered },
  "Completion: marks": { chat: "Marks are words of the format, without brackets." },
  "Next label, behind a finished turn": { "numbered-page": numbered, cues: timed },
};
