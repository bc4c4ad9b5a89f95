import { comparePositions, type Position, type Range } from "../text/position.ts";
import { askerOf } from "../transcript/askers.ts";
import { addresseeOf, questionParts } from "../transcript/question-parts.ts";
import type { Transcript, TurnPlace } from "../transcript/transcript.ts";
import {
  answersTo,
  labelRange,
  turnAt,
  turnLine,
  turnRange,
  turnRole,
  turnStretch,
} from "../transcript/turns.ts";
import { type FullNames, fullName, fullNames } from "./names.ts";
import { opening } from "./words.ts";

/** A question turn with the turns that answer it. */
export interface Exchange {
  /** The question's label. */
  readonly label: string;
  /** Who asks, where it is known: the person behind a role label, or the speaker's full name. */
  readonly asker?: string;
  /** Whom the question says it is for. */
  readonly addressee?: string;
  /** The first words of the question, on one line. */
  readonly words: string;
  /** How many of its sentences ask. */
  readonly parts: number;
  /** The question turn. */
  readonly range: Range;
  readonly labelRange: Range;
  /** Where the last answer ends, or the question where there is none. */
  readonly end: Position;
  readonly answers: readonly ExchangeAnswer[];
  /** Who answers, each once: by full name where it is known, else by label. */
  readonly answerers: readonly string[];
}

export interface ExchangeAnswer {
  readonly label: string;
  readonly name?: string;
  readonly words: string;
  readonly range: Range;
  readonly labelRange: Range;
}

/** How many UTF-16 units of a turn's words an exchange holds, the ellipsis counted. */
const WORDS_UNITS = 120;

/** What is told of one turn of an exchange, whoever speaks in it. */
export interface Told {
  readonly label: string;
  /** The key of the speaker. */
  readonly key: string;
  /** Who speaks, where the label is a letter that stands for them. */
  readonly speaker?: string;
  readonly words: string;
  readonly range: Range;
  readonly labelRange: Range;
}

export interface ToldQuestion extends Told {
  /** The person behind a role label. */
  readonly asker?: string;
  readonly parts: number;
  readonly addressee?: string;
}

export function tell(transcript: Transcript, turn: TurnPlace): Told {
  const stretch = turnStretch(transcript, turn);
  return {
    label: stretch.label!.words,
    key: transcript.speakerOf(stretch),
    ...(stretch.speaker && { speaker: stretch.speaker }),
    words: opening(transcript, turn, WORDS_UNITS - 1),
    range: turnRange(transcript, turn),
    labelRange: labelRange(transcript, turn),
  };
}

export function tellQuestion(transcript: Transcript, question: TurnPlace): ToldQuestion {
  const asker = askerOf(transcript, question);
  const addressee = addresseeOf(transcript, question);
  return {
    ...tell(transcript, question),
    ...(asker && { asker }),
    parts: questionParts(transcript, question).length,
    ...(addressee && { addressee }),
  };
}

/** Puts an exchange together from what was told of its turns. */
export function assemble(question: ToldQuestion, answers: readonly Told[], names: FullNames): Exchange {
  const { label, words, parts, addressee, range, labelRange } = question;
  const asker = question.asker ?? nameOf(question, names);
  return {
    label,
    ...(asker && { asker }),
    ...(addressee && { addressee }),
    words,
    parts,
    range,
    labelRange,
    end: (answers.at(-1) ?? question).range.end,
    answers: answers.map((answer) => {
      const name = nameOf(answer, names);
      return {
        label: answer.label,
        ...(name && { name }),
        words: answer.words,
        range: answer.range,
        labelRange: answer.labelRange,
      };
    }),
    answerers: [...new Set(answers.map((answer) => nameOf(answer, names) ?? answer.label))],
  };
}

function nameOf({ key, speaker }: Told, names: FullNames): string | undefined {
  return names.get(key) ?? speaker;
}

/** Who asks, where it is known: the person behind a role label, or the full name of a speaker who has one. */
export function askerName(transcript: Transcript, question: TurnPlace): string | undefined {
  return (
    askerOf(transcript, question) ??
    fullName(transcript, question) ??
    turnStretch(transcript, question).speaker
  );
}

/** The exchange that a question opens. */
export function exchangeOf(transcript: Transcript, question: TurnPlace): Exchange {
  return assemble(
    tellQuestion(transcript, question),
    answersTo(transcript, question).map((answer) => tell(transcript, answer)),
    fullNames(transcript),
  );
}

/**
 * The exchange that a place lies in, between its question's label and the end of its last answer.
 *
 *     QUESTION: Is it safe?     in the exchange
 *     MS VALE: Henry?           in it too
 *     DR LIND: Yes.             in it, with the blank lines below
 *     MS VALE: Thank you.       in none
 */
export function exchange(transcript: Transcript, position: Position): Exchange | null {
  const at = transcript.text.clamp(position);
  const question = questionAt(transcript, at.line);
  if (!question) return null;
  const found = exchangeOf(transcript, question);
  return comparePositions(at, found.end) <= 0 || isBlank(transcript, found.end.line, at.line) ? found : null;
}

/** The last question that begins on a line or above it. */
export function questionAt(transcript: Transcript, line: number): TurnPlace | undefined {
  const turn = turnAt(transcript, line);
  if (!turn) return undefined;
  for (let { index } = turn; index >= 0; index--) {
    const place = { block: turn.block, index };
    if (turnRole(transcript, place) === "question") return place;
  }
  for (let block = turn.block - 1; block >= 0; block--) {
    const { lastQuestion } = transcript.exchanges(block);
    if (lastQuestion >= 0) return { block, index: lastQuestion };
  }
  return undefined;
}

/** Whether nothing stands behind a line up to another one, both the rest of the first and the last included. */
function isBlank(transcript: Transcript, from: number, to: number): boolean {
  const turn = turnAt(transcript, to);
  if (turn && turnLine(transcript, turn) > from) return false;
  for (let line = to; line > from; line--) if (transcript.line(line).kind !== "blank") return false;
  return true;
}
