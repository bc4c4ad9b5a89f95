import type { TextEdit } from "vscode-languageserver-types";
import { markersOf, stateAt, staysTheSame } from "../rules/fixes/reread.ts";
import { readLine } from "../syntax/read-line.ts";
import { sameState } from "../syntax/state.ts";
import { type Range, span } from "../text/position.ts";
import { readHeader } from "../transcript/header.ts";
import { labelHabit } from "../transcript/labels.ts";
import type { Stretch } from "../transcript/part.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { isLabelTail, labelTail, usualTails } from "./label-tails.ts";

/** What is formatted in a convention: all, white space at lines' ends alone, or nothing where a page is as it was printed. */
const formatted: Readonly<Record<string, "all" | "ends" | "nothing">> = {
  colon: "all",
  markdown: "all",
  "timed-label": "all",
  "timed-line": "all",
  hearing: "ends",
  chat: "ends",
  cues: "ends",
  "numbered-page": "nothing",
};

/** What a format needs to know of the document's language. */
export interface FormatOptions {
  /** Whether two blanks at a line's end are a line break. */
  readonly markdown?: boolean;
}

/**
 * Makes spacing, what stands behind labels, and the blank lines between turns alike, as the document has them mostly.
 * No word changes, and what is formatted once stays as it is.
 *
 *     MS VALE :   Good day.␣         MS VALE: Good day.
 *     MR ODA: Yes.
 *                                    MR ODA: Yes.
 *
 * @param range the lines to format; all, if none are given
 */
export function formatting(
  transcript: Transcript,
  { markdown = false }: FormatOptions,
  range?: Range,
): TextEdit[] {
  const { text, convention } = transcript;
  const what = formatted[convention.id] ?? "ends";
  if (what === "nothing") return [];
  const from = range ? text.clamp(range.start).line : 0;
  const to = range ? text.clamp(range.end).line : text.lineCount - 1;
  const turns = what === "all" ? turnsByLine(transcript, from, to) : new Map<number, Stretch>();
  const tails = usualTails(transcript);
  const header = readHeader(transcript).range.end.line;
  const edits: TextEdit[] = [];
  for (let line = from; line <= to; line++) {
    const turn = turns.get(line);
    if (what === "all" && line > header) {
      if (turn && needsBlank(transcript, line, turn)) edits.push(blankBefore(transcript, line));
      else if (isDoubleBlank(transcript, line)) {
        edits.push({
          range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
          newText: "",
        });
        continue;
      }
    }
    edits.push(...lineEdits(transcript, line, turn && tails.get(turn.label!.shape), turn, markdown));
  }
  return edits;
}

function turnsByLine(transcript: Transcript, from: number, to: number): Map<number, Stretch> {
  const turns = new Map<number, Stretch>();
  const last = transcript.text.blockAt(to);
  for (let block = transcript.text.blockAt(from); block <= last; block++) {
    const first = transcript.text.firstLine(block);
    for (const turn of transcript.part(block).turns) turns.set(first + turn.line, turn);
  }
  return turns;
}

/** What is to be done on one line, as far as it is read as before. */
function* lineEdits(
  transcript: Transcript,
  line: number,
  usual: string | undefined,
  turn: Stretch | undefined,
  markdown: boolean,
): Generator<TextEdit> {
  const words = transcript.text.line(line);
  const end = words.trimEnd().length;
  if (
    end < words.length &&
    !isBreak(transcript, line, words, markdown) &&
    stays(transcript, line, words.slice(0, end))
  )
    yield { range: span(line, end, words.length), newText: "" };
  if (!turn || usual === undefined) return;
  const { label } = turn;
  const tail = labelTail(words, label!);
  if (tail === usual || !isLabelTail(tail) || label!.speech >= end) return;
  const now = words.slice(0, label!.end) + usual + words.slice(label!.speech);
  if (stays(transcript, line, now.trimEnd()))
    yield { range: span(line, label!.end, label!.speech), newText: usual };
}

/** Whether white space at a line's end means something: a line break, or what a format asks for. */
function isBreak(transcript: Transcript, line: number, words: string, markdown: boolean): boolean {
  const { kind } = transcript.line(line);
  if (kind === "frontMatter" || kind === "code" || kind === "directive") return true;
  const isMarkdown = markdown || transcript.convention.id === "markdown";
  return isMarkdown && kind !== "blank" && words.endsWith("  ");
}

function stays(transcript: Transcript, line: number, words: string): boolean {
  const before = transcript.line(line);
  return (
    before.words ===
      readLine(words, stateAt(transcript, line), transcript.text.line(line + 1)).syntax.words &&
    staysTheSame(transcript, line, words, { markers: markersOf(before), note: before.note?.marker })
  );
}

/** Whether a turn lacks the blank line that stands above the document's other turns. */
function needsBlank(transcript: Transcript, line: number, { label }: Stretch): boolean {
  if (label!.afterBlank || line === 0 || transcript.line(line - 1).kind !== "text") return false;
  if (!labelHabit(transcript.tallies.byShape.get(label!.shape)).afterBlank) return false;
  const words = transcript.text.line(line);
  const entry = readLine("", stateAt(transcript, line), words).state;
  const { syntax, state } = readLine(words, entry, transcript.text.line(line + 1));
  const before = transcript.line(line);
  const same =
    syntax.kind === before.kind &&
    syntax.words === before.words &&
    syntax.labels?.length === before.labels?.length;
  return same && sameState(state, stateAt(transcript, line + 1));
}

function blankBefore({ text }: Transcript, line: number): TextEdit {
  const at = { line: line - 1, character: text.lineLength(line - 1) };
  return { range: { start: at, end: at }, newText: text.lineEnd };
}

/** Whether a line is blank behind another one that is, and words follow. */
function isDoubleBlank(transcript: Transcript, line: number): boolean {
  if (line === 0 || line === transcript.text.lineCount - 1) return false;
  const blank = (at: number) => transcript.line(at).kind === "blank";
  return (
    blank(line) && blank(line - 1) && sameState(stateAt(transcript, line), stateAt(transcript, line + 1))
  );
}
