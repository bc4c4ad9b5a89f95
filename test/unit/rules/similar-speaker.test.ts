import assert from "node:assert/strict";
import { usesNeeded } from "../../../server/src/rules/label-slips.ts";
import { similarSpeaker } from "../../../server/src/rules/similar-speaker.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { checkDrawn, checkFixed, findingsOf } from "./drawn.ts";

const talk = `
MS. PSARRA: How is the gate?

MR. ODA: Safe.

MS. PSARRA: And the bell?

MR. ODA: Gone.

MS. PSARRA: And the rope?

MR. ODA: Gone.
`;

/** Checks what is found behind some turns of MS. PSARRA and MR. ODA. */
function check(drawing: string): void {
  checkDrawn(similarSpeaker, `${talk}\n${drawing.replace(/^ +/gm, (blanks) => blanks.slice(6))}`);
}

/** Checks the document that results of a fix behind the same turns. */
function checkFix(text: string, title: string, result: string): void {
  checkFixed(similarSpeaker, { text: talk + text, title, safe: false, result: talk + result });
}

/** Checks how often a label must be used for another to be taken for it with a slip; 0 where it never is. */
function checkPair(slip: string, right: string, uses: number): void {
  assert.equal(usesNeeded(slip, right) ?? 0, uses, `${slip} ${right}`);
}

describe("similar-speaker", () => {
  it("is found at a label that is nearly one used much more often", () => {
    check(`
      QMS. PSARRA: And the wall?
      ^^^^^^^^^^^ QMS. PSARRA is nearly MS. PSARRA, who speaks much more often: correct the label if they are the same
    `);
    check(`
      MS. PSRARA: And the wall?
      ^^^^^^^^^^ MS. PSRARA is nearly MS. PSARRA
    `);
  });

  it("is found at a word that is no label, since it stands only once", () => {
    checkDrawn(
      similarSpeaker,
      `
      QUESTION: How is the gate?

      MR ODA: Safe.

      QUESTION: And the bell?

      MR ODA: Gone.

      QUESTION: And the rope?

      MR ODA: Gone.

      QUESION: And the wall?
      ^^^^^^^ QUESION is nearly QUESTION

      eQUESTION: And the door?
      ^^^^^^^^^ eQUESTION is nearly QUESTION

      and so we ask: the wall?

      Answer: Gone.
      `,
    );
  });

  it("is not found where both are used as often, and at other people", () => {
    check(`
      MS. PSRARA: And the wall?

      MS. PSRARA: And the door?
    `);
    check(`
      MRS. PSARRA: And the wall?

      MR. PSARRA: And the sea?

      MR. OKA: Is here.
    `);
  });

  it("counts another slip as a use of the label that is meant, so that mending one brings up no other", () => {
    const turn = (label: string) => `${label}: So.\n\n`;
    const turns = turn("MS VALE").repeat(5);
    const slips = "MS VLAE: So.\n^^^^^^^ nearly MS VALE\n\n".repeat(2);
    checkDrawn(similarSpeaker, `${turns}${turn("MS VLAE").repeat(2)}`);
    checkDrawn(similarSpeaker, `${turns}${slips}QMS. VALE: So.\n^^^^^^^^^ nearly MS VALE`);
    checkDrawn(similarSpeaker, `${turns}${slips}${turn("MS VALE")}`);
  });

  it("is not found at people whom the header names", () => {
    checkDrawn(similarSpeaker, `Present: Eva Psrara, Eva Psarra, Joe Oda\n${talk}\nMS. PSRARA: So?`);
  });

  it("is found beside whom the header names, where it is no way to write that name", () => {
    checkDrawn(
      similarSpeaker,
      `Present: Eva Psarra, Joe Oda\n${talk}\nMS. PSRARA: So?\n^^^^^^^^^^ nearly MS. PSARRA`,
    );
    const list = "Present: Joe Oda, Ana Ruiz\n";
    const turns = "Joe Oda: So.\n\nAna Ruiz: So.\n\n".repeat(5);
    checkDrawn(similarSpeaker, `${list}\n${turns}Jeo Oda: So?\n^^^^^^^ nearly Joe Oda`);
    checkDrawn(similarSpeaker, `${list}\n${turns}J. Oda: So?`);
  });

  it("is told by the slip and by the kind of name", () => {
    checkPair("JHD", "JDH", 3);
    checkPair("MODERTOR", "MODERATOR", 3);
    checkPair("QUESION", "QUESTION", 3);
    checkPair("Fabrcie", "Fabrice", 3);
    checkPair("MS.PSAKI", "MS. PSAKI", 3);
    checkPair("Ana Ruis", "Ana Ruiz", 4);
    checkPair("MR. HANSON", "MR. HANSEN", 4);
    checkPair("MR JANSEN", "MR HANSEN", 10);
    checkPair("Jerod Snato", "Jerod Santo", 3);
    checkPair("Jrod Santo", "Jerod Santo", 3);
    checkPair("Annaa Lind", "Anna Lind", 3);
    checkPair("Kevn", "Kevin", 3);
    checkPair("M. VALE", "MS. VALE", 3);
    checkPair("S Vale", "Si Vale", 4);
    checkPair("DR OB", "DR BO", 3);
    checkPair("Fabric", "Fabrice", 20);
  });

  it("leaves two people two", () => {
    checkPair("MR SMITH", "MRS SMITH", 0);
    checkPair("J. SMITH", "P. SMITH", 0);
    checkPair("Speaker 1", "Speaker 2", 0);
    checkPair("SPEAKER_01", "SPEAKER_11", 0);
    checkPair("Q", "A", 0);
    checkPair("AR", "RA", 0);
    checkPair("S Vale", "Sia Vale", 0);
    checkPair("S. Vale", "T. Vale", 0);
    checkPair("JDH", "JDK", 0);
    checkPair("Paula", "Paul", 0);
    checkPair("Mario Lopez", "Maria Lopez", 0);
    checkPair("Tim", "Tom", 0);
    checkPair("Interviewee", "Interviewer", 0);
    checkPair("UNIDENTIFIED FEMALE", "UNIDENTIFIED MALE", 0);
    checkPair("DR LIND", "MR LIND", 0);
    checkPair("SENATOR MARCHI", "SENATOR MARCELLINO", 0);
    checkPair("Hörerin", "Hörer", 0);
  });

  it("is written as the label that is meant, here or everywhere", () => {
    const twice =
      "\nMS. PSRARA: So?\n\nMS. PSARRA: Well.\n\nMS. PSARRA: Well.\n\nMS. PSARRA: Well.\n\nMS. PSRARA: So!\n";
    checkFix(twice, "Write MS. PSARRA", twice.replace("PSRARA", "PSARRA"));
    checkFix(twice, "Write MS. PSARRA in all 2 places", twice.replaceAll("PSRARA", "PSARRA"));
  });

  it("is written here alone where the words are no label, though others with the same letters are", () => {
    const vale = "MS VALE: a\n\n";
    const text = `MR ODA: a\n\nMS VLAE: a\nMs Vale: a\n\n${vale}${"MS VLAE: a\n\n".repeat(8)}${vale}`;
    const transcript = new Transcript(text);
    const loose = findingsOf(similarSpeaker, transcript).filter(({ range }) => range.start.line === 3);
    const titles = loose.flatMap((finding) => [...similarSpeaker.fixes!(finding, transcript)]);
    assert.deepEqual(
      titles.map(({ title }) => title),
      ["Write MS VLAE"],
    );
  });
});
