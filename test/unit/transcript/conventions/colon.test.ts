import assert from "node:assert/strict";
import type { Model } from "../../../../server/src/transcript/model.ts";
import { checkAs, checkLabels, checkMarks, checkWords } from "./checks.ts";

const check = (drawing: string): Model => checkAs("colon", drawing);

describe("colon", () => {
  it("has labels of titles, names, roles and initials", () => {
    check(`
      MS VALE: Thank you all for waiting by the ferry.
      ^^^^^^^ label

      QUESTION: (Inaudible) the ferry?
      ^^^^^^^^ label of many

      Ana Ruiz: It sails at six.
      ^^^^^^^^ label

      SYG: I agree.
      ^^^ label

      Ana Ruiz: So do we.
      ^^^^^^^^ label

      SYG: Good.
      ^^^ label
    `);
  });

  it("has P and R, D and R with a full stop, where both stand again and again", () => {
    checkLabels(
      check(`
        Ana Ruiz vive en el faro.

        P. ¿Es seguro?
        ^ label

        R. Desde el lunes.
        ^ label
        Lo dijo P. Lind.

        P.- ¿Y el puente?
        ^ label

        R.- También.
        ^ label
      `),
      ...["P", "R", "P", "R"],
    );
  });

  it("has no initials for labels", () => {
    check(`
      P. Lind wrote of it. So did
      P. J. Oda in May.

      R. Ruiz did not. P. Lind did.

      P. Lind is dead.
    `);
  });

  it("has no-break spaces in and behind labels", () => {
    checkWords(
      check(`
        MS VALE:␣ Thank you.
        ^^^^^^^ label

        MR␣ODA:␣␣Not at all.
        ^^^^^^ label

        ␣␣MR␣ODA:␣Good night.
          ^^^^^^ label
      `),
      "MS VALE: 2",
      "MR ODA: 5",
    );
  });

  it("has Q and A with one blank behind", () => {
    check(`
      Q Where did you put the oar?
      ^ label of many
      A Under the bench.
      ^ label
      Q And the rope?
      ^ label of many
      A Beside it.
      ^ label
      Q Who saw you?
      ^ label of many
      A Nobody.
      ^ label
    `);
  });

  it("has Q and A with many blanks behind, and then a sentence may begin with A", () => {
    check(`
      Q    Where did you put the oar?
      ^ label of many

      A    Under the bench, where it always was.
      ^ label
      A man said so, too.

      Q    And the rope?
      ^ label of many

      A    Beside it.
      ^ label
    `);
  });

  it("has Q and A with a tab or a no-break space behind", () => {
    check(`
      Q\tWhere did you put the oar?
      ^ label of many
      A\tUnder the bench.
      ^ label
      Q\tAnd the rope?
      ^ label of many
      A\tBeside it.
      ^ label
    `);
    check(`
      Q␣␣␣Where did you put the oar?
      ^ label of many
      A␣␣␣Under the bench.
      ^ label
      Q␣␣␣And the rope?
      ^ label of many
      A␣␣␣Beside it.
      ^ label
    `);
  });

  it("has no Q or A where sentences begin so", () => {
    check(`
      MS VALE: Somebody called.
      ^^^^^^^ label
      A man said that the oar was gone.
      A woman said that it was not.

      MR ODA: It was.
      ^^^^^^ label
    `);
  });

  it("has escaped brackets for marks", () => {
    checkMarks(
      check(`
        MS VALE: The oar was \\[inaudible\\] by then.
        ^^^^^^^ label

        MR ODA: \\[Laughter.\\] It was not.
        ^^^^^^ label
      `),
      "inaudible \\[inaudible\\]",
      "event \\[Laughter.\\]",
    );
  });

  it("is hard-wrapped, and a word with a colon begins a line in a paragraph", () => {
    check(`
      MS VALE: We keep three of them in the shed, and one more in the cellar of
      ^^^^^^^ label
      IT: that is where the pumps are, and where somebody left the oar at the
      end of May.

      MR ODA: I did not know that there was a cellar. I was told by the men of
      ^^^^^^ label
      IT: that the place had been filled up.

      MS VALE: It was not.
      ^^^^^^^ label

      MR ODA: I see.
      ^^^^^^ label

      MS VALE: Do you?
      ^^^^^^^ label
    `);
  });

  it("is hard-wrapped without blank lines, and labels are told by their place", () => {
    check(`
      Minutes of the ferry board
              MS VALE: We keep three of them in the shed, and one more in
              ^^^^^^^ label
      the cellar.
              MR ODA: I did not know that. I was told by
              ^^^^^^ label
      IT: that the place had been filled up, and so
      IT: was.
              MS VALE: It was not.
              ^^^^^^^ label
              MR ODA: I see.
              ^^^^^^ label
              MS VALE: Do you?
              ^^^^^^^ label
              MR ODA: I do.
              ^^^^^^ label
              MS VALE: Good.
              ^^^^^^^ label
              MR ODA: Yes.
              ^^^^^^ label
    `);
  });

  it("has paragraphs of 5,000 characters", () => {
    const long = "The ferry was late again that day, and nobody said why. ".repeat(90).trim();
    checkWords(
      check(`
        MS VALE: ${long}
        ^^^^^^^ label

        MR ODA: ${long}
        ^^^^^^ label
      `),
      "MS VALE: 990",
      "MR ODA: 990",
    );
  });

  it("has labels with digits, hyphens, brackets, full stops and references", () => {
    checkLabels(
      check(`
        SPEAKER 2: It is late.
        ^^^^^^^^^ label

        MS. O'NEAL-LIND: It is.
        ^^^^^^^^^^^^^^^ label

        CDR (TRANQ): We see the pier.
        ^^^^^^^^^^^ label

        Dr. A. B. Mbeki: I do not.
        ^^^^^^^^^^^^^^^ label

        MR ODA[1]: It is there.
        ^^^^^^ label

        MS VALE [^2]: Where?
        ^^^^^^^ label

        [1] By telephone.
        [^2]: By letter.
      `),
      ...["SPEAKER 2", "MS. O'NEAL-LIND", "CDR (TRANQ)", "Dr. A. B. Mbeki", "MR ODA", "MS VALE"],
    );
  });

  it("has a person under a new title, and under a slip of the pen", () => {
    check(`
      ACTING CHAIR LIND: We begin.
      ^^^^^^^^^^^^^^^^^ label

      CHAIR LIND: We go on.
      ^^^^^^^^^^ label

      MS. VALE: Yes.
      ^^^^^^^^ label

      QMS. VALE: I have a question.
      ^^^^^^^^^ label

      QMS. VALE: And another.
      ^^^^^^^^^ label
    `);
  });

  it("has headings in the body, whose words are nobody's", () => {
    checkWords(
      check(`
        MS VALE: We begin.
        ^^^^^^^ label

        # On the ferry: what is left
        Three boards, it was found.

        MR ODA: It sails.
        ^^^^^^ label

        On the oars
        -----------
        Two of them.

        MS VALE: They float.
        ^^^^^^^ label
      `),
      "MS VALE: 4",
      "MR ODA: 2",
    );
  });

  it("has no label in a table, a list, a quotation, a directive or a publisher's line", () => {
    check(`
      ¦ Name: ¦ Function: ¦
      ¦-------¦-----------¦
      ¦ Ana Ruiz: ¦ Chair: of the board ¦

      MS VALE: There were three.
      ^^^^^^^ label

      - Ana Ruiz: the oar
      * Joe Oda: the rope
      1. Kim Berg: the bell
      > Ana Ruiz: I was late
      .. note:: MR ODA: no
      @Comment: MR ODA: no
      %com: MR ODA: no
      _note: MR ODA: no

      MR ODA: There were four.
      ^^^^^^ label
    `);
  });

  it("has no label in the header's particulars, under a heading, or in an address", () => {
    check(`
      Location: The old ferry house
      Date: 4 May 2020

      # Those present
      Chair: Ana Ruiz (AR)
      Clerk: Joe Oda

      # What was said
      Ana Ruiz: Good morning.
      ^^^^^^^^ label

      https: is how it begins.
      https://example.org/oar is where it stands.
      17:30 is when we sail.
      17:30: the bell rings.
      Note: it did not ring.

      MR ODA: Good morning.
      ^^^^^^ label
    `);
  });

  it("has nobody behind a bold break", () => {
    check(`
      MS VALE: Let us stop for tea.
      ^^^^^^^ label

      **Break:**

      MR ODA: Where were we?
      ^^^^^^ label
    `);
  });

  it("has a country that is a person", () => {
    check(`
      USA: We cannot accept the second oar.
      ^^^ label

      CHAIR: Anybody else?
      ^^^^^ label

      USA: And not the third.
      ^^^ label

      CHAIR: I hear you.
      ^^^^^ label
    `);
  });

  it("has labels for several and for nobody, alone on their line, and again at once", () => {
    check(`
      AB/CD: No!
      ^^^^^ label

      AB, CD: Not now.
      ^^^^^^ label

      AB/CD: Never!
      ^^^^^ label

      AB, CD: Never.
      ^^^^^^ label

      Audience:
      ^^^^^^^^ label of many

      Louder!

      ???: Hm.
      ^^^ label of many

      MS VALE: One.
      ^^^^^^^ label
      MS VALE: Two.
      ^^^^^^^ label
    `);
  });

  it("has no turn for a name alone that ends a hand-off", () => {
    check(`
      MS VALE: Then we come to the last one, and that is
      ^^^^^^^ label
      Tom Rey.

      MR ODA: Thank you.
      ^^^^^^ label
    `);
  });
});

