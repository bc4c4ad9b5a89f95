import type { Model } from "../../../../server/src/transcript/model.ts";
import { checkAs, checkLabels, checkMarks, checkWords } from "./checks.ts";

const check = (drawing: string): Model => checkAs("markdown", drawing);

describe("markdown", () => {
  it("has the colon inside, outside, or before a blank", () => {
    checkLabels(
      check(`
        **Ana Ruiz:** Is the oar back?
          ^^^^^^^^ label

        **Joe Oda**: Since Monday.
          ^^^^^^^ label

        **Ana Ruiz: ** And the rope?
          ^^^^^^^^ label

        __Joe Oda:__ Not yet.
          ^^^^^^^ label
      `),
      ...["Ana Ruiz", "Joe Oda", "Ana Ruiz", "Joe Oda"],
    );
  });

  it("has time codes before and behind names", () => {
    check(`
      **[12:31] Ana Ruiz:** Is the oar back?
                ^^^^^^^^ label 751

      **Joe Oda (1:02:31):** Since Monday.
        ^^^^^^^ label 3751

      **Ana Ruiz [12:40]**: Good.
        ^^^^^^^^ label 760
    `);
  });

  it("has no-break spaces", () => {
    checkWords(
      check(`
        **Ana␣Ruiz:**␣␣Is the oar back?
          ^^^^^^^^ label

        **Joe Oda:␣**␣Since Monday.
          ^^^^^^^ label
      `),
      "Ana Ruiz: 4",
      "Joe Oda: 2",
    );
  });

  it("has brackets, full stops, digits, hyphens and references in labels", () => {
    checkLabels(
      check(`
        **Speaker 2:** It is late.
          ^^^^^^^^^ label

        **Dr. Ruiz-Lind:** It is.
          ^^^^^^^^^^^^^ label

        **Ana Ruiz (AR):** Is it?
          ^^^^^^^^^^^^^ label

        **Joe Oda[^1]:** It is.
          ^^^^^^^ label

        **Joe Oda**[^1]: I would say so.
          ^^^^^^^ label

        [^1]: By telephone.
      `),
      ...["Speaker 2", "Dr. Ruiz-Lind", "Ana Ruiz (AR)", "Joe Oda", "Joe Oda"],
    );
  });

  it("has escaped brackets for marks", () => {
    checkMarks(
      check(`
        **Ana Ruiz:** Is it open? \\[laughs\\]
          ^^^^^^^^ label

        **Joe Oda:** It was \\[inaudible\\] then.
          ^^^^^^^ label
      `),
      "event \\[laughs\\]",
      "inaudible \\[inaudible\\]",
    );
  });

  it("has no turn behind a break", () => {
    check(`
      **Ana Ruiz:** Let us stop for tea.
        ^^^^^^^^ label

      **Break:**

      **Joe Oda:** Where were we?
        ^^^^^^^ label

      **Break:** [52:22]

      **Ana Ruiz:** At the oars.
        ^^^^^^^^ label

      **Note:** the oars are lost.
    `);
  });

  it("has no label that is not bold", () => {
    check(`
      **Ana Ruiz:** We keep three of them.
        ^^^^^^^^ label

      Note: that was wrong.

      Joe Oda: the oar.

      https: the page.

      **Joe Oda:** We keep two.
        ^^^^^^^ label
      IT: the cellar.

      **Ana Ruiz:** And one more. **Joe Oda** said so.
        ^^^^^^^^ label
    `);
  });

  it("has headings, tables, lists and quotations that are nobody's", () => {
    checkWords(
      check(`
        # **Ferry talk:** part one

        ¦ **Name:** ¦ Function ¦
        ¦-----------¦----------¦
        ¦ **Ana Ruiz:** ¦ Chair ¦

        **Ana Ruiz:** We begin.
          ^^^^^^^^ label

        ## The oars
        Nobody said this.

        - **Kim Berg:** the bell
        > **Kim Berg:** the bell

        **Joe Oda:** They float.
          ^^^^^^^ label

        The ropes
        =========
        Nor this.
      `),
      "Ana Ruiz: 2",
      "Joe Oda: 2",
    );
  });

  it("has a label alone on its line", () => {
    checkWords(
      check(`
        **Ana Ruiz:**
          ^^^^^^^^ label

        Is the oar back?

        **Joe Oda:**
          ^^^^^^^ label

        Since Monday.
      `),
      "Ana Ruiz: 4",
      "Joe Oda: 2",
    );
  });

  it("has paragraphs of 5,000 characters", () => {
    const long = "The ferry was late again that day, and nobody said why. ".repeat(90).trim();
    checkWords(
      check(`
        **Ana Ruiz:** ${long}
          ^^^^^^^^ label

        ${long}

        **Joe Oda:** I see.
          ^^^^^^^ label
      `),
      "Ana Ruiz: 1980",
      "Joe Oda: 2",
    );
  });

  it("has a time code before the signs, and links around the name", () => {
    check(`
      [00:00:31] **Ana Ruiz:** Is the oar back?
                   ^^^^^^^^ label 31

      (0:40) **Joe Oda**: Since Monday.
               ^^^^^^^ label 40

      [**Kim Berg**](https://example.com/people/kim): It is mine.
         ^^^^^^^^ label

      **[Ana Ruiz](https://example.com/people/with/a/very/long/address/that/goes/on/and/on/for/a/hundred/signs):** No.
         ^^^^^^^^ label

      [**the rules**](https://example.com/rules): read them.

      [00:00:50] **never** say so.
    `);
  });

  it("has Q and A, and titles in capitals, closed by a full stop", () => {
    checkLabels(
      check(`
        **Q.** Is the oar back?
          ^ label of many

        **THE CHAIR.** Since Monday.
          ^^^^^^^^^ label

        **Q** And the rope?
          ^ label of many

        **THE CHAIR:** Not yet.
          ^^^^^^^^^ label

        **The rope.** It is long.

        **ROPES.** They are long.
      `),
      ...["Q", "THE CHAIR", "Q", "THE CHAIR"],
    );
  });
});
