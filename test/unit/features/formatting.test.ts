import assert from "node:assert/strict";
import fc from "fast-check";
import { formatting } from "../../../server/src/features/formatting.ts";
import { writeModel } from "../../../server/src/transcript/model.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { applied } from "../applied.ts";
import { dedent } from "../drawing.ts";
import { anyText } from "../edit-steps.ts";
import { footnoteText } from "../footnote-text.ts";
import { eachForm } from "../forms.ts";
import { effort, runs } from "../runs.ts";

/** Checks the document that formatting leaves, in each form; of what the bars enclose where they stand. */
function check(drawing: string, expected: string, markdown = false): void {
  eachForm(/\b(?:So|Yes|It)\b/g, drawing.replaceAll("·", " "), (text, { ranges }, form) => {
    const edits = formatting(new Transcript(text), { markdown }, ranges[0]);
    const after = applied(text, edits);
    assert.equal(after, form(dedent(expected).replaceAll("·", " ")));
    if (!ranges[0]) assert.deepEqual(formatting(new Transcript(after), { markdown }), []);
  });
}

describe("formatting", () => {
  it("makes what stands behind labels alike, as most of them have it", () => {
    check(
      `
      MS VALE: \u{1f6a2} Good day.
      MR ODA :   It is.
      MS VALE: So.··
      `,
      `
      MS VALE: \u{1f6a2} Good day.
      MR ODA: It is.
      MS VALE: So.
      `,
    );
    check(
      `
      MS VALE:··Good day.
      MR ODA: It is.
      MS VALE:··So.
      `,
      `
      MS VALE:··Good day.
      MR ODA:··It is.
      MS VALE:··So.
      `,
    );
    check(
      `
      **Ana Ruiz:** \u{1f6a2} Yes.

      **Ben Oda**: No.

      **Ana Ruiz: ** So.

      **Ben Oda:** No.
      `,
      `
      **Ana Ruiz:** \u{1f6a2} Yes.

      **Ben Oda:** No.

      **Ana Ruiz:** So.

      **Ben Oda:** No.
      `,
    );
  });

  it("puts the blank line before turns that lack it, and leaves one of several", () => {
    check(
      `
      Briefing


      MS VALE: So.

      MR ODA: \u{1f6a2} It is.
      MS VALE: And then?



      MR ODA: Then it was.

      MS VALE: So.
      `,
      `
      Briefing

      MS VALE: So.

      MR ODA: \u{1f6a2} It is.

      MS VALE: And then?

      MR ODA: Then it was.

      MS VALE: So.
      `,
    );
    check(
      `
      [00:01] Ana Ruiz: Yes.
      [00:02] Ben Oda: No.


      [00:03] Ana Ruiz: So.···
      `,
      `
      [00:01] Ana Ruiz: Yes.
      [00:02] Ben Oda: No.

      [00:03] Ana Ruiz: So.
      `,
    );
  });

  it("takes the white space at lines' ends alone where lines stand as a format has them", () => {
    check(
      `
      1
      00:00:01,000 --> 00:00:02,000
      ANA RUIZ: \u{1f6a2} Yes.··

      2
      00:00:03,000 --> 00:00:04,000
      BEN ODA:  No.
      `,
      `
      1
      00:00:01,000 --> 00:00:02,000
      ANA RUIZ: \u{1f6a2} Yes.

      2
      00:00:03,000 --> 00:00:04,000
      BEN ODA:  No.
      `,
    );
    const page =
      "                 12\n   1      MR. STEVIN:  Yes.  \n   2      THE COURT:  No.\n   3      So.\n   4      Yes.\n";
    check(page, page);
  });

  it("leaves line breaks of Markdown, front matter and code", () => {
    const text =
      "---\ntitle:  Gate··\n\n\nmedia: x\n---\n\n**Ana Ruiz:** Yes,··\nand no.\n\n**Ben Oda:** So.\n\n```\n\n\na··\n```\n";
    check(text, text.replaceAll("·", " "));
    check("MS VALE: Yes,··\nand no.\n\nMR ODA: So.", "MS VALE: Yes,··\nand no.\n\nMR ODA: So.", true);
  });

  it("is of the selected lines alone", () => {
    check(
      `
      MS VALE: So.··
      |MR ODA:   It| is.··
      MS VALE: And then?··
      `,
      `
      MS VALE: So.··
      MR ODA: It is.
      MS VALE: And then?··
      `,
    );
  });

  it("never changes a word, what is read, or what is formatted already", function () {
    this.timeout(240_000 * effort);
    const spaced = fc.tuple(
      fc.oneof(anyText, footnoteText),
      fc.constantFrom("  ", "\u00a0", "\t", " "),
      fc.nat({ max: 3 }),
    );
    let changed = 0;
    fc.assert(
      fc.property(spaced, ([text, space, every]) => {
        let nth = 0;
        const wide = text.replace(/ |\n/g, (sign) =>
          nth++ % (every + 2) === 0 ? sign + (sign === " " ? space : "\n") : sign,
        );
        const transcript = new Transcript(wide);
        const after = applied(wide, formatting(transcript, {}));
        if (after !== wide) changed++;
        const bare = (words: string) => words.replace(/[\s*_:]+/g, "");
        assert.equal(bare(after), bare(wide));
        const fresh = new Transcript(after);
        assert.deepEqual(said(fresh), said(transcript), JSON.stringify({ wide, after }));
        assert.deepEqual(formatting(fresh, {}), [], JSON.stringify({ wide, after }));
      }),
      runs(400),
    );
    assert.ok(changed > 20, `${changed} were changed`);
  });
});

/** What the model tells, places left out. */
function said(transcript: Transcript): unknown {
  const { convention, speakers, turns, footnotes, marks } = writeModel(transcript);
  return {
    convention,
    speakers,
    turns: turns.map(({ label, speaker, role, asker }) => ({ label, speaker, role, asker })),
    footnotes: footnotes.map(({ marker, references, note }) => [
      marker,
      references.length,
      note?.text.replace(/\s+/g, " "),
    ]),
    marks: marks.map(({ kind, text }) => [kind, text.replace(/\s+/g, " ")]),
  };
}
