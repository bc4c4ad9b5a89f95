import type { Model } from "../../../../server/src/transcript/model.ts";
import { checkAs, checkLabels, checkMarks, checkWords } from "./checks.ts";

const check = (drawing: string): Model => checkAs("timed-line", drawing);

describe("timed-line", () => {
  it("has a time code before the name", () => {
    checkLabels(
      check(`
        [00:02:25] Ana Ruiz: Are you there?
                   ^^^^^^^^ label 145
        00:02:31 Joe Oda: I am.
                 ^^^^^^^ label 151
        (2:40) Ana Ruiz: Good.
               ^^^^^^^^ label 160
        [00:02:41.500] - Joe Oda: Is it?
                         ^^^^^^^ label 161.5
      `),
      ...["Ana Ruiz", "Joe Oda", "Ana Ruiz", "Joe Oda"],
    );
  });

  it("has a time code alone on the line above, with days and a minus sign", () => {
    check(`
      01:00:02:31
      CC: Roger.
      ^^ label 86551

      (-0:12)
      CDR: Go.
      ^^^ label -12

      [-00:00:05] CC: Five.
                  ^^ label -5

      -00:00:04
      CDR: Four.
      ^^^ label -4
    `);
  });

  it("has one time code over several turns", () => {
    check(`
      00:00:02:31
      CC: Do you read?
      ^^ label 151
      CDR: We do.
      ^^^ label 151
      CC: Good.
      ^^ label 151

      00:00:03:05
      CDR: Very good.
      ^^^ label 185
    `);
  });

  it("has no words where there are three full stops alone", () => {
    const model = check(`
      [00:02:25] CC: Do you read?
                 ^^ label 145
      [00:02:31] CDR: ...
                 ^^^ label 151
      [00:02:35] CC: Well ... again.
                 ^^ label 155
    `);
    checkMarks(model, "inaudible ...");
    checkWords(model, "CC: 5", "CDR: 0");
  });

  it("has names without a time code as labels, too", () => {
    check(`
      [00:02:25] Ana Ruiz: Are you there?
                 ^^^^^^^^ label 145

      Joe Oda: I am.
      ^^^^^^^ label

      [00:02:40] Ana Ruiz: Good.
                 ^^^^^^^^ label 160
    `);
  });

  it("has labels with brackets, digits, hyphens, full stops, references and no-break spaces", () => {
    checkLabels(
      check(`
        [00:02:25] CDR (TRANQ):␣We see it.
                   ^^^^^^^^^^^ label 145
        [00:02:31]␣SPEAKER 2: I do not.
                   ^^^^^^^^^ label 151
        [00:02:40] Dr. Ruiz-Lind[1]: Nor I.
                   ^^^^^^^^^^^^^ label 160

        [1] By telephone.
      `),
      ...["CDR (TRANQ)", "SPEAKER 2", "Dr. Ruiz-Lind"],
    );
  });

  it("has no label in an address, a note, a time of day or a wrapped line", () => {
    check(`
      Location: The ferry house

      [00:02:25] CC: We keep it in the cellar of
                 ^^ label 145
      IT: it is dry there.

      [00:02:31] CDR: At 17:30
                 ^^^ label 151
      17:30: no.
      https: no.
      Note: no.

      [00:02:40] CC: Out.
                 ^^ label 160

      # Next day
      Nobody said this.

      [00:02:50] CDR: In.
                 ^^^ label 170
    `);
  });

  it("does not count time codes as said", () => {
    checkWords(
      check(`
        00:00:02:31
        CC: Roger that.
        ^^ label 151

        [00:00:40] CDR: Go [00:00:41] on.
                   ^^^ label 40
      `),
      "CC: 2",
      "CDR: 2",
    );
  });

  it("has the time code in brackets behind the name", () => {
    check(`
      Ana Ruiz (00:12): Is the oar back?
      ^^^^^^^^ label 12
      Joe Oda (00:31): Since Monday.
      ^^^^^^^ label 31
      Ana Ruiz [01:00:40]: Good.
      ^^^^^^^^ label 3640
    `);
  });

  it("has a time code with its end", () => {
    check(`
      [00:00:02.000 --> 00:00:06.500] SPEAKER_00: Is the oar back?
                                      ^^^^^^^^^^ label 2
      [00:00:07 - 00:00:09] [SPEAKER_01]: Since Monday.
                             ^^^^^^^^^^ label 7
      [00:10 to everybody] SPEAKER_02: Hm.
    `);
  });
});
