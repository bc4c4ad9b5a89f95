import { SymbolKind } from "vscode-languageserver-types";
import type { Range } from "../text/position.ts";
import { readHeader } from "../transcript/header.ts";
import { readSpeakers } from "../transcript/speakers.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { excerpt, labelRange } from "../transcript/turns.ts";
import type { Exchange } from "./exchange.ts";
import { fullNames } from "./names.ts";
import { shown } from "./words.ts";

/** A speaker, a question or a heading of one file. */
export interface FileSymbol {
  readonly name: string;
  readonly kind: SymbolKind;
  /** What it belongs to: the file's title, or who asks. */
  readonly container: string;
  readonly range: Range;
}

/** How much of a question is told, in UTF-16 units. */
const NAME_UNITS = 120;

/** All of one file that can be gone to by name. */
export function fileSymbols(transcript: Transcript, exchanges: readonly Exchange[]): FileSymbol[] {
  const title = excerpt(readHeader(transcript).title ?? "", NAME_UNITS);
  const names = fullNames(transcript);
  const symbols: FileSymbol[] = [];
  for (const { key, label, many, first } of readSpeakers(transcript).list) {
    if (many) continue;
    const name = names.get(key) ?? label;
    const container = name === label ? title : [label, title].filter(Boolean).join(" · ");
    symbols.push({ name, kind: SymbolKind.Object, container, range: labelRange(transcript, first) });
  }
  for (const { label, asker, words, labelRange: range } of exchanges) {
    const name = excerpt(words, NAME_UNITS) || label;
    symbols.push({ name, kind: SymbolKind.Event, container: asker ?? label, range });
  }
  for (let block = 0; block < transcript.blockCount; block++) {
    const firstLine = transcript.text.firstLine(block);
    for (const { line, heading } of transcript.part(block).stretches) {
      if (!heading) continue;
      const start = { line: firstLine + line, character: heading.start };
      const range = { start, end: { line: start.line, character: heading.end } };
      const name = excerpt(shown(transcript.text.slice(range)), NAME_UNITS);
      if (name) symbols.push({ name, kind: SymbolKind.Namespace, container: title, range });
    }
  }
  return symbols;
}

/**
 * Says which symbols a query means: the letters of each of its words stand in their order in the name, or the word in
 * what it belongs to. Clients sort what is found by their own lights.
 */
export function symbolFinder(query: string): (symbol: FileSymbol) => boolean {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ name, container }) => {
    const [own, outer] = [name.toLowerCase(), container.toLowerCase()];
    return wanted.every((word) => holdsInOrder(own, word) || outer.includes(word));
  };
}

function holdsInOrder(text: string, letters: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
