import assert from "node:assert/strict";
import { Transcript } from "../../server/src/transcript/transcript.ts";

/*
 * Who asks is found over the whole file; what one types may change that for all of it, and hardly ever does.
 */

const guests = ["Tom Rey", "Eva Moss", "Ida Holm"];

/** An interview of so many turns, in which all have names: questions, answers, asides and sounds of listening. */
function interview(turns: number): string {
  const lines: string[] = [];
  for (let i = 0; lines.length < turns * 2; i++) {
    const guest = guests[i % guests.length]!;
    lines.push(`Ana Ruiz: When did you first hear the bell of gate ${i}?`, "");
    lines.push(
      `${guest}: I was ${i}, and we lived by the harbour, so I heard it every morning and at night.`,
      "",
    );
    if (i % 3 === 0) lines.push("Ana Ruiz: Mm-hmm, mm-hmm.", "", `${guest}: And nobody else did.`, "");
    if (i % 5 === 0)
      lines.push("Ana Ruiz: Tell us about the tower.", "", `${guest}: It leaned, all year.`, "");
    if (i % 7 === 0)
      lines.push("Jan Berg: And who rang it, then?", "", `${guest}: My uncle did, until May.`, "");
  }
  return lines.slice(0, turns * 2).join("\n");
}

/** How many blocks of exchanges are made for an edit in the first line from the middle on that begins so. */
function madeFor(turns: number, words: string, character: number, typed: string, length = 0): number {
  const transcript = new Transcript(interview(turns));
  transcript.settle();
  const { text } = transcript;
  let line = text.lineCount >> 1;
  while (!text.line(line).startsWith(words)) line++;
  // the first key at a place cuts its block
  transcript.edit({ start: { line, character: 0 }, end: { line, character: 0 } }, " ");
  transcript.edit({ start: { line, character: 0 }, end: { line, character: 1 } }, "");
  transcript.settle();
  const before = transcript.reads.exchanges;
  const end = { line, character: character + length };
  transcript.edit({ start: { line, character }, end }, typed);
  transcript.settle();
  return transcript.reads.exchanges - before;
}

/** Checks that an edit in the middle makes at most so many blocks of exchanges, however long the interview is. */
function check(most: number, words: string, character: number, typed: string, length = 0): void {
  for (const turns of [10_000, 20_000]) {
    const made = madeFor(turns, words, character, typed, length);
    assert.ok(
      made <= most,
      `${made} blocks of ${turns} turns for “${typed}” in “${words}”, not ${most} at most`,
    );
  }
}

describe("the exchanges that are made again in a long interview with names", () => {
  it("are those of three blocks at most where one character is typed", () => {
    check(3, "Ana Ruiz: When", 14, "x");
    check(3, "Tom Rey: I was", 14, "x");
    check(3, "Tom Rey: I was", 14, "?");
    check(3, "Eva Moss: It leaned", 14, " ");
    check(3, "Ana Ruiz: Mm-hmm", 13, "x");
    check(3, "Ana Ruiz: Tell us", 10, "x");
    check(3, "Jan Berg: And who", 24, "?");
  });

  it("are those of three blocks at most where a question mark goes", () => {
    check(3, "Jan Berg: And who", "Jan Berg: And who rang it, then".length, "", 1);
  });

  it("are those of three blocks at most where a line is added", () => {
    check(3, "Tom Rey: I was", 14, "\n");
  });
});
