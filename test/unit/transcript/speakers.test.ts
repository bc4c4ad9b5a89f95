import assert from "node:assert/strict";
import { writeModel } from "../../../server/src/transcript/model.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { checkAgainstFresh, checkSound, Open } from "../answers.ts";
import { read } from "../drawing.ts";

/** Checks who speaks: `label (further labels) = name, description: turns/words`, in order of the first turn. */
function check(drawing: string, ...expected: string[]): void {
  const { speakers } = writeModel(new Transcript(read(drawing).text));
  const lines = speakers.map(({ label, labels, name, description, turns, words }) => {
    const others = labels.filter((other) => other !== label);
    const who = [name, description].filter(Boolean).join(", ");
    return `${label}${others.length > 0 ? ` (${others.join("; ")})` : ""}${who && ` = ${who}`}: ${turns}/${words}`;
  });
  assert.deepEqual(lines, expected);
}

/** Checks the model after `typed` has taken the place of what the bars enclose, against a reading afresh. */
function checkEdit(drawing: string, typed: string): void {
  const { text, ranges } = read(drawing);
  const open = new Open(text);
  assert.notDeepEqual(writeModel(new Transcript(text)).speakers, []);
  open.edit(ranges[0]!, typed);
  checkSound(open.transcript, checkAgainstFresh(open));
}

