import assert from "node:assert/strict";
import type { TurnEdit } from "../../../server/src/features/turn-edit.ts";
import type { Position } from "../../../server/src/text/position.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { applied } from "../applied.ts";
import { read } from "../drawing.ts";
import { forms } from "../forms.ts";

/** What a test does at a place of a transcript. */
export type Act = (transcript: Transcript, position: Position) => TurnEdit;

/** A text with a bar at a place. */
function barred(text: string, { line, character }: Position): string {
  const lines = text.split("\n");
  lines[line] = `${lines[line]!.slice(0, character)}|${lines[line]!.slice(character)}`;
  return lines.join("\n");
}

/**
 * Checks the document that comes of an act at the bar, also with other line ends and with a ship before each `gate`.
 * @param expected with a bar where the cursor then is, if the act puts it anywhere
 */
export function checkEdit(act: Act, drawing: string, expected: string): void {
  for (const form of forms("gate")) {
    const { text, cursors } = read(form(drawing).replaceAll("\r\n", "\n"));
    const crlf = form("\n") === "\r\n";
    const own = crlf ? text.replaceAll("\n", "\r\n") : text;
    const done = act(new Transcript(own), cursors[0]!);
    assert.ok("edits" in done, "reason" in done ? done.reason : "");
    let result = applied(own, done.edits);
    if (crlf) {
      assert.doesNotMatch(result, /(?<!\r)\n/, "a line end is another one");
      result = result.replaceAll("\r\n", "\n");
    }
    const then = read(form(expected).replaceAll("\r\n", "\n"));
    if (then.cursors.length > 0) assert.ok(done.cursor, "the cursor is put nowhere");
    const shown = then.cursors.length > 0 ? barred(result, done.cursor!) : result;
    const wanted = then.cursors.length > 0 ? barred(then.text, then.cursors[0]!) : then.text;
    assert.equal(shown, wanted);
  }
}

/** Checks that an act at the bar changes nothing, and why. */
export function checkNothing(act: Act, drawing: string, reason: RegExp): void {
  const { text, cursors } = read(drawing);
  const done = act(new Transcript(text), cursors[0]!);
  assert.ok("reason" in done, "edits" in done ? JSON.stringify(done.edits) : "");
  assert.match(done.reason, reason);
}
