import assert from "node:assert/strict";
import { archive, drawn, session } from "./archive.ts";

describe("transcript outline", () => {
  const files = archive();

  /** Draws the outline of a text. */
  function check(text: string, expected: string) {
    files.write("a.transcript", text);
    const { status, stdout, errors } = files.run("outline", "a.transcript");
    assert.deepEqual([status, errors], [0, []]);
    assert.equal(stdout, drawn(expected));
  }

  it("draws a tree", () =>
    check(
      session,
      `
     1  # Opening
     3    - MS VALE  Good morning. The floor is open.
     5    ? QUESTION  Is the ferry safe? (Inaudible.)
     7      > MR ODA  Yes, for up to forty people.
     9  # Close
    11    - MS VALE  Thank you all.
  `,
    ));

  it("says that there are no turns", () => {
    check("The ferry leaves at noon.\n", "No turns.\n");
    check("", "No turns.\n");
    check(
      "# Timetable\n\nThe ferry leaves at noon.\n",
      `
      1  # Timetable
      No turns.
      `,
    );
  });

  it("sends the terminal no orders that stand in a file", () => {
    files.write("a.txt", "MS VALE: Good\x1b[2J\x07 morning.\n\nMR ODA: Yes.\n");
    const { stdout } = files.run("outline", "a.txt");
    assert.doesNotMatch(stdout, /[\x00-\x09\x0b-\x1f]/);
    assert.match(stdout, /Good \[2J morning\./);
  });

  it("prints JSON", () => {
    files.write("a.transcript", session);
    const { status, stdout, errors } = files.run("outline", "--format", "json", "a.transcript");
    assert.deepEqual([status, errors], [0, []]);
    const turn = (kind: string, label: string, line: number, text: string, children: unknown[] = []) => ({
      kind,
      label,
      line,
      text,
      children,
    });
    const section = (label: string, line: number, children: unknown[]) => ({
      kind: "section",
      label,
      line,
      children,
    });
    assert.deepEqual(JSON.parse(stdout), {
      outline: [
        section("Opening", 1, [
          turn("turn", "MS VALE", 3, "Good morning. The floor is open."),
          turn("question", "QUESTION", 5, "Is the ferry safe? (Inaudible.)", [
            turn("answer", "MR ODA", 7, "Yes, for up to forty people."),
          ]),
        ]),
        section("Close", 9, [turn("turn", "MS VALE", 11, "Thank you all.")]),
      ],
    });
  });
});
