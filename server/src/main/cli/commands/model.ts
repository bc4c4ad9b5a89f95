import { count } from "../../../features/count.ts";
import { type Model, writeModel } from "../../../transcript/model.ts";
import type { Teller } from "../command.ts";
import { oneLine } from "../one-line.ts";

/** All that is known of a transcript; as text only a summary, as the whole is for programs. */
export const model: Teller = {
  name: "model",
  summary: "all that is known of each transcript, for other programs",
  explanation: `Prints the header, speakers, turns, questions and answers, footnotes and marks of each transcript:
the same that the language server answers to "transcript/model". As text it prints a summary.`,
  format: "json",
  formats: ["text", "json"],
  json: writeModel,
  text: (transcript) => summary(writeModel(transcript)),
};

/**
 * What the model holds, one fact a line; what there is nothing of is left out.
 *
 *     title       Briefing on the North Channel
 *     convention  colon
 *     turns       6: 2 questions, 2 answers, 2 others
 */
function summary({ convention, header, speakers, turns, footnotes, notes, marks }: Model): string[] {
  const words = speakers.reduce((sum, speaker) => sum + speaker.words, 0);
  const noteless = footnotes.filter(({ note }) => !note).length;
  const facts: [string, string | undefined][] = [
    ["title", header.title],
    ["date", header.date],
    ["media", header.media],
    ["convention", convention],
    ["speakers", list(speakers.length, speakers.map(({ label }) => label).join(", "))],
    ["turns", list(turns.length, roles(turns)) ?? "none"],
    ["words", words > 0 ? String(words) : undefined],
    ["footnotes", list(footnotes.length, noteless > 0 ? `${noteless} without a note` : "")],
    ["notes", list(notes.length, "")],
    ["marks", list(marks.length, kinds(marks))],
  ];
  const told = facts.filter((fact): fact is [string, string] => fact[1] !== undefined);
  const width = Math.max(...told.map(([name]) => name.length));
  return told.map(([name, value]) => `${name.padEnd(width)}  ${oneLine(value)}`);
}

/** `3: MS VALE, MR ODA, DR LIND` */
function list(number: number, what: string): string | undefined {
  if (number === 0) return undefined;
  return what === "" ? String(number) : `${number}: ${what}`;
}

/** `2 questions, 3 answers, 1 other`; nothing where nobody asks. */
function roles(turns: Model["turns"]): string {
  const questions = turns.filter(({ role }) => role === "question").length;
  const answers = turns.filter(({ role }) => role === "answer").length;
  const others = turns.length - questions - answers;
  if (questions === 0) return "";
  return [
    count(questions, "question", "questions"),
    count(answers, "answer", "answers"),
    count(others, "other", "others"),
  ].join(", ");
}

/** `4 inaudible, 1 event`, in order of first use. */
function kinds(marks: Model["marks"]): string {
  const sums = new Map<string, number>();
  for (const { kind } of marks) sums.set(kind, (sums.get(kind) ?? 0) + 1);
  return [...sums].map(([kind, sum]) => `${sum} ${kind}`).join(", ");
}
