import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import { comparePositions, type Position, type Range, span } from "../text/position.ts";
import { askerOf } from "../transcript/askers.ts";
import type { Role } from "../transcript/exchanges.ts";
import { readSpeakers } from "../transcript/speakers.ts";
import type { Transcript, TurnPlace } from "../transcript/transcript.ts";
import { excerpt, labelRange, lineEnd, turnEnd, turnRole, turnStretch } from "../transcript/turns.ts";
import { fullNames } from "./names.ts";
import { opening, shown } from "./words.ts";

/** How many UTF-16 units of a turn's words stand beside its label. */
const DETAIL_UNITS = 60;

const kinds: Record<Role, SymbolKind> = {
  question: SymbolKind.Event,
  answer: SymbolKind.Method,
  moderation: SymbolKind.Function,
  statement: SymbolKind.Function,
};

/** A heading or a turn, in the order in which they stand. */
type Entry = { heading: Range; level: number } | TurnEntry;

interface TurnEntry {
  readonly turn: TurnPlace;
  readonly role: Role;
}

/** What an outline holds. */
export interface OutlineOptions {
  /** Headings beside the turns; not where the editor's own outline has them already, as in Markdown. */
  readonly headings?: boolean;
}

/** In Markdown the editor's own outline has the headings, so ours has the turns alone. */
export function outlineOf(languageId: string): OutlineOptions {
  return { headings: languageId !== "markdown" };
}

/**
 * The outline: headings that hold what stands under them, questions that hold their exchange.
 *
 *     # Part one                   Namespace, to the next heading of its level
 *     MS VALE: Next is Ana Ruiz.     Function
 *     QUESTION: Is it safe?          Event, to the end of the last answer
 *     MR ODA: Yes.                     Method
 *     MS VALE: Thanks.               Function
 */
export function documentSymbol(transcript: Transcript, options: OutlineOptions = {}): DocumentSymbol[] {
  const entries = readEntries(transcript, options.headings ?? true);
  const detail = details(transcript);
  const roots: DocumentSymbol[] = [];
  const sections: { symbol: DocumentSymbol; level: number }[] = [];
  const inside = () => sections.at(-1)?.symbol.children ?? roots;
  const closeSections = (level: number, end: Position) => {
    while (sections.length > 0 && sections.at(-1)!.level >= level) extend(sections.pop()!.symbol, end);
  };
  let end: Position = { line: 0, character: 0 };
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!;
    if ("heading" in entry) {
      closeSections(entry.level, end);
      const symbol = sectionSymbol(transcript, entry.heading);
      inside().push(symbol);
      sections.push({ symbol, level: entry.level });
      end = symbol.range.end;
      continue;
    }
    const symbol = turnSymbol(transcript, entry, detail);
    inside().push(symbol);
    const last = entry.role === "question" ? exchangeEnd(entries, i) : i;
    while (i < last) {
      const child = turnSymbol(transcript, entries[++i] as TurnEntry, detail);
      symbol.children!.push(child);
      extend(symbol, child.range.end);
    }
    end = symbol.range.end;
  }
  closeSections(0, end);
  return roots;
}

function readEntries(transcript: Transcript, headings: boolean): Entry[] {
  const entries: Entry[] = [];
  for (let block = 0; block < transcript.blockCount; block++) {
    const first = transcript.text.firstLine(block);
    let index = 0;
    for (const { line, heading, label } of transcript.part(block).stretches) {
      if (heading && !headings) continue;
      if (heading) {
        entries.push({ heading: span(first + line, heading.start, heading.end), level: heading.level });
      } else if (label) {
        const turn = { block, index: index++ };
        entries.push({ turn, role: turnRole(transcript, turn) });
      }
    }
  }
  return entries;
}

/** The last answer to a question before the next question or heading; the question itself where there is none. */
function exchangeEnd(entries: readonly Entry[], question: number): number {
  let last = question;
  for (let i = question + 1; i < entries.length; i++) {
    const entry = entries[i]!;
    if ("heading" in entry || entry.role === "question") break;
    if (entry.role === "answer") last = i;
  }
  return last;
}

function sectionSymbol(transcript: Transcript, heading: Range): DocumentSymbol {
  const { line } = heading.start;
  return {
    name: excerpt(shown(transcript.text.slice(heading)), 2 * DETAIL_UNITS),
    kind: SymbolKind.Namespace,
    range: { start: { line, character: 0 }, end: lineEnd(transcript, line) },
    selectionRange: heading,
    children: [],
  };
}

function turnSymbol(
  transcript: Transcript,
  entry: TurnEntry,
  detail: (entry: TurnEntry) => string,
): DocumentSymbol {
  const { turn, role } = entry;
  const selectionRange = labelRange(transcript, turn);
  return {
    name: excerpt(turnStretch(transcript, turn).label!.words, 2 * DETAIL_UNITS),
    detail: detail(entry),
    kind: kinds[role],
    range: { start: selectionRange.start, end: turnEnd(transcript, turn) },
    selectionRange,
    children: [],
  };
}

/**
 * Beside each label who asks, where the text tells, or the full name where its speaker first speaks; then the first
 * words.
 *
 *     DR LIND     Henry Lind · Good morning.
 *     QUESTION    Ana Ruiz · Is it safe?
 *     DR LIND     It is.
 */
function details(transcript: Transcript): (entry: TurnEntry) => string {
  const names = fullNames(transcript);
  const first = new Map(readSpeakers(transcript).list.map((speaker) => [speaker.key, speaker.first]));
  return ({ turn, role }) => {
    const stretch = turnStretch(transcript, turn);
    const words = opening(transcript, turn, DETAIL_UNITS);
    const key = transcript.speakerOf(stretch);
    const { block, index } = first.get(key)!;
    const isFirst = block === turn.block && index === turn.index;
    const asker = role === "question" ? askerOf(transcript, turn) : undefined;
    const name = asker ?? (isFirst ? names.get(key) : undefined);
    if (!name || name === stretch.label!.words) return words;
    return [name, words].filter(Boolean).join(" · ");
  };
}

function extend(symbol: DocumentSymbol, end: Position): void {
  if (comparePositions(symbol.range.end, end) < 0) symbol.range = { start: symbol.range.start, end };
}
