import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { type Position, type Range, span } from "../text/position.ts";
import { footnote } from "../transcript/footnotes.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { hasNotes } from "./add-footnote.ts";
import { nextLabels, typedLabel } from "./complete-label.ts";
import { houseMarks, markerForm } from "./written-marks.ts";

/** The signs behind which a client asks without a word being typed. */
export const triggerCharacters = ["(", "["];

/** How far before a place the bracket is looked for, in UTF-16 units, and the most footnotes that are offered. */
const BRACKET_UNITS = 40;
const FOOTNOTES = 50;

/**
 * What may be written at a place: at a line's start the speakers, behind a bracket the marks and footnotes.
 *
 *     Te|             Ana Ruiz: It was [|
 *     Tom Rey:                         [3]           the next footnote
 *     Eva Tell:                        [inaudible]   as the document writes it
 */
export function completion(transcript: Transcript, position: Position): CompletionItem[] {
  const at = transcript.text.clamp(position);
  return [...labels(transcript, at), ...bracketed(transcript, at)];
}

function labels(transcript: Transcript, at: Position): CompletionItem[] {
  const typed = typedLabel(transcript, at);
  if (!typed) return [];
  // what is printed before the label may be there already
  const range = span(at.line, typed.words === "" && typed.signs === "" ? 0 : typed.start, at.character);
  const before = transcript.text.line(at.line).slice(range.start.character, at.character);
  return nextLabels(transcript, at.line, typed.words).map(({ label, text }, i) => ({
    label,
    kind: CompletionItemKind.Class,
    detail: "speaker",
    sortText: order(i),
    filterText: before.trim() === "" ? `${before}${label}` : `${typed.signs}${label}`,
    textEdit: { range, newText: range.start.character > 0 ? text.trimStart() : text },
  }));
}

/** What a bracket before a place may hold: the number of the next footnote, those there are, and the marks. */
function bracketed(transcript: Transcript, at: Position): CompletionItem[] {
  const line = transcript.text.line(at.line);
  const { kind } = transcript.line(at.line);
  if (kind === "code" || kind === "frontMatter" || kind === "directive") return [];
  const from = Math.max(0, at.character - BRACKET_UNITS);
  const opened = /(\\?)([[(])([^[\]()\\]*)$/.exec(line.slice(from, at.character));
  if (!opened) return [];
  const start = from + opened.index;
  const close = opened[2] === "[" ? "]" : ")";
  // an editor may have closed the bracket already
  const rest = line.slice(at.character);
  const closed = rest.startsWith(close) ? 1 : rest.startsWith(`\\${close}`) ? 2 : 0;
  const range = span(at.line, start, at.character + closed);
  const head = opened[1]! + opened[2]!;
  const notes = opened[2] === "[" ? footnotes(transcript, range, head) : [];
  const marks = houseMarks(transcript).map((mark) => ({
    label: mark,
    kind: CompletionItemKind.EnumMember,
    detail: "mark",
    filterText: head + mark.replace(/^\\?[[(]/, ""),
    textEdit: { range, newText: mark },
  }));
  return [...notes, ...marks].map((item, i) => ({ ...item, sortText: order(i) }));
}

function footnotes(transcript: Transcript, range: Range, head: string): CompletionItem[] {
  transcript.settle();
  // such files have no place for notes; where there are some all the same they are offered
  if (!hasNotes(transcript) && transcript.tallies.markers.size === 0) return [];
  const numbers: number[] = [];
  let last = 0;
  for (const marker of transcript.tallies.markers.keys()) {
    if (!/^\d{1,3}$/.test(marker)) continue;
    numbers.push(Number(marker));
    last = Math.max(last, Number(marker));
  }
  const form = markerForm(transcript);
  const item = (number: number, detail: string): CompletionItem => {
    const newText = printed(form, number);
    return {
      label: newText,
      kind: CompletionItemKind.Reference,
      detail,
      filterText: `${head}${number}`,
      textEdit: { range, newText },
    };
  };
  const known = numbers.sort((a, b) => b - a).slice(0, FOOTNOTES);
  return [
    item(last + 1, "next footnote"),
    ...known.map((number) => ({ ...item(number, "footnote"), data: { marker: String(number) } })),
  ];
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function printed(form: string, number: number): string {
  if (form.includes("…")) return form.replace("…", String(number));
  return String(number).replace(/\d/g, (digit) => superscripts[Number(digit)]!);
}

/** What the note under a marker says, for who looks at the item. */
export function noteOf(transcript: Transcript, marker: string): string | undefined {
  return footnote(transcript, marker).notes[0]?.text;
}

/** Items are listed in the order in which they come, whatever they are called. */
function order(i: number): string {
  return String(i).padStart(4, "0");
}
