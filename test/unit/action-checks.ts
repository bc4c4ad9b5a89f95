import assert from "node:assert/strict";
import type { FixEdit } from "../../server/src/rules/fix.ts";
import { labelOn } from "../../server/src/rules/fixes/label-places.ts";
import { comparePositions } from "../../server/src/text/position.ts";
import { footnotes } from "../../server/src/transcript/footnotes.ts";
import { headerParticipants } from "../../server/src/transcript/header.ts";
import { readSpeakers } from "../../server/src/transcript/speakers.ts";
import type { Transcript } from "../../server/src/transcript/transcript.ts";
import { type Action, NEW_NAME, WRITTEN } from "./actions.ts";

/** The edits that take others back, in the text that came of these. */
export function undoing(transcript: Transcript, made: readonly FixEdit[]): FixEdit[] {
  const sorted = [...made].sort(
    (a, b) => comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end),
  );
  const back: FixEdit[] = [];
  let lines = 0;
  let last = { line: -1, shift: 0 };
  for (const { range, newText } of sorted) {
    const shift = range.start.line === last.line ? last.shift : 0;
    const start = { line: range.start.line + lines, character: range.start.character + shift };
    const rows = newText.split(/\r\n|\r|\n/);
    const end = {
      line: start.line + rows.length - 1,
      character: (rows.length === 1 ? start.character : 0) + rows.at(-1)!.length,
    };
    back.push({ range: { start, end }, newText: transcript.text.slice(range) });
    lines += rows.length - 1 - (range.end.line - range.start.line);
    last = { line: range.end.line, shift: end.character - range.end.character };
  }
  return back;
}

/** The words of a text that are no part of a label: what stands from a line's start up to the first word said. */
function saidWords(transcript: Transcript, { start, end }: FixEdit["range"]): string[] {
  const words: string[] = [];
  for (let { line } = start; line <= end.line; line++) {
    const text = transcript.text.line(line);
    const from = line === start.line ? start.character : 0;
    const to = line === end.line ? end.character : text.length;
    const label = labelOn(transcript, line);
    const pieces =
      label && from < label.speech
        ? text.slice(Math.max(from, label.speech), Math.max(to, label.speech))
        : text.slice(from, to);
    words.push(...wordsOf(pieces));
  }
  return words;
}

function wordsOf(text: string): string[] {
  return text.split(/[\s\ufeff]+/).filter((word) => word !== "");
}

/** What is left of a text that is put in when labels, time codes and the signs around them are taken out. */
function beyondLabels(transcript: Transcript, newText: string): string {
  const labels = readSpeakers(transcript).list.flatMap((one) => [one.label, ...one.labels]);
  const named = headerParticipants(transcript).flatMap((one) => [one.name, ...one.labels]);
  const all = [...labels, ...named, NEW_NAME].sort((a, b) => b.length - a.length);
  let left = newText.replaceAll("\u00a0", " ").toUpperCase();
  for (const label of new Set(all)) left = left.replaceAll(label.toUpperCase(), "");
  return left.replace(/<V\b|[\d:.,]{4,}/g, "").replace(/[^\p{L}\p{N}]/gu, "");
}

/** Each word of a document as often as it stands there, the markers of footnotes left out. */
function allWords(transcript: Transcript): string[] {
  const words: string[] = [];
  for (let line = 0; line < transcript.text.lineCount; line++) {
    const { note, references = [] } = transcript.line(line);
    let text = transcript.text.line(line);
    for (const { start, end } of note ? [note, ...references] : references)
      text = text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
    words.push(...lettersOf(text));
  }
  return words;
}

/** The words of a text, tags left out. */
function lettersOf(text: string): string[] {
  return text.replace(/<\/?[a-z]+>/g, " ").match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** What one list holds more than another. */
function beyond(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1);
  return list.filter((word) => {
    const more = left.get(word) ?? 0;
    left.set(word, more - 1);
    return more <= 0;
  });
}

/** How many references and notes each marker has; without the markers, as numbers change. */
function pairs(transcript: Transcript): string[] {
  return footnotes(transcript)
    .map(({ references, notes }) => `${references.length} references, ${notes.length} notes`)
    .sort();
}

/** Checks that footnotes have their references and notes, but for the one that the action is about. */
export function checkFootnotes(before: Transcript, after: Transcript, { name, changes }: Action): void {
  const [old, now] = [pairs(before), pairs(after)];
  if (changes === "typed") return;
  const lost = beyond(old, now);
  const more = beyond(now, old);
  if (changes === "no footnote")
    assert.ok(lost.length === 1 && more.length === 0, `${name}: ${lost} became ${more}`);
  else assert.deepEqual([lost, more], [[], changes === "footnote" ? ["1 references, 1 notes"] : []], name);
}

/** Checks that an action takes no words out and puts none in but those that it is about. */
export function checkWords(
  before: Transcript,
  edits: readonly FixEdit[],
  after: Transcript,
  { name, changes }: Action,
): void {
  if (changes === "labels") {
    assert.deepEqual(
      edits.flatMap(({ range }) => saidWords(before, range)),
      [],
      `${name} takes words out`,
    );
    for (const { newText } of edits)
      assert.equal(
        beyondLabels(before, newText),
        "",
        `${name} puts words in: ${newText}` +
          JSON.stringify([...before.tallies.labels.values()].map((x) => x.words)),
      );
    return;
  }
  const [old, now] = [allWords(before), allWords(after)];
  const lost = beyond(old, now);
  const more = beyond(now, old);
  if (changes === "typed") {
    const typed = edits.flatMap(({ range: { start, end } }) => {
      const line = before.text.line(end.line);
      return lettersOf(
        line.slice(start.character, end.character) +
          /^[\p{L}\p{N}\p{M}]*/u.exec(line.slice(end.character))![0],
      );
    });
    assert.deepEqual(beyond(lost, typed), [], `${name} takes words out that were not typed`);
  } else if (changes === "no footnote") {
    assert.deepEqual(more, [], `${name} adds words`);
    const notes = footnotes(before).flatMap((one) => one.notes.map(({ text }) => lettersOf(text)));
    const gone = notes.filter((words) => beyond(words, lost).length === 0);
    assert.ok(
      lost.length === 0 || gone.some((words) => beyond(lost, words).length === 0),
      `${name} loses ${lost}`,
    );
  } else if (changes === "written") {
    for (const { range, newText } of edits) {
      assert.equal(before.text.slice(range), "", `${name} takes words out`);
      assert.match(newText, new RegExp(`^</?s>|^~~|${WRITTEN}`), `${name} puts words in`);
    }
  } else {
    assert.deepEqual(lost, [], `${name} loses words`);
    assert.deepEqual(more, changes === "footnote" ? lettersOf(WRITTEN) : [], `${name} adds words`);
  }
}
