import assert from "node:assert/strict";
import { AFTER_BLANK, ALONE, LabelCandidate, NAMES } from "../../../server/src/syntax/label-candidate.ts";

const form = { shape: "colon", key: "colon MS VALE", words: "MS VALE", wordCount: 2 } as const;

function candidate(standing: number): LabelCandidate {
  return new LabelCandidate(form, 0, 7, 9, standing, 12);
}

describe("a label candidate", () => {
  it("stands as its bits say", () => {
    for (const [standing, afterBlank, alone, names] of [
      [0, false, false, false],
      [AFTER_BLANK, true, false, false],
      [ALONE, false, true, false],
      [NAMES, false, false, true],
      [AFTER_BLANK + NAMES, true, false, true],
      [AFTER_BLANK + ALONE + NAMES, true, true, true],
    ] as const) {
      const { afterBlank: blank, alone: one, names: many } = candidate(standing);
      assert.deepEqual([blank, one, many], [afterBlank, alone, names]);
    }
  });

  it("is clipped to as many words as its line has, and stays the same but for that", () => {
    const whole = candidate(AFTER_BLANK);
    assert.equal(whole.clipped(2), whole);
    assert.equal(whole.clipped(5), whole);
    const clipped = whole.clipped(1);
    assert.equal(clipped.wordCount, 1);
    assert.equal(whole.wordCount, 2);
    const same = ({ key, words, shape, start, end, speech, standing, time }: LabelCandidate) => [
      ...[key, words, shape, start, end, speech, standing, time],
    ];
    assert.deepEqual(same(clipped), same(whole));
  });
});
