import { fullName } from "../../../features/names.ts";
import type { Range } from "../../../text/position.ts";
import { askerOf } from "../../../transcript/askers.ts";
import { readSpeakers } from "../../../transcript/speakers.ts";
import type { Transcript, TurnPlace } from "../../../transcript/transcript.ts";
import {
  labelRange,
  questionOf,
  spoken,
  turnLine,
  turnRange,
  turnRole,
  turnStretch,
  turnsFrom,
} from "../../../transcript/turns.ts";
import type { Paper, Row, Teller } from "../command.ts";
import { oneLine } from "../one-line.ts";
import { table } from "../table.ts";

/** A turn of an exchange. */
interface Said {
  readonly label: string;
  /** Who speaks: the full name where it is known, or who asks behind a role such as `QUESTION`. */
  readonly name?: string;
  /** All that is said, on one line. */
  readonly text: string;
  readonly labelRange: Range;
  readonly range: Range;
}

interface Question extends Said {
  readonly answers: Said[];
}

/** Every question with its asker and its answers. */
export const questions: Teller = {
  name: "questions",
  summary: "every question, who asks it, and its answers",
  explanation: `Prints every question of each transcript with its answers: where it stands, as FILE:LINE:CHARACTER; who asks
behind ? and who answers behind >, by name where the transcript tells it, else by label; how many answers there are;
and the words. On a terminal they are cut to its width. As CSV, each answer has a row, which begins with its question;
so has a question without an answer.`,
  format: "text",
  formats: ["text", "json", "csv"],
  json: (transcript) => ({
    questions: readQuestions(transcript).map(({ name, answers, ...question }) => ({
      ...question,
      ...(name && { asker: name }),
      answers,
    })),
  }),
  text(transcript, paper) {
    const all = readQuestions(transcript);
    return all.length === 0 ? ["No questions."] : draw(all, paper);
  },
  csv: {
    heads: ["question_at", "label", "asker", "question", "answer_at", "answerer", "answer"],
    rows: (transcript, file) =>
      readQuestions(transcript).flatMap((question): Row[] => {
        const asked = [place(file, question), oneLine(question.label), question.name ?? "", question.text];
        if (question.answers.length === 0) return [[...asked, "", "", ""]];
        return question.answers.map((answer) => [...asked, place(file, answer), who(answer), answer.text]);
      }),
  },
};

/**
 *     Place           Speaker         Answers  Words
 *     council.md:5:1  ? Shaun Tandon        1  Is the ferry safe?
 *     council.md:7:1  > MR ODA                 Yes.
 *     council.md:9:1  ? QUESTION         none  And the pier?
 */
function draw(all: readonly Question[], { file, columns }: Paper): string[] {
  const rows = all.flatMap((question): Row[] => [
    [place(file, question), `? ${who(question)}`, question.answers.length || "none", question.text],
    ...question.answers.map((answer) => [place(file, answer), `> ${who(answer)}`, "", answer.text]),
  ]);
  return table(
    [
      { head: "Place", least: 8, cutAtStart: true },
      { head: "Speaker", least: 8 },
      { head: "Answers", number: true },
      { head: "Words", least: 10 },
    ],
    rows,
    columns,
  );
}

/** Where a turn stands, as editors and terminals write it: line and character count from 1. */
function place(file: string, { labelRange: { start } }: Said): string {
  return `${file.replace(/\p{Cc}/gu, " ")}:${start.line + 1}:${start.character + 1}`;
}

function who({ name, label }: Said): string {
  return oneLine(name ?? label);
}

function readQuestions(transcript: Transcript): Question[] {
  const many = new Set<string>();
  for (const { key, many: role } of readSpeakers(transcript).list) if (role) many.add(key);
  const read = (turn: TurnPlace, name: string | undefined): Said => ({
    label: turnStretch(transcript, turn).label!.words,
    ...(name && { name: oneLine(name) }),
    text: wordsOf(transcript, turn),
    labelRange: labelRange(transcript, turn),
    range: turnRange(transcript, turn),
  });
  const found = new Map<string, Question>();
  const keyOf = ({ block, index }: TurnPlace) => `${block} ${index}`;
  for (const turn of turnsFrom(transcript)) {
    const role = turnRole(transcript, turn);
    const { label, speaker } = turnStretch(transcript, turn);
    const name = fullName(transcript, turn) ?? speaker;
    if (role === "question") {
      const isRole = many.has(transcript.speakerOf(turnStretch(transcript, turn)));
      const asker = askerOf(transcript, turn) ?? (isRole ? undefined : (name ?? label!.words));
      found.set(keyOf(turn), { ...read(turn, asker), answers: [] });
    } else if (role === "answer") {
      const question = questionOf(transcript, turn);
      if (question) found.get(keyOf(question))?.answers.push(read(turn, name));
    }
  }
  return [...found.values()];
}

/** All that is said in a turn, on one line, without label, gutters and what else is printed only. */
function wordsOf(transcript: Transcript, turn: TurnPlace): string {
  const first = turnLine(transcript, turn);
  const last = turnRange(transcript, turn).end.line;
  const lines = [transcript.text.line(first).slice(turnStretch(transcript, turn).label!.speech)];
  for (let line = first + 1; line <= last; line++) {
    if (transcript.line(line).kind === "text") lines.push(spoken(transcript, line));
  }
  return oneLine(lines.join(" "));
}
