import assert from "node:assert/strict";
import { Findings } from "../../../server/src/rules/findings.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "../drawing.ts";

/** Checks where stock phrases are found, and how bad they are. */
function check(drawing: string): void {
  const { text } = read(drawing);
  const findings = new Findings(new Transcript(text)).all().filter(({ code }) => code === "stock-phrase");
  assert.equal(
    draw(
      text,
      findings.map(({ range, severity }) => ({ range, note: severity })),
    ),
    redraw(drawing),
  );
}

describe("stock-phrase", () => {
  it("is found at credits of captions, in several languages", () => {
    check(`
      MS VALE: Good morning.

      Subtitles by the Amara.org community
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning

      Untertitel im Auftrag des ZDF für funk, 2017
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning

      Sous-titrage Société Radio-Canada
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning

      Subtítulos realizados por la comunidad de Amara.org
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning

      Sottotitoli e revisione a cura di QTSS
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning

      Legendas pela comunidade Amara.org
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning
    `);
  });

  it("is a hint at thanks for watching, and a warning where they come again", () => {
    check(`
      MS VALE: Good morning.

      MR ODA: Thanks for watching!
              ^^^^^^^^^^^^^^^^^^^ hint
    `);
    check(`
      MS VALE: Thank you for watching.
               ^^^^^^^^^^^^^^^^^^^^^^ warning

      MR ODA: Good morning.

      Please subscribe to my channel. Thanks for watching.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning
    `);
  });

  it("is a hint at bare thanks that follow each other under no label", () => {
    check(`
      1
      00:00:01,000 --> 00:00:02,000
      Thank you.

      2
      00:00:04,000 --> 00:00:05,000
      Thank you.
      ^^^^^^^^^ hint
    `);
  });

  it("is not found in what people say", () => {
    check(`
      MS VALE: Thank you.

      MR ODA: Thank you.

      MS VALE: Thanks for watching the gate while I was gone.

      MR ODA: She said thanks for watching. The subtitles by the window were hers.

      MS VALE: Subtitles by the thousand were typed in those days, and nobody paid us a penny for any.
    `);
  });
});
