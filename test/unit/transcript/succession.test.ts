import assert from "node:assert/strict";
import { GroupedCounts } from "../../../server/src/transcript/grouped-counts.ts";
import { likeliestNext } from "../../../server/src/transcript/succession.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { turnAt } from "../../../server/src/transcript/turns.ts";

/** Checks who is likeliest to speak behind the last turn. */
function check(text: string, labels: readonly string[]): Transcript {
  const transcript = new Transcript(text);
  assert.deepEqual(likeliestNext(transcript, turnAt(transcript, transcript.text.lineCount - 1)), labels);
  return transcript;
}

const round = "MS VALE: Next.\n\nQUESTION: Is it?\n\nMR ODA: It is.\n\n";

describe("who speaks next", () => {
  it("is who followed most often, then who spoke before, then who speaks most", () => {
    check(round.repeat(3), ["MS VALE", "QUESTION", "MR ODA"]);
    check(`${round.repeat(3)}MS VALE: So.\n\n`, ["QUESTION", "MR ODA", "MS VALE"]);
    check("Ana Ruiz: Yes.\n\nTom Rey: So.\n\n", ["Ana Ruiz", "Tom Rey"]);
  });

  it("is one speaker under labels that are written otherwise, as they mostly are", () => {
    check(
      "MS. VALE: So.\n\nMR ODA: Yes.\n\nMS VALE: So.\n\nMR ODA: Yes.\n\nMS VALE: No.\n\nMR ODA: So.\n\n",
      ["MS VALE", "MR ODA"],
    );
  });

  it("is nobody where nobody is known", () => {
    check("A talk\n\nThe gate is shut.", []);
    check("", []);
  });

  it("follows edits as a reading afresh", () => {
    const transcript = check(round.repeat(400), ["MS VALE", "QUESTION", "MR ODA"]);
    const at = { line: 6 * 200, character: 0 };
    transcript.edit({ start: at, end: at }, "DR LIND: So.\n\n".repeat(300));
    transcript.edit({ start: { line: 0, character: 0 }, end: { line: 6 * 100, character: 0 } }, "");
    const fresh = new Transcript(transcript.text.toString());
    for (let line = 0; line < transcript.text.lineCount; line += 97) {
      assert.deepEqual(
        likeliestNext(transcript, turnAt(transcript, line)),
        likeliestNext(fresh, turnAt(fresh, line)),
      );
    }
  });

  it("costs after an edit what the edit touches", () => {
    const transcript = new Transcript(round.repeat(2000));
    const counts = new GroupedCounts(transcript, {
      count: ({ turns }) => ({ groups: new Map([["", new Map([["turns", turns.length]])]]), exit: "" }),
    });
    assert.equal(counts.group("").get("turns"), 6000);
    const at = { line: 6000, character: 4 };
    // the first key at a place cuts its block into small ones
    for (const most of [24, 2]) {
      const { reads } = counts;
      transcript.edit({ start: at, end: at }, "x");
      counts.group("");
      assert.ok(counts.reads - reads <= most, `${counts.reads - reads} blocks were counted again`);
    }
  });
});