describe("one question and one answer", () => {
  it("are two turns, however few there are", () => {
    checkLabels(
      check(`
        Q: Is it safe?
        ^ label of many
        A: It is.
        ^ label
      `),
      "Q",
      "A",
    );
  });

  it("has a surname in capitals once, where the full name is a label, and the full name alone on its line", () => {
    checkLabels(
      check(`
        ANA RUIZ, HOST:
        ^^^^^^^^^^^^^^ label

        The ferry is late. Joe Oda has the story.

        JOE ODA, BYLINE: I am on the pier.
        ^^^^^^^^^^^^^^^ label

        KIM BERG: It never came.
        ^^^^^^^^ label

        ODA: Why not?
        ^^^ label

        BERG: They forgot.
        ^^^^ label

        KIM BERG: Twice.
        ^^^^^^^^ label

        RUIZ: That was Joe Oda.
        ^^^^ label

        MS VALE: It is as we
        ^^^^^^^ label

        VALE: the town, always knew.

        TIDES: the tables are below.
      `),
      ...["ANA RUIZ, HOST", "JOE ODA, BYLINE", "KIM BERG", "ODA", "BERG", "KIM BERG", "RUIZ", "MS VALE"],
    );
  });

  it("has labels in square brackets, and those of machines in small letters", () => {
    checkLabels(
      check(`
        [SPEAKER_00]: Is the oar back?
         ^^^^^^^^^^ label
        [SPEAKER_01]: Since Monday.
         ^^^^^^^^^^ label
        spk_2: I have it.
        ^^^^^ label
        spk_2: Here.
        ^^^^^ label
        iPhone (2): Sorry, I was on mute.
        ^^^^^^^^^^ label
        speak up: it is late.
        [SPEAKER_00]: Good.
         ^^^^^^^^^^ label
        [SPEAKER_01]: It is.
         ^^^^^^^^^^ label

        [Unreleased]: https://example.com/compare
        [Unreleased]: ./changes.md
        [Unreleased]: changes.md
      `),
      ...["SPEAKER_00", "SPEAKER_01", "spk_2", "spk_2", "iPhone (2)", "SPEAKER_00", "SPEAKER_01"],
    );
  });

  it("has reports of any length that begin with a sound, and no note in round brackets round a code", () => {
    const model = check(`
      Ana Ruiz: Ohne Fähre ist die Insel ein Gefängnis (XETRA: FRS).
      ^^^^^^^^ label

      (Beifall bei den Fischern und bei den Wirten – Lachen bei den Reedern)

      Joe Oda: Die Aktie (FRS: seit Mai an der Börse) fällt.
      ^^^^^^^ label
    `);
    checkMarks(model, "event (Beifall bei den Fischern und bei den Wirten – Lachen bei den Reedern)");
    assert.deepEqual(
      model.notes.map(({ text }) => text),
      ["(FRS: seit Mai an der Börse)"],
    );
  });
});
