import type { Range, Uri } from "vscode";
import type { Exchange, ExchangeAnswer } from "../../../server/src/features/exchange.ts";
import { rangeOf } from "../reveal.ts";

/** A question in the view. The object stays the same while the question does, whatever is typed around it. */
export interface QuestionRow {
  /** Unlike that of any other row, of this document or another. */
  readonly id: string;
  readonly uri: Uri;
  /** Counts from 1. */
  number: number;
  exchange: Exchange;
  answers: AnswerRow[];
  /** All that a person sees of it, and what a filter looks through. */
  face: string;
}

/** An answer below its question. */
export interface AnswerRow {
  readonly id: string;
  readonly question: QuestionRow;
  /** Counts from 0. */
  readonly index: number;
}

export type Row = QuestionRow | AnswerRow;

export function isAnswer(row: Row): row is AnswerRow {
  return "question" in row;
}

export function answerOf({ question, index }: AnswerRow): ExchangeAnswer {
  return question.exchange.answers[index]!;
}

/** The label that a row leads to. */
export function labelOf(row: Row): Range {
  return rangeOf((isAnswer(row) ? answerOf(row) : row.exchange).labelRange);
}

let serials = 0;

/**
 * The rows for a document's exchanges. Rows from before are kept: those before and behind what was edited, and within
 * it each for the one in its place where there are as many as before.
 *
 * @param changed is told of each row kept that looks otherwise now
 */
export function rowsFor(
  uri: Uri,
  exchanges: readonly Exchange[],
  before: readonly QuestionRow[],
  changed: (row: QuestionRow) => void,
): QuestionRow[] {
  const faces = exchanges.map(faceOf);
  const shorter = Math.min(before.length, exchanges.length);
  const more = exchanges.length - before.length;
  let head = 0;
  while (head < shorter && before[head]!.face === faces[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail]!.face === faces[faces.length - 1 - tail]) {
    tail++;
  }
  return exchanges.map((exchange, i) => {
    const face = faces[i]!;
    const kept =
      i < head || more === 0 ? before[i] : i >= exchanges.length - tail ? before[i - more] : undefined;
    const row = kept ?? { id: `${++serials}`, uri, number: i + 1, exchange, answers: [], face };
    if (kept && (kept.face !== face || kept.number !== i + 1)) changed(kept);
    Object.assign(row, { number: i + 1, exchange, face });
    row.answers = exchange.answers.map(
      (_, index) => row.answers[index] ?? { id: `${row.id}.${index}`, question: row, index },
    );
    return row;
  });
}

function faceOf({ label, asker, addressee, words, answers }: Exchange): string {
  const told = answers.map((answer) => `${answer.name ?? answer.label}\n${answer.words}`);
  return [asker ?? label, addressee, words, ...told].join("\n");
}

/**
 * The row that a line of the document belongs to: the question, or the answer where `expanded` shows its answers.
 *
 * @param nearest whether a line between two exchanges belongs to the one above it
 */
export function rowAt(
  rows: readonly QuestionRow[],
  line: number,
  expanded: (row: QuestionRow) => boolean,
  nearest = false,
): Row | undefined {
  const question = lastFrom(rows, line, ({ exchange }) => exchange.range.start.line);
  if (!question) return nearest ? rows[0] : undefined;
  if (line > question.exchange.end.line && !nearest) return undefined;
  if (!expanded(question)) return question;
  return lastFrom(question.answers, line, (row) => answerOf(row).range.start.line) ?? question;
}

/** The last of some things in order that begins on a line or above it. */
function lastFrom<T>(things: readonly T[], line: number, start: (thing: T) => number): T | undefined {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start(things[middle]!) <= line) low = middle + 1;
    else high = middle;
  }
  return things[low - 1];
}
