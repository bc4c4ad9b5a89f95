import assert from "node:assert/strict";
import { cite, printedPlace } from "../../../server/src/transcript/citation.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";

/** Checks how the lines from one to another, both counted from 0 and included, are cited. */
function check(lines: readonly string[], first: number, last: number, expected: string | undefined): void {
  const transcript = new Transcript(lines.join("\n"));
  const range = { start: { line: first, character: 0 }, end: { line: last, character: 1 } };
  assert.equal(cite(transcript, range), expected);
}

const page = (number: number) => `${" ".repeat(50)}${number}`;
const numbered = (number: number, words = "     so it was") => `${String(number).padStart(2)}     ${words}`;
const atHead = [
  page(7),
  numbered(1, "     MR. ODA:  We begin."),
  numbered(2),
  "     and has no number",
  numbered(3),
  page(8),
  numbered(1, "     MS. VALE:  We do."),
  numbered(2),
  numbered(3),
];
const atFoot = [
  "FERRY CASE",
  numbered(1, "     MR. ODA:  We begin."),
  numbered(2),
  page(1),
  numbered(1, "     MS. VALE:  We do."),
  numbered(2),
  page(2),
];

describe("a citation", () => {
  it("is one line", () => check(atHead, 2, 2, "7:2"));
  it("is some lines of one page", () => check(atHead, 1, 4, "7:1-3"));
  it("goes over pages", () => check(atHead, 2, 7, "7:2-8:2"));
  it("has the number above where a line has none", () => check(atHead, 3, 3, "7:2"));
  it("finds the page at the foot", () => {
    check(atFoot, 2, 2, "1:2");
    check(atFoot, 2, 5, "1:2-2:2");
  });

  it("has lines alone where no page is printed", () => {
    const lines = ["FERRY CASE", ...atHead.slice(1, 5)];
    check(lines, 1, 2, "1-2");
  });

  it("is nothing where nothing is numbered", () =>
    check(["MS VALE: We begin.", "", "MR ODA: We do."], 0, 2, undefined));

  it("ends before a line of which nothing is selected", () => {
    const range = { start: { line: 1, character: 0 }, end: { line: 3, character: 0 } };
    assert.equal(cite(new Transcript(atHead.join("\n")), range), "7:1-2");
  });

  it("follows edits", () => {
    const transcript = new Transcript(atHead.join("\n"));
    transcript.edit({ start: { line: 0, character: 50 }, end: { line: 0, character: 51 } }, "6");
    assert.deepEqual(printedPlace(transcript, 2), { page: 6, line: 2 });
  });

  it("has a first page without a number, and the next ones theirs at the head", () => {
    const head = (number: number) => `March 4, 2011                       ${number} of 3`;
    const lines = [
      ...["FERRY RATES", "", "        CHAIRMAN VALE. Good morning.", "", head(2)],
      ...["", "        MR. ODA. Good morning.", "", head(3), "", "        CHAIRMAN VALE. Thank you."],
    ];
    check(lines, 2, 2, undefined);
    check(lines, 6, 6, "2");
    check(lines, 10, 10, "3");
  });
});
