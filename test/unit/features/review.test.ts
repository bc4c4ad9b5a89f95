import assert from "node:assert/strict";
import type { Passage } from "../../../server/src/features/review.ts";
import { ReviewList } from "../../../server/src/features/review-list.ts";
import { Findings } from "../../../server/src/rules/findings.ts";
import type { Range } from "../../../server/src/text/position.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "../drawing.ts";

/** A document with its list of passages. */
class Reviewed {
  readonly transcript: Transcript;
  readonly list: ReviewList;

  constructor(text: string) {
    this.transcript = new Transcript(text);
    this.list = new ReviewList(this.transcript, new Findings(this.transcript));
  }

  /** Checks that the list is as one that is made afresh. Returns it. */
  all(): Passage[] {
    const passages = this.list.all();
    assert.deepEqual(passages, new Reviewed(this.transcript.text.toString()).list.all());
    assert.equal(new Set(passages.map(({ id }) => id)).size, passages.length, "two have the same id");
    return passages;
  }
}

/** Checks which passages are told, and what is told of each: drawn under its words, its kind and all that `tell` picks. */
function check(drawing: string, tell: (passage: Passage) => string = ({ kind }) => kind): void {
  const { text } = read(drawing);
  const notes = new Reviewed(text).all().map((passage) => ({ range: passage.range, note: tell(passage) }));
  assert.equal(draw(text, notes), redraw(drawing));
}

// the ellipsis has another meaning in a drawing
const around = ({ before, after }: Passage) => `${before} _ ${after}`.replaceAll("…", "~");
const speech = ({ speaker = "nobody", time }: Passage) => `${speaker} ${time}`;

/** Checks which passages keep their ids when `typed` takes the place of what the bars enclose. */
function checkKept(drawing: string, typed: string, kept: (before: string[]) => string[]): void {
  const { text, cursors } = read(drawing);
  const reviewed = new Reviewed(text);
  const before = reviewed.all().map(({ id }) => id);
  reviewed.transcript.edit({ start: cursors[0]!, end: cursors.at(-1)! }, typed);
  assert.deepEqual(
    reviewed.all().map(({ id }) => id),
    kept(before),
  );
}

/** Checks whether the name of the list's state changes when `typed` takes the place of what the bars enclose. */
function checkName(drawing: string, typed: string, same: boolean): void {
  const { text, cursors } = read(drawing);
  const reviewed = new Reviewed(text);
  const before = reviewed.all();
  const { resultId } = reviewed.list;
  reviewed.transcript.edit({ start: cursors[0]!, end: cursors.at(-1)! }, typed);
  const after = reviewed.all();
  assert.equal(reviewed.list.resultId === resultId, same);
  if (same) assert.deepEqual(after, before);
}

const filler = Array.from({ length: 700 }, (_, i) => `And wall ${i}, and gate ${i + 1}, and so on.\n\n`).join(
  "",
);

describe("the passages of a document", () => {
  it("are what nobody has made out, guesses and what recognisers leave", () => {
    check(`
      MR ODA: It was (inaudible) at the gate.
                     ^^^^^^^^^^^ inaudible

      DR LIND: And [Harlow?] went (crosstalk). (Laughter.)
                                  ^^^^^^^^^^^ crosstalk
                   ^^^^^^^^^ uncertain

      MR ODA: At the gate at the gate at the gate it was shut[1].
                          ^^^^^^^^^^^ repeated-passage

      Subtitles by the Amara.org community
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ stock-phrase
    `);
  });

  it("are told with the words around, on one line", () => {
    check(
      `
      MR ODA: It was (inaudible) at the gate.
                     ^^^^^^^^^^^ It was _ at the gate.

      DR LIND: We went up there with all of our ropes and \\[inaudible\\] of it that night, in the rain, all of us.
                                                          ^^^^^^^^^^^^^ ~up there with all of our ropes and _ of it that night, in the rain, all of~

      MR ODA: (Inaudible.)
              ^^^^^^^^^^^^  _ 
    `,
      around,
    );
  });

  it("are told with the lines above and below where theirs are short", () => {
    check(
      `
      MR ODA: We came to the
      gate and (inaudible)
               ^^^^^^^^^^^ We came to the gate and _ then it shut.
      then it shut.
      DR LIND: Well.

      So (inaudible).
         ^^^^^^^^^^^ So _ .
    `,
      around,
    );
  });

  it("are told as words, whatever they are escaped with", () => {
    const [passage] = new Reviewed("MR ODA: It was \\[inaudible\\] \\*there\\*.").all();
    assert.deepEqual([passage!.text, passage!.after], ["[inaudible]", "*there*."]);
  });

  it("do not cut a character in two", () => {
    const ships = "\u{1f6a2}".repeat(60);
    for (const text of [`${ships} (inaudible) ${ships}`, `a${ships} (inaudible) a${ships}`]) {
      const [{ before, after }] = new Reviewed(`MR ODA: ${text}`).all() as [Passage];
      assert.doesNotThrow(() => encodeURIComponent(`${before} ${after}`));
      assert.ok(before.length <= 40 && after.length <= 40);
    }
  });

  it("are said by somebody, at the nearest time before", () => {
    check(
      `
      Recorded in (inaudible).
                  ^^^^^^^^^^^ nobody undefined

      [00:02:25] Ana Ruiz: It was (inaudible) there.
                                  ^^^^^^^^^^^ Ana Ruiz 145

      [00:02:40] Jan Oda: So [inaudible 00:02:52] it was (crosstalk).
                                                         ^^^^^^^^^^^ Jan Oda 172
                             ^^^^^^^^^^^^^^^^^^^^ Jan Oda 172

      [00:03:00] Ana Ruiz: Yes.

      # Part two

      And (inaudible).
          ^^^^^^^^^^^ nobody 180
    `,
      speech,
    );
  });

  it("are said by who spoke many blocks before", () => {
    const reviewed = new Reviewed(`[00:02:25] Ana Ruiz: Yes.\n\n${filler}And (inaudible).`);
    assert.deepEqual(reviewed.all().map(speech), ["Ana Ruiz 145"]);
  });
});

