import assert from "node:assert/strict";
import { writeModel } from "../../../server/src/transcript/model.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "../drawing.ts";

/** Checks which words of a transcript are speaker labels. */
function check(drawing: string): void {
  const { text } = read(drawing);
  const { turns } = writeModel(new Transcript(text));
  const labels = turns.map(({ labelRange }) => ({ range: labelRange, note: "label" }));
  assert.equal(draw(text, labels), redraw(drawing));
}

/** Checks the words of the labels, in order. */
function checkWords(text: string, expected: readonly string[]): void {
  const { turns } = writeModel(new Transcript(read(text).text));
  assert.deepEqual(
    turns.map(({ label }) => label),
    expected,
  );
}

describe("a label", () => {
  it("is a title and a name, even once", () => {
    check(`
      MS VALE: Good morning.
      ^^^^^^^ label

      Dr. Lind: Good morning.
      ^^^^^^^^ label
    `);
  });

  it("is a name of two words, even once", () => {
    check(`
      Ana Ruiz: We have mended the gate.
      ^^^^^^^^ label

      Jan van der Berg: All of it?
      ^^^^^^^^^^^^^^^^ label
    `);
  });

  it("is a single name from its second use on", () => {
    check(`
      Ana: We have mended the gate.
      ^^^ label

      Jan: All of it?

      Ana: All of it.
      ^^^ label
    `);
  });

  it("is initials that are used again", () => {
    check(`
      SYG: I agree.
      ^^^ label

      QU: So do I.
      ^^ label

      SYG: Then we are done.
      ^^^ label

      QU: We are.
      ^^ label
    `);
  });

  it("is a role", () => {
    check(`
      QUESTION: Is it safe?
      ^^^^^^^^ label

      INTERVIEWER: I would say so.
      ^^^^^^^^^^^ label

      AUDIENCE: Louder!
      ^^^^^^^^ label
    `);
  });

  it("is Q and A", () => {
    check(`
      Q: Where did you stand?
      ^ label

      A: By the crane.
      ^ label

      Q: And he?
      ^ label

      A: Further off.
      ^ label
    `);
  });

  it("is a country that speaks again and again", () => {
    check(`
      USA: We can accept that.
      ^^^ label

      Chile: So can we.
      ^^^^^ label

      USA: Then it is agreed.
      ^^^ label

      Chile: It is.
      ^^^^^ label
    `);
  });

  it("stands alone on its line, with the words below", () => {
    check(`
      MS VALE:
      ^^^^^^^ label
      Good morning to all of you.

      MR ODA:
      ^^^^^^ label

      Good morning.
    `);
  });

  it("is indented by blanks, tabs and no-break spaces", () => {
    check(`
      Minutes of the weir committee
          MS VALE: Good morning.
          ^^^^^^^ label
      \tMR ODA: Good morning.
       ^^^^^^ label
      ␣␣DR LIND: Good morning.
        ^^^^^^^ label
    `);
  });

  it("is followed by no-break spaces, or holds one", () => {
    check(`
      MS␣VALE:␣␣Good morning.
      ^^^^^^^ label
      MR ODA:␣Good morning.
      ^^^^^^ label
    `);
    checkWords("MS␣VALE:␣␣Good morning.", ["MS VALE"]);
  });

  it("names several, or nobody", () => {
    check(`
      AB/CD: No!
      ^^^^^ label

      AB, CD: Not now.
      ^^^^^^ label

      ???: When, then?
      ^^^ label

      AB/CD: Never.
      ^^^^^ label

      AB, CD: Never.
      ^^^^^^ label
    `);
  });

  it("keeps its brackets and leaves out its references", () => {
    check(String.raw`
      CDR (TRANQ): We see the buoy.
      ^^^^^^^^^^^ label

      Ana Ruiz (AR): So do we.
      ^^^^^^^^^^^^^ label

      MR LIND[2]: It is the wrong buoy.
      ^^^^^^^ label

      MR LIND [^4]: Or so I think.
      ^^^^^^^ label

      MS VALE¹: It is the right one.
      ^^^^^^^ label

      MR ODA\3\: Let us see.
      ^^^^^^ label
    `);
  });

  it("leaves out references that are words", () => {
    check(`
      MR LIND[^buoy]: It is the wrong buoy.
      ^^^^^^^ label
    `);
  });

  it("has digits, hyphens, apostrophes and full stops", () => {
    check(`
      SPEAKER 2: We begin.
      ^^^^^^^^^ label

      MS. O'HARE-LIND: We do.
      ^^^^^^^^^^^^^^^ label

      Dr. A. B. Mbeki: Again?
      ^^^^^^^^^^^^^^^ label
    `);
  });

  it("is written in any script", () => {
    check(`
      ΑΝΝΑ: Καλημέρα.
      ^^^^ label

      山田: はい。
      ^^ label

      ΑΝΝΑ: Ναι.
      ^^^^ label

      山田: いいえ。
      ^^ label
    `);
  });

  it("opens a new turn each time, also for the same speaker", () => {
    checkWords("MS VALE: One.\nMS VALE: Two.\n\nMS VALE: Three.", ["MS VALE", "MS VALE", "MS VALE"]);
  });
});

