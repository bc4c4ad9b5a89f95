import assert from "node:assert/strict";
import { isTranscript } from "../../../server/src/transcript/recognise.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { read } from "../drawing.ts";

/** Checks whether a text that does not say so is a transcript. */
function check(expected: boolean, drawing: string): void {
  assert.equal(isTranscript(new Transcript(read(drawing).text)), expected);
}

const talk = `
  MS VALE: Is the oar back?

  MR ODA: Since Monday.

  MS VALE: And the rope?

  MR ODA: Not yet.

  MS VALE: When will it be?

  MR ODA: In May.
`;

describe("a text", () => {
  it("is a transcript where people take turns", () => check(true, talk));

  it("is one with three turns where labels are bold or timed", () => {
    check(true, "**Ana Ruiz:** Is it?\n\n**Joe Oda:** It is.\n\n**Ana Ruiz:** Good.");
    check(true, "[00:01] Ana Ruiz: Is it?\n[00:02] Joe Oda: It is.\n[00:03] Ana Ruiz: Good.");
  });

  it("is one with cues or codes", () => {
    check(true, "1\n00:00:01,000 --> 00:00:02,000\nHello.\n\n2\n00:00:03,000 --> 00:00:04,000\nYes.");
    check(true, "@Begin\n*CHI:\tmore .\n@End");
  });

  it("is none with few turns, or one speaker", () => {
    check(false, "MS VALE: Is it?\n\nMR ODA: It is.");
    check(false, "MS VALE: One more.\n\n".repeat(8));
    check(false, "");
  });

  it("is none that is a log, a glossary or a play", () => {
    check(false, "INFO: The oar is lost.\nERROR: The rope is lost.\n".repeat(6));
    check(
      false,
      ["Blade End", "Oar Lock", "Row Boat", "Keel Line", "Mast Head", "Stern Post", "Tide Mill"]
        .map((word) => `${word}: it is what it is.`)
        .join("\n\n"),
    );
    check(false, `ACT ONE\n${read(talk).text}`);
  });

  it("is none with more words outside of turns", () => {
    check(false, `${"Nobody says this, and it goes on for long. ".repeat(20)}\n\n${read(talk).text}`);
  });

  it("is none that lists questions", () => {
    const list = "Q: How do you row?\n\nA: Sit down and pull.\n\n";
    check(false, list.repeat(5));
    check(true, `${list}Q: Did you?\n\nA: I did, my oar was there.\n\n`.repeat(3));
  });

  it("is none where the labels of a form come round", () => {
    const form = (fault: string) =>
      `**Trouble:** The oar is ${fault}.\n\n**Reason:** Nobody knows.\n\n**Cure:** Buy a new one.\n\n`;
    check(false, ["split", "wet", "lost"].map(form).join(""));
    check(true, `${["split", "wet", "lost"].map(form).join("")}**Reason:** I do.\n\n**Trouble:** Do you?`);
  });

  it("is one where P and R speak of themselves", () => {
    const asked = (answer: string) => `P. ¿Cómo llegó al faro?\n\nR. ${answer}\n\n`;
    const told = ["Lo compré.", "Yo tenía frío.", "Nadie me preguntó.", "Vivía ahí.", "Con mi madre."];
    check(true, told.map(asked).join(""));
    check(false, asked("Compre el billete en la estación.").repeat(5));
  });
});
