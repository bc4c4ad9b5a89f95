import assert from "node:assert/strict";
import { folderOf, recordingName } from "../../../server/src/workspace/recording-name.ts";

/** Checks that all files belong to the recording of this name. */
function check(name: string, ...files: readonly (string | { file: string; media: string })[]): void {
  for (const one of files) {
    const { file, media } = typeof one === "string" ? { file: one, media: undefined } : one;
    assert.equal(recordingName(`file:///talks/${file}`, media), name, file);
  }
}

describe("the files of one recording", () => {
  it("have one name, endings and parts not counted", () => {
    check("tide", "tide.vtt", "tide.transcript", "Tide.de.srt", "tide-part-2.txt", "tide_pt1.md");
    check("tide", "Tide (tape 1, side B).md", "tide%20Teil%202.txt", "tide part two.txt");
  });

  it("are told apart by a bare number", () => {
    check("interview 01", "interview-01.txt", "interview_01.vtt");
    check("interview 02", "interview-02.txt");
  });

  it("have the name of the recording that the header gives", () => {
    check(
      "harbour",
      { file: "a.txt", media: "audio/harbour.mp3" },
      { file: "b.txt", media: "https://example.org/harbour-part-2.ogg?t=1" },
      { file: "c.txt", media: "..\\audio\\Harbour.wav" },
    );
  });

  it("keep a name that is nothing but a part", () => {
    check("part 1", "part-1.txt");
  });

  it("lie in one folder", () => {
    assert.equal(folderOf("file:///c%3A/talks/a.txt"), folderOf("file:///C:/talks/b.txt"));
    assert.notEqual(folderOf("file:///talks/a.txt"), folderOf("file:///talks/old/a.txt"));
  });
});