describe("the id of a passage", () => {
  it("stays while other lines are typed, above and below", () => {
    const passages = "MR ODA: Yes (inaudible) so.\n\nDR LIND: Now (inaudible) so.";
    checkKept(`|MS VALE: Good.\n\n${passages}`, "MS VALE: Hello.\n\n", (ids) => ids);
    checkKept(`${passages}\n\nMS VALE: |Good|.`, "So", (ids) => ids);
  });

  it("stays when another passage is resolved, also one beside it", () => {
    const rest = ([_first, ...others]: string[]) => others;
    checkKept("MR ODA: It |(inaudible)| and so (inaudible) went.", "was", rest);
    checkKept("MR ODA: It (inaudible) and so |(inaudible)| went.", "was", ([first]) => [first!]);
    checkKept("MR ODA: It |(inaudible)|.\n\nDR LIND: We (inaudible).", "was", rest);
    checkKept("MR ODA: |(Inaudible.)|\n\nYes.\n\nDR LIND: (Inaudible.)\n\nNo.", "So", rest);
  });

  it("is another for each of those that are just alike", () => {
    const ids = new Reviewed("MR ODA: (Inaudible.)\n\n".repeat(50)).all().map(({ id }) => id);
    assert.equal(new Set(ids).size, 50);
  });

  it("stays over a hundred edits elsewhere in the file", () => {
    const reviewed = new Reviewed(`${filler}MR ODA: It was (inaudible) there.\n\n${filler}`);
    const [before] = reviewed.all() as [Passage];
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let i = 0; i < 100; i++) {
      const above = next(2) === 0;
      const line = above ? next(1300) : reviewed.transcript.text.lineCount - 1 - next(1300);
      const at = { line, character: next(10) };
      const end = next(3) === 0 ? { line, character: at.character + next(9) } : at;
      reviewed.transcript.edit({ start: at, end }, ["x", "\n", "so ", "", "\n\n"][next(5)]!);
      const now = reviewed.list.all().filter(({ id }) => id === before.id);
      assert.equal(now.length, 1);
    }
    reviewed.all();
  });
});

describe("the name of the list's state", () => {
  it("stays when an edit changes nothing that is told", () => {
    checkName("MS VALE: |Good|.\n\nMR ODA: It was (inaudible).", "Fine", true);
    checkName(`MR ODA: It was (inaudible).\n\n${filler}And |so.`, "\n", false);
    checkName("MS VALE: |Good|.\n\nMR ODA: It was.", "\n\n", true);
  });

  it("changes when passages, their words, speaker or time do", () => {
    checkName("MR ODA: It was (inaudible) and |so|.", "(crosstalk)", false);
    checkName("MR ODA: It |was| (inaudible).", "is", false);
    checkName("MR |ODA|: It was (inaudible).", "LIND", false);
    checkName("[00:02:2|5|] Ana Ruiz: It was (inaudible).", "6", false);
    checkName("|MR ODA: It was (inaudible).", "\n", false);
    checkName("MR ODA: It was\n|and|\n(inaudible).", "or", false);
  });

  it("changes when who spoke many blocks before is another", () => {
    checkName(`Ana |Ruiz|: Yes.\n\n${filler}And (inaudible).`, "Oda", false);
    checkName(`[00:02:2|5|] Ana Ruiz: Yes.\n\n${filler}And (inaudible).`, "6", false);
  });

  it("is another for each document", () => {
    assert.notEqual(new Reviewed("").list.resultId, new Reviewed("").list.resultId);
  });
});

describe("the work of the list", () => {
  it("is each block once, and after an edit those near it", () => {
    for (const rounds of [1000, 2000]) {
      const { transcript, list } = new Reviewed(
        Array.from({ length: rounds }, (_, i) => `MR ODA: It was (inaudible) at gate ${i}.\n\n`).join(""),
      );
      assert.equal(list.all().length, rounds);
      const opening = list.reads;
      assert.equal(opening, transcript.blockCount);
      const at: Range["start"] = { line: rounds, character: 10 };
      // the first key at a place cuts its block into small ones
      for (const most of [24, 6]) {
        const before = list.reads;
        transcript.edit({ start: at, end: at }, "x");
        list.settle();
        assert.ok(opening > 5 && list.reads - before <= most, `${list.reads - before} of ${opening}`);
      }
    }
  });
});