describe("no label", () => {
  it("is a note, a time of day or an address", () => {
    check(`
      MS VALE: We begin at half past five.
      ^^^^^^^ label

      17:30 is what the notice says.

      17:30: the doors were opened.

      https://example.org/gate is the page.

      https: is how it begins.

      Note: the doors were late.

      MR ODA: They were.
      ^^^^^^ label

      Note: very late.
    `);
  });

  it("is a word that begins a wrapped line, where labels stand behind blank lines", () => {
    check(`
      MS VALE: They run all of it from the cellar, and by all of it I mean
      ^^^^^^^ label
      IT: the lamps, the pumps and the bell. That was when we asked for
      IT: a second time.

      MR ODA: And did you get it?
      ^^^^^^ label

      MS VALE: We got some of it.
      ^^^^^^^ label

      MR ODA: Which part?
      ^^^^^^ label

      MS VALE: The bell.
      ^^^^^^^ label

      MR ODA: Only the bell.
      ^^^^^^ label

      MS VALE: Only the bell.
      ^^^^^^^ label
    `);
  });

  it("is a particular of the header", () => {
    check(`
      Interview about the weir
      Location: Lower Marl
      Date: 3 May 2021
      Duration: 40 minutes

      MS VALE: Good morning.
      ^^^^^^^ label

      MR ODA: Good morning.
      ^^^^^^ label
    `);
  });

  it("stands in front matter", () => {
    check(`
      ---
      Title: The weir
      Moderator: Ana Ruiz
      Speakers:
        - MS VALE: reads it
      Moderator: Jan Berg
      ---
      MS VALE: Good morning.
      ^^^^^^^ label
    `);
  });

  it("stands in code", () => {
    check(`
      MS VALE: The list reads so.
      ^^^^^^^ label

      ~~~
      MR ODA: two lamps
      ~~~

      \`\`\`\`text
      MR ODA: one bell
      \`\`\`
      MR ODA: no rope
      \`\`\`\`

      MR ODA: It does.
      ^^^^^^ label
    `);
  });

  it("is a heading", () => {
    check(`
      # MS VALE: opening words
      MS VALE: Good morning.
      ^^^^^^^ label
      ## Part two:
    `);
  });

  it("is a list item, a quotation, a directive or a publisher's line", () => {
    check(`
      MS VALE: There are three of them.
      ^^^^^^^ label

      - Ana Ruiz: the gate
      * Jan Berg: the rope
      > Ana Ruiz: we came late
      .. note:: MR ODA: no
      _MS VALE: left early
      @MS VALE: left early
      %MS VALE: left early
    `);
  });

  it("is a word in small letters, or a whole sentence", () => {
    check(`
      MS VALE: There is one thing.
      ^^^^^^^ label

      one thing: the gate.

      He said: never again.

      What I Would Say Then Is This Thing Here Now: never.

      Nobody came! Ana: never.
    `);
  });

  it("has no white space behind its colon", () => {
    check(`
      MR ODA:the gate

      MS VALE: The gate.
      ^^^^^^^ label
    `);
  });

  it("is a note below the transcript", () => {
    check(`
      MS VALE: The gate[1] is shut.
      ^^^^^^^ label

      [1] MR ODA: it was open.
    `);
  });
});
