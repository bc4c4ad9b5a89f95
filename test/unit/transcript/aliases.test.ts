import assert from "node:assert/strict";
import { findAliases } from "../../../server/src/transcript/aliases.ts";
import { writeModel } from "../../../server/src/transcript/model.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";

/** Checks whom short labels mean: `AL = AARON LIND`. */
function check(labels: readonly string[], ...expected: string[]): void {
  const found = [...findAliases(labels, [])].map(([short, name]) => `${short} = ${name}`);
  assert.deepEqual(found.sort(), expected);
}

describe("an alias", () => {
  it("is initials in brackets", () => {
    check(["Aaron Lind (AL)", "AL"], "AARON LIND (AL) = AARON LIND", "AL = AARON LIND");
    check(
      ["Jan van der Berg [JvdB]"],
      "JAN VAN DER BERG [JVDB] = JAN VAN DER BERG",
      "JVDB = JAN VAN DER BERG",
    );
  });

  it("is a word in brackets under which somebody speaks", () => {
    check(["Aaron Lind (CHAIR)", "CHAIR"], "AARON LIND (CHAIR) = AARON LIND", "CHAIR = AARON LIND");
  });

  it("is a label with the number of its question", () => {
    check(["Q1 Chair", "Q12 Ana Ruiz", "Chair"], "Q1 CHAIR = CHAIR", "Q12 ANA RUIZ = ANA RUIZ");
    check(["Q1", "Q Branch", "Q2"]);
  });

  it("is none where the header gives it to two people", () => {
    const text = "Present: Anton Reed (AR), Ana Ruiz (AR)\n\nAR: One.\n\nAna Ruiz: Two.\n\nAR: Three.";
    const { speakers } = writeModel(new Transcript(text));
    assert.deepEqual(
      speakers.map(({ label, name, turns }) => [label, name, turns]),
      [
        ["AR", undefined, 2],
        ["Ana Ruiz", "Ana Ruiz", 1],
      ],
    );
  });

  it("is no ship and no function", () => {
    check(["CDR (TRANQ)", "CDR"]);
    check(["Aaron Lind (by video)"]);
  });

  it("makes one speaker, also where the header defines it", () => {
    for (const text of [
      "Aaron Lind (AL): One.\n\nKim Berg: Two.\n\nAL: Three.\n\nAL: Four.",
      "Present: Aaron Lind (AL), Kim Berg\n\nAaron Lind: One.\n\nKim Berg: Two.\n\nAL: Three.\n\nAL: Four.",
    ]) {
      const { speakers } = writeModel(new Transcript(text));
      assert.deepEqual(
        speakers.map(({ turns }) => turns),
        [3, 1],
      );
    }
  });
});
