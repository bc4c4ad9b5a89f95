import type { Model } from "../../../../server/src/transcript/model.ts";
import { checkAs, checkLabels, checkWords } from "./checks.ts";

const check = (drawing: string): Model => checkAs("timed-label", drawing);

describe("timed-label", () => {
  it("has a time code behind the name, in several forms", () => {
    checkLabels(
      check(`
        Speaker 1: 00:02:25
        ^^^^^^^^^ label 145

        Is the oar back?

        Ana Ruiz  2:31
        ^^^^^^^^ label 151

        Since Monday.

        Joe Oda (02:40)
        ^^^^^^^ label 160

        Good.

        **Ana Ruiz** [00:02:45.100]
          ^^^^^^^^ label 165.1

        It is.

        **Joe Oda:** 2:50
          ^^^^^^^ label 170
        Good.
      `),
      ...["Speaker 1", "Ana Ruiz", "Joe Oda", "Ana Ruiz", "Joe Oda"],
    );
  });

  it("has no bracket in a name that is closed only behind it", () => {
    checkLabels(
      check(`
        Ana Ruiz 2:31
        ^^^^^^^^ label 151
        So it was.

        [Crosstalk 2:40
        ] And on it went.

        Ana Ruiz 2:50
        ^^^^^^^^ label 170
        It did.
      `),
      ...["Ana Ruiz", "Ana Ruiz"],
    );
  });

  it("counts neither label nor time code as said", () => {
    checkWords(
      check(`
        Speaker 1: 00:02:25
        ^^^^^^^^^ label 145
        Is the oar back?

        Speaker 2: 00:02:31
        ^^^^^^^^^ label 151
        Since Monday.
        I saw it.
      `),
      "Speaker 1: 4",
      "Speaker 2: 5",
    );
  });

  it("has labels with no-break spaces, hyphens, full stops, brackets and references", () => {
    checkLabels(
      check(`
        Ana␣Ruiz:␣00:02:25
        ^^^^^^^^ label 145
        Is the oar back?

        Dr. Ruiz-Lind  2:31
        ^^^^^^^^^^^^^ label 151
        It is.

        Joe Oda (JO)  2:40
        ^^^^^^^^^^^^ label 160
        It is not.

        Kim Berg[1]  2:45
        ^^^^^^^^ label 165
        Well.

        [1] By telephone.
      `),
      ...["Ana Ruiz", "Dr. Ruiz-Lind", "Joe Oda (JO)", "Kim Berg"],
    );
  });

  it("has no label where words stand behind the time, or a sentence before it", () => {
    check(`
      Speaker 1  0:02
      ^^^^^^^^^ label 2
      IT: the cellar.
      Ana Ruiz: no.

      Speaker 2  0:10
      ^^^^^^^^^ label 10
      We sail at 17:30
      17:30
      Note: late.
      https: it is.

      Speaker 1  0:20
      ^^^^^^^^^ label 20
      I see.
    `);
  });

  it("has particulars and headings that are no labels", () => {
    check(`
      Duration: 1:02:25
      Date: 4 May 2020

      # Part one  0:00

      Speaker 1: 00:00:05
      ^^^^^^^^^ label 5
      Good morning.

      ## Part two

      Speaker 2: 00:02:05
      ^^^^^^^^^ label 125
      Good night.

      Speaker 1: 00:02:25
      ^^^^^^^^^ label 145
      Good night.
    `);
  });

  it("has paragraphs of 5,000 characters", () => {
    const long = "The ferry was late again that day, and nobody said why. ".repeat(90).trim();
    checkWords(
      check(`
        Speaker 1: 00:02:25
        ^^^^^^^^^ label 145

        ${long}

        Speaker 2: 00:09:31
        ^^^^^^^^^ label 571

        I see.
      `),
      "Speaker 1: 990",
      "Speaker 2: 2",
    );
  });

  it("opens a new turn for the same speaker at once", () => {
    check(`
      Ana Ruiz  0:02
      ^^^^^^^^ label 2
      One.

      Ana Ruiz  0:10
      ^^^^^^^^ label 10
      Two.
    `);
  });

  it("has a colon behind the time code's bracket", () => {
    checkLabels(
      check(`
        Speaker 1 (00:12):
        ^^^^^^^^^ label 12
        Is the oar back?

        Dr. Ana Ruiz [01:00:31]:
        ^^^^^^^^^^^^ label 3631
        Since Monday. There are two:
        one is new.

        Speaker 1 (01:00:40):
        ^^^^^^^^^ label 3640
        Good.
      `),
      ...["Speaker 1", "Dr. Ana Ruiz", "Speaker 1"],
    );
  });
});
