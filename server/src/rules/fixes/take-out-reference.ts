import { isSpace } from "../../syntax/characters.ts";
import { span } from "../../text/position.ts";
import type { Transcript } from "../../transcript/transcript.ts";
import type { Fix } from "../fix.ts";
import type { Finding } from "../rule.ts";
import { markersOf, staysTheSame } from "./reread.ts";

/**
 * Takes a reference out, with the blank before it where none is needed any more.
 *
 *     The bell [2] is gone, the gate[1] too.
 *             ^^^^                  ^^^
 */
export function* takeOutReference({ range }: Finding, transcript: Transcript): Generator<Fix> {
  const { line, character } = range.start;
  const before = transcript.line(line);
  const index = before.references?.findIndex(({ start }) => start === character) ?? -1;
  const reference = before.references?.[index];
  if (!reference) return;
  const words = transcript.text.line(line);
  const { end } = reference;
  const blank = reference.start > 0 && isSpace(words.charCodeAt(reference.start - 1));
  const start =
    blank && /^(?:\s|[.,;:!?]|$)/.test(words.slice(end, end + 1)) ? reference.start - 1 : reference.start;
  const kept = words.slice(0, start) + words.slice(end);
  const expected = { markers: markersOf(before).toSpliced(index, 1), note: before.note?.marker };
  if (!staysTheSame(transcript, line, kept, expected)) return;
  const title = `Take the reference ${words.slice(reference.start, end)} out`;
  yield { title, edits: [{ range: span(line, start, end), newText: "" }], safe: false };
}
