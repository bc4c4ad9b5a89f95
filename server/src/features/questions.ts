import type { Transcript } from "../transcript/transcript.ts";
import { firstWords, turnAt } from "../transcript/turns.ts";
import type { Exchange } from "./exchange.ts";
import { shown } from "./words.ts";

/** A question that a search over the workspace found. */
export interface FoundQuestion {
  readonly uri: string;
  readonly exchange: Exchange;
}

/** An exchange with the words by which it is found. */
export interface Searchable {
  readonly exchange: Exchange;
  /** In small letters: who asks, whom, what, and who answers. */
  readonly words: string;
}

/** How much of a question is searched, in UTF-16 units. */
const QUESTION_UNITS = 4000;

/** Makes exchanges ready to be searched. */
export function searchable(transcript: Transcript, exchanges: readonly Exchange[]): Searchable[] {
  return exchanges.map((exchange) => {
    const { label, asker = "", addressee = "", answers, answerers, range } = exchange;
    const question = turnAt(transcript, range.start.line);
    const asked = question ? shown(firstWords(transcript, question, QUESTION_UNITS)) : "";
    const labels = answers.map((answer) => answer.label);
    const words = [label, asker, addressee, ...answerers, ...new Set(labels), asked].join("\n").toLowerCase();
    return { exchange, words };
  });
}

/** Says which exchanges hold all words of a query, in capitals or not, in any order; an empty query finds all. */
export function finder(query: string): (searched: Searchable) => boolean {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ words }) => wanted.every((word) => words.includes(word));
}