describe("a speaker", () => {
  it("has turns and words", () => {
    check(
      `
      MS VALE: Good morning to you.

      MR ODA:
      Good morning.
      It is a fine one.

      MS VALE: It is.
      `,
      "MS VALE: 2/6",
      "MR ODA: 1/7",
    );
  });

  it("has no words in marks, references, time codes, notes, headings, code and labels", () => {
    check(
      `
      MS VALE [2]: The gate[1] is (inaudible) shut. [00:12:31] (Ms. Oda laughs at this.)

      ~~~
      not said
      ~~~

      [1] The north gate.

      # Part two
      Not hers.
      `,
      "MS VALE: 1/4",
    );
  });

  it("counts as one under spellings that differ in full stops and capitals", () => {
    check(
      `
      MS. VALE: One.

      MS VALE: Two.

      Ms Vale: Three.

      MS VALE: Four.
      `,
      "MS VALE (MS. VALE; Ms Vale): 4/4",
    );
  });

  it("is somebody else under a new title", () => {
    check(
      `
      ACTING CHAIR LIND: One.

      CHAIR LIND: Two.
      `,
      "ACTING CHAIR LIND: 1/1",
      "CHAIR LIND: 1/1",
    );
  });

  it("has a name and a function where somebody introduces them", () => {
    check(
      `
      MS VALE: We have with us Deputy Director Henry Lind from the Bureau of Tides.

      DR LIND: Good morning.
      `,
      "MS VALE: 1/13",
      "DR LIND = Henry Lind, Deputy Director from the Bureau of Tides: 1/2",
    );
  });

  it("has a function where the label is the name", () => {
    check(
      `
      Tom Rey: With me is Ana Ruiz, our chief engineer, and a dog.

      Ana Ruiz: Good morning.
      `,
      "Tom Rey = Tom Rey: 1/11",
      "Ana Ruiz = Ana Ruiz, chief engineer: 1/2",
    );
  });

  it("is not introduced by a namesake or by another word", () => {
    check(
      `
      MS VALE: The Lindens are in bloom, says Ana Lindqvist, who is from the park, and the linden tree too.

      DR LIND: Good morning.
      `,
      "MS VALE: 1/18",
      "DR LIND: 1/2",
    );
  });

  it("has the name of whom the header means", () => {
    check(
      `
      Interviewer: Ana Ruiz
      Narrator: Joe Oda
      Clerk: Wilhelmina Okpara
      Also present: Tom Rey (by video), Kim Lind

      AR: Good morning.

      Oda: Good morning.

      Clerk Okpara: Good morning.

      Tom: Good morning.

      Oda: Is it?

      AR: It is.

      Tom: Yes.

      MR. JAN LIND: Yes.
      `,
      "AR = Ana Ruiz, Interviewer: 2/4",
      "Oda = Joe Oda, Narrator: 2/4",
      "Clerk Okpara = Wilhelmina Okpara, Clerk: 1/2",
      "Tom = Tom Rey, by video: 2/3",
      "MR. JAN LIND: 1/1",
    );
  });

  it("has the name of whom the header gives for a role", () => {
    check(
      `
      Interviewer: Ana Ruiz
      Present: Joe Oda (Chair)

      INTERVIEWER: Good morning.

      THE CHAIR: Good morning.
      `,
      "INTERVIEWER = Ana Ruiz, Interviewer: 1/2",
      "THE CHAIR = Joe Oda, Chair: 1/2",
    );
  });

  it("has no name where two could be meant", () => {
    check(
      `
      Present: Ana Ruiz, Tom Ruiz, Anton Reed

      MS RUIZ: Good morning.

      AR: Good morning.

      AR: Yes.
      `,
      "MS RUIZ: 1/2",
      "AR: 2/3",
    );
  });

  it("is the sworn witness, whatever the label", () => {
    check(
      `
       1                THE WITNESS:  I do.
       2                    MILAN HAVEL,
       3      having been first duly sworn, testified as follows:
       4      BY MR. STEVIN:
       5           Q.  Good morning.
       6           A.  Morning.
       7                THE WITNESS:  May I sit?
       8                MR. STEVIN:  Please.
       9           Q.  Who are you?
      10           A.  An inspector.
      11                    ANA RUIZ,
      12      having been first duly sworn, testified as follows:
      13                THE WITNESS:  May I stand?
      14      BY MR. STEVIN:
      15           Q.  Please.
      16           A.  Thanks.
      `,
      "MILAN HAVEL (THE WITNESS; A) = MILAN HAVEL, witness: 4/8",
      "MR. STEVIN (Q): 4/7",
      "ANA RUIZ (THE WITNESS; A): 2/4",
    );
  });

  it("is the same after an edit as in a reading from scratch", () => {
    const sworn = (name: string) => `
      Present: Ana Ruiz (AR), Joe Oda (JO)

       1                THE WITNESS:  I do.
       2                    ${name},
       3      having been first duly sworn, testified as follows:
       4      BY MR. STEVIN:
       5           Q.  Good morning.
       6           A.  Morning.
       7                THE WITNESS:  May I sit?
       8                AR:  Please.
       9                MS. RUIZ:  Please.
    `;
    checkEdit(sworn("MILAN |HAVEL|"), "LIND");
    checkEdit(sworn("|M|ILAN HAVEL"), "m");
    checkEdit(sworn("MILAN HAVEL").replace("Ana Ruiz (AR)", "Ana Ruiz (|AR|)"), "XX");
    checkEdit(sworn("MILAN HAVEL").replace("having", "|having|"), "not");
    checkEdit(sworn("MILAN HAVEL").replace("Present", "|Present|"), "Absent");
  });

  it("is not introduced by the word before, a bracket, or another's name", () => {
    check(
      `
      Kevin: And Travis is here. Hello Travis. I'm here with Kevin Tom and (Travis).

      Travis: Yes.

      Tom: It's Travis. Welcome Kevin.

      Travis: Yes.

      Kevin: Yes.

      Tom: Yes.
      `,
      "Kevin: 2/14",
      "Travis: 2/2",
      "Tom: 2/5",
    );
  });

  it("has a function only from words that tell one", () => {
    check(
      `
      MS VALE: Ana Ruiz has been waiting. Then Joe Oda, with your leave. Die Lotsin Hedda Brink is here.

      MS RUIZ: Yes.

      MR ODA: Yes.

      FRAU BRINK: Ja.
      `,
      "MS VALE: 1/17",
      "MS RUIZ = Ana Ruiz: 1/1",
      "MR ODA = Joe Oda: 1/1",
      "FRAU BRINK = Hedda Brink, Lotsin: 1/1",
    );
  });

  it("has one word where nobody knows the name", () => {
    check(
      `
      MS VALE: Who is there?

      ???: Me.

      MS VALE: Who?

      ???: [inaudible]
      `,
      "MS VALE: 2/4",
      "???: 2/1",
    );
  });

  it("has words beside a label with signs and brackets", () => {
    check(
      `
      MR ODA & MS VALE: Good morning.

      MR ODA (by video): Good morning.
      `,
      "MR ODA & MS VALE: 1/2",
      "MR ODA (by video): 1/2",
    );
  });

  it("has no fewer words than none where a mark goes on behind what nobody said", () => {
    check("*CHI:\tso (xxx\ninaudible) yes .\n*MOT:\t(xxx\ninaudible) .\n", "CHI: 1/2", "MOT: 1/0");
    check("*CHI:\txxx (so\ninaudible) yes .\n*MOT:\tyes .\n", "CHI: 1/1", "MOT: 1/1");
    check("Ana[ 00:12:31\nIs it safe? ] Yes.\n", "Ana[: 1/1");
  });

  it("is nobody where a label stands for many", () => {
    const { turns, speakers } = writeModel(
      new Transcript("QUESTION: Is it?\n\nMR ODA: Yes.\n\nAUDIENCE: No!\n\n???: Hm."),
    );
    assert.deepEqual(
      turns.map(({ label, speaker }) => [label, speaker]),
      [
        ["QUESTION", null],
        ["MR ODA", "MR ODA"],
        ["AUDIENCE", null],
        ["???", null],
      ],
    );
    assert.equal(speakers.length, 4);
  });
});
