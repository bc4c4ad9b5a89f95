import assert from "node:assert/strict";
import { writeModel } from "../../../server/src/transcript/model.ts";
import { formatTime } from "../../../server/src/transcript/time.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";

/** Checks the second that a mark with a time code names; undefined where what stands there is no time code. */
function check(timeCode: string, seconds: number | undefined): void {
  const { marks } = writeModel(new Transcript(`MS VALE: To [inaudible ${timeCode}] and back.`));
  assert.deepEqual(
    marks.map(({ kind, time }) => [kind, time]),
    [["inaudible", seconds]],
  );
}

/** Checks how many words a turn has: time codes, marks and references are none. */
function checkWords(words: string, expected: number): void {
  const { speakers } = writeModel(new Transcript(`MS VALE: ${words}`));
  assert.equal(speakers[0]!.words, expected);
}

describe("a time code", () => {
  it("has minutes and seconds, hours, days, or parts of a second", () => {
    check("2:25", 145);
    check("02:25", 145);
    check("125:02", 7502);
    check("1:02:25", 3745);
    check("00:12:31", 751);
    check("00:12:31.5", 751.5);
    check("00:12:31,250", 751.25);
    check("01:00:12:31", 87_151);
  });

  it("has no 60 minutes or seconds", () => {
    check("3:75", undefined);
    check("1:60:00", undefined);
    check("1:2:3", undefined);
  });

  it("is not said", () => {
    checkWords("[00:12:31] We went back. 00:12:35 By train. (1:02) At night. #00:12:31-5#", 7);
  });

  it("is not a time of the day", () => {
    checkWords("We went back at 17:30 or so.", 7);
  });

  it("is written for people as they would read it out", () => {
    assert.deepEqual([0, 9, 145, 3745, 87_151.5, -61].map(formatTime), [
      ...["0:00", "0:09", "2:25", "1:02:25", "24:12:31", "-1:01"],
    ]);
  });

  it("is where a turn of cues ends, however many lines it takes", () => {
    const cue = (second: number, words: string) =>
      `00:${String(Math.floor(second / 60)).padStart(2, "0")}:${String(second % 60).padStart(2, "0")}.000 --> 00:59:00.000\n${words}\n`;
    const long = Array.from({ length: 400 }, (_, second) => cue(second, "<v Ana>And the gate."));
    const { turns } = writeModel(
      new Transcript(`WEBVTT\n\n${long.join("\n")}
00:58:00.000 --> 00:59:30.500
<v Ana>So it was.

00:59:31.000 --> 00:59:32.000
<v Joe>Yes.
`),
    );
    assert.deepEqual(
      turns.map(({ label, start, end }) => [label, start, end]),
      [
        ["Ana", 0, 3570.5],
        ["Joe", 3571, 3572],
      ],
    );
  });
});
