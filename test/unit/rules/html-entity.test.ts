import assert from "node:assert/strict";
import { Findings } from "../../../server/src/rules/findings.ts";
import { fixesOf } from "../../../server/src/rules/fix.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "../drawing.ts";

function findingsIn(transcript: Transcript) {
  return new Findings(transcript).all().filter(({ code }) => code === "html-entity");
}

/** Checks where entities are found, how bad they are, and what the fix of each writes. */
function check(drawing: string): void {
  const { text } = read(drawing);
  const transcript = new Transcript(text);
  const notes = findingsIn(transcript).map((finding) => {
    const [fix] = fixesOf(transcript, finding);
    return { range: finding.range, note: `${finding.severity} ${fix!.edits[0]!.newText}` };
  });
  assert.equal(draw(text, notes), redraw(drawing));
}

describe("html-entity", () => {
  it("is found by number and by name, once or twice over", () => {
    check(`
      MS VALE: We don&#39;t. Caf&eacute; &Eacute;t&#xe9; &amp;quot;so&amp;#8221; R&amp;D &mdash; 5 &lt; 6.
                     ^^^^^ warning '
                                ^^^^^^^^ warning é
                                         ^^^^^^^^ warning É
                                                  ^^^^^^ warning é
                                                         ^^^^^^^^^^ warning "
                                                                     ^^^^^^^^^^^ warning ”
                                                                                  ^^^^^ warning &
                                                                                         ^^^^^^^ warning —
                                                                                                   ^^^^ warning <
    `);
  });

  it("is a hint where the text is shown by a program that knows it, and nothing where it must be so", () => {
    check(`
      # The gate

      Ana Ruiz: We don&#39;t know if 5 &lt; 6 in R&amp;D.&nbsp;So, &amp;#39;no.
                      ^^^^^ hint '
                                                                   ^^^^^^^^^ warning '
    `);
    check("**Ana Ruiz:** 5 &lt; 6.\n\n**Jan Berg:** R&amp;D.");
    check(`
      WEBVTT

      00:01.000 --> 00:02.000
      R&amp;D and &quot;so&quot;
                  ^^^^^^ hint "
                          ^^^^^^ hint "
    `);
  });

  it("is found in SubRip, whose readers show it as it is", () => {
    check(`
      1
      00:00:01,000 --> 00:00:02,000
      R&amp;D
       ^^^^^ warning &
    `);
  });

  it("is not found in other words with such signs, in addresses, code and front matter", () => {
    check(`
      MS VALE: AT&T; R&D; Q&A; you &so; &#0; &#xd800; &#99999999; a&b, &;

      MR ODA: See https://marl.example/?a=1&amp;b=2 and www.marl.example/?a&amp;b and \`&amp;\` there.

      ~~~
      &amp;
      ~~~
    `);
  });

  it("becomes a hint when a heading comes far below, and a warning when it goes", () => {
    const filler = Array.from({ length: 900 }, (_, i) => `Of stone ${i} he knew.\n`).join("");
    const transcript = new Transcript(`MS VALE: We don&#39;t.\n\n${filler}\n`);
    const findings = new Findings(transcript);
    const severities = () => findings.all().map(({ severity }) => severity);
    const start = { line: 903, character: 0 };
    assert.deepEqual(severities(), ["warning"]);
    transcript.edit({ start, end: start }, "# So");
    assert.deepEqual(severities(), ["hint"]);
    transcript.edit({ start, end: { line: 903, character: 4 } }, "");
    assert.deepEqual(severities(), ["warning"]);
  });
});
