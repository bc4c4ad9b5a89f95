import { isBlank } from "../rules/fixes/note-lines.ts";
import { markersOf, reread, staysTheSame } from "../rules/fixes/reread.ts";
import { type Position, span } from "../text/position.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { type Annotation, oneLine } from "./annotation.ts";
import { guessStyle } from "./guess-style.ts";
import { placeInWords } from "./place-in-words.ts";

/** What stands before and behind the words of an editor's note. */
interface Style {
  readonly open: string;
  readonly close: string;
}

/**
 * Puts an editor's word to the reader behind the word at a place, or on an empty line, in the document's style.
 *
 *     MR ODA: It was the gate|.      MR ODA: It was the gate [Editor's note: the north gate].
 */
export function insertNote(transcript: Transcript, position: Position, words: string): Annotation {
  const said = oneLine(words);
  if (said === "") return { reason: "Write what the note says" };
  const { open, close } = noteStyle(transcript);
  const note = open + said + close;
  const { line } = transcript.text.clamp(position);
  if (transcript.line(line).kind === "blank") return onBlankLine(transcript, line, note);
  const at = placeInWords(transcript, position);
  if ("reason" in at) return at;
  const { character } = at;
  const old = transcript.text.line(line);
  const newText = character > 0 ? ` ${note}` : note;
  const now = old.slice(0, character) + newText + old.slice(character);
  const before = transcript.line(line);
  const expected = { markers: markersOf(before), note: before.note?.marker };
  if (!staysTheSame(transcript, line, now, expected) || !holds(transcript, line, now, note)) return unread;
  return { edits: [{ range: span(line, character, character), newText }] };
}

/** A note in a paragraph of its own. */
function onBlankLine(transcript: Transcript, line: number, note: string): Annotation {
  const own = isBlank(transcript, line - 1) || isBlank(transcript, line + 1);
  if (!own || !isBlank(transcript, line + 1))
    return { reason: "Put the cursor behind the words that it is about, or leave an empty line around it" };
  const end = transcript.text.lineLength(line);
  if (!holds(transcript, line, transcript.text.line(line) + note, note)) return unread;
  return { edits: [{ range: span(line, end, end), newText: note }] };
}

const unread = { reason: "Such a note cannot be read here. Write it without brackets" };

/** Whether a line with other words on it is read as one that holds a note, whole. */
function holds(transcript: Transcript, line: number, words: string, note: string): boolean {
  const remarks = reread(transcript, line, words).syntax.remarks ?? [];
  const before = transcript.line(line).remarks?.length ?? 0;
  return remarks.length === before + 1 && remarks.some(({ text }) => text === note);
}

/** The way that the document uses most; where it has no such notes, `[Editor's note: …]` */
function noteStyle(transcript: Transcript): Style {
  const uses = new Map<string, { style: Style; uses: number }>();
  for (let block = 0; block < transcript.blockCount; block++) {
    const { notable, lines } = transcript.syntax(block);
    for (const i of notable) {
      for (const { text } of lines[i]!.remarks ?? []) {
        const open = /^\\?[[(][^:]{1,60}:\s/.exec(text)?.[0];
        const close = /\\?[\])]$/.exec(text)?.[0];
        if (!open || !close) continue;
        const known = uses.get(open);
        if (known) known.uses++;
        else uses.set(open, { style: { open, close }, uses: 1 });
      }
    }
  }
  let most: { style: Style; uses: number } | undefined;
  for (const one of uses.values()) if (!most || one.uses > most.uses) most = one;
  if (most) return most.style;
  const slash = guessStyle(transcript).escaped ? "\\" : "";
  return { open: `${slash}[Editor's note: `, close: `${slash}]` };
}
