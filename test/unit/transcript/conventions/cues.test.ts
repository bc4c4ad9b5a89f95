import type { Model } from "../../../../server/src/transcript/model.ts";
import { checkAs, checkLabels, checkMarks, checkWords } from "./checks.ts";

const check = (drawing: string): Model => checkAs("cues", drawing);

describe("cues", () => {
  it("has voices, and the same speaker's cues go on with the turn", () => {
    checkWords(
      check(`
        WEBVTT

        00:00:01.000 --> 00:00:04.500
        <v Ana>Is the oar back?
           ^^^ label 1 to 6

        00:00:04.600 --> 00:00:06.000
        <v Ana>Is it?

        00:00:06.100 --> 00:00:07.000
        <v.loud Joe Oda>Since Monday.</v>
                ^^^^^^^ label 6.1 to 7

        00:00:08.000 --> 00:00:09.000
        <v Ana>Good.
           ^^^ label 8 to 9
      `),
      "Ana: 7",
      "Joe Oda: 2",
    );
  });

  it("has cues of nobody where there are voices", () => {
    checkWords(
      check(`
        WEBVTT

        00:00:01.000 --> 00:00:04.500
        <v Ana>Is the oar back?
           ^^^ label 1 to 4.5

        00:00:04.600 --> 00:00:06.000
        A door slams somewhere.

        00:00:06.100 --> 00:00:07.000
        <v Joe>Since Monday.
           ^^^ label 6.1 to 7
      `),
      "Ana: 4",
      "Joe: 2",
    );
  });

  it("has labels of SubRip that are carried over cues", () => {
    checkWords(
      check(`
        1
        00:00:01,000 --> 00:00:04,500
        Ana Ruiz: Is the oar
        ^^^^^^^^ label 1 to 6

        2
        00:00:04,600 --> 00:00:06,000
        back again?

        3
        00:00:06,100 --> 00:00:07,000
        Joe Oda: Since Monday.
        ^^^^^^^ label 6.1 to 7

        4
        00:00:08,000 --> 00:00:09,000
        Ana Ruiz: Good.
        ^^^^^^^^ label 8 to 9
      `),
      "Ana Ruiz: 6",
      "Joe Oda: 2",
    );
  });

  it("has no words in numbers, notes, styles and regions", () => {
    checkWords(
      check(`
        WEBVTT - of the ferry

        NOTE
        Ana Ruiz: this is not said.
        Nor this.

        STYLE
        ::cue { color: red }

        REGION
        id: Fred

        1
        00:00:01.000 --> 00:00:04.500 align:start
        <v Ana>Is the oar back?
           ^^^ label 1 to 4.5

        NOTE <v Kim>Not said.

        2
        00:00:05.000 --> 00:00:06.000
        <v Joe>Yes.
           ^^^ label 5 to 6
      `),
      "Ana: 4",
      "Joe: 1",
    );
  });

  it("has nobody before the first label", () => {
    checkWords(
      check(`
        1
        00:00:01,000 --> 00:00:02,000
        Subtitles by nobody.

        2
        00:00:02,000 --> 00:00:04,500
        MS VALE: Is the oar back?
        ^^^^^^^ label 2 to 4.5

        3
        00:00:05,000 --> 00:00:06,000
        MR ODA: Yes.
        ^^^^^^ label 5 to 6
      `),
      "MS VALE: 4",
      "MR ODA: 1",
    );
  });

  it("has several labels in one cue", () => {
    check(`
      WEBVTT

      00:01.000 --> 00:04.500
      <v Ana>Is it?
         ^^^ label 1 to 4.5
      <v Joe>It is.
         ^^^ label 1 to 4.5

      00:05.000 --> 00:06.000
      <v Ana>Good.
         ^^^ label 5 to 6
    `);
  });

  it("has marks, also over two cues", () => {
    checkMarks(
      check(`
        1
        00:00:01,000 --> 00:00:02,000
        MS VALE: It was [inaudible] then.
        ^^^^^^^ label 1 to 4.5

        2
        00:00:02,000 --> 00:00:04,500
        (Laughter.)

        3
        00:00:05,000 --> 00:00:06,000
        MR ODA: Yes.
        ^^^^^^ label 5 to 6
      `),
      "inaudible [inaudible]",
      "event (Laughter.)",
    );
  });

  it("has no label in an address, a time, a note or a dash", () => {
    check(`
      1
      00:00:01,000 --> 00:00:02,000
      MS VALE: We look at
      ^^^^^^^ label 1 to 6
      https: and so on.

      2
      00:00:02,000 --> 00:00:04,500
      17:30: it rings.
      Note: it does not.

      3
      00:00:05,000 --> 00:00:06,000
      - Is it?
      - It is.
    `);
  });

  it("has labels with no-break spaces, brackets, digits and full stops", () => {
    checkLabels(
      check(`
        WEBVTT

        00:00:01.000 --> 00:00:04.500
        <v Dr. Ana␣Ruiz-Lind (AR)>Is it?
           ^^^^^^^^^^^^^^^^^^^^^^ label 1 to 4.5

        00:00:05.000 --> 00:00:06.000
        <v Speaker 2>␣It is.
           ^^^^^^^^^ label 5 to 6
      `),
      "Dr. Ana Ruiz-Lind (AR)",
      "Speaker 2",
    );
  });
});
