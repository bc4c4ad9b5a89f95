import assert from "node:assert/strict";
import { Findings } from "../../../server/src/rules/findings.ts";
import { fixesOf, safeEdits } from "../../../server/src/rules/fix.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "../drawing.ts";

function findingsIn(transcript: Transcript) {
  return new Findings(transcript).all().filter(({ code }) => code === "mojibake");
}

/** Checks where garble is found, and what the fix of each would write; `lost` where that cannot be told. */
function check(drawing: string): void {
  const { text } = read(drawing);
  const transcript = new Transcript(text);
  const notes = findingsIn(transcript).map((finding) => {
    const fix = fixesOf(transcript, finding).find(({ safe }) => safe);
    return { range: finding.range, note: fix ? fix.edits[0]!.newText || "nothing" : "lost" };
  });
  assert.equal(draw(text, notes), redraw(drawing));
}

/** Checks that a text that was damaged is found so and that all fixes together write what it was. */
function checkMended(damaged: string, was: string): void {
  const transcript = new Transcript(damaged);
  const findings = findingsIn(transcript);
  assert.notEqual(findings.length, 0, damaged);
  const edits = safeEdits(transcript, findings);
  for (const { range, newText } of edits.toReversed()) transcript.edit(range, newText);
  assert.equal(transcript.text.toString(), was);
}

const bytes = (text: string) => new TextEncoder().encode(text);
const said =
  "MS VALE: We don’t know “Zoë”, João, François – or Œuvre… déjà vu, 20 €, señor, Größe, Ještě 😀.";

describe("mojibake", () => {
  it("is found where UTF-8 was read as code page 1252", () => {
    check(`
      MS VALE: We donâ€™t know ZoÃ« or JoÃ£o.
                     ^^^ ’
                                 ^^ ë
                                         ^^ ã
    `);
    checkMended(new TextDecoder("windows-1252").decode(bytes(said)), said);
  });

  it("is found where UTF-8 was read as Latin-1, with control characters in it", () => {
    checkMended(String.fromCharCode(...bytes(said)), said);
  });

  it("is found where UTF-8 was read as code page 1252 twice over", () => {
    check(`
      MS VALE: We donÃ¢â‚¬â„¢t know ZoÃƒÂ«.
                     ^^^^^^^^ ’
                                      ^^^^ ë
    `);
    const once = new TextDecoder("windows-1252").decode(bytes(said));
    checkMended(new TextDecoder("windows-1252").decode(bytes(once)), said);
  });

  it("is found where UTF-8 was read as Mac OS Roman, or as DOS and Eastern Windows did", () => {
    check(`
      MS VALE: We don‚Äôt know Zo√´.
                     ^^^ ’
                                 ^^ ë

      MR ODA: We donΓÇÖt know Zo├½. We donÔÇÖt. We donвЂ™t. We donâ€™t.
                    ^^^ ’
                                ^^ ë
                                          ^^^ ’
                                                      ^^^ ’
                                                                  ^^^ ’
    `);
    checkMended(new TextDecoder("macintosh").decode(bytes(said)), said);
  });

  it("is found where code page 1252 was read as Latin-1", () => {
    checkMended(
      "MS VALE: We don\u0092t know \u0093him\u0094 \u0096 so\u0085",
      "MS VALE: We don’t know “him” – so…",
    );
  });

  it("is found where characters are lost", () => {
    check(`
      MS VALE: We don�t know Zo��, nor JoÃ�o.
                     ^ lost
                               ^^ lost
                                          ^ lost
    `);
  });

  it("is found at control characters, which are taken out", () => {
    checkMended("MS VALE: The \u0000ga\u0007te\u001b is \u007fshut.", "MS VALE: The gate is shut.");
  });

  it("is found where half a character has become a blank", () => {
    checkMended("MS VALE: In cittÃ we wait.Â  So.", "MS VALE: In città we wait.  So.");
  });

  it("is found wherever it stands: in labels, titles, front matter and notes", () => {
    check(`
      # The ZoÃ« papers
              ^^ ë

      ZoÃ« Berg: Yes.
        ^^ ë

      ZoÃ« Berg: No.[1]
        ^^ ë

      [1] Not JoÃ£o.
                ^^ ã
    `);
  });

  it("is not found in text as it is meant, in many languages", () => {
    check(`
      MS VALE: SÃO PAULO, NÃO, IRMÃ, “IRMÔ, ÂNGELA, Ângela, «À», «É», «CAFÉ», É…, Ä, „Ä“, »Å«, FÅ.

      MR ODA: Příliš žluťoučký kůň úpěl ďábelské ódy. Zażółć gęślą jaźń. Ştiinţa, Âme, ÎN, ÂN.

      DR LIND: Tiếng Việt: Đường phố Nguyễn Ặ Ồ. Ελληνικά, Русский: СССР», Рё-Рё. 日本語。 العربية

      MS VALE: 5 £, 20 €, ½, 30°, ¿Qué?, ¡No!, l’été, “é”, ©, √2, ≈ 5, ¬a, æ, ø, ðað, þ — “так” 😀.
    `);
  });

  it("is not found at tabs and form feeds, in code, nor at the bullets of CHAT", () => {
    check("MS VALE:\tYes.\n\f\nMR ODA:\tNo.\n\n~~~\nÃ©\n~~~");
    check("@Begin\n*CHI:\tyes . \u00151_2\u0015\n*MOT:\tno . \u00153_4\u0015\n@End");
  });

  it("offers an apostrophe for a character that is lost between letters, to be looked at", () => {
    const transcript = new Transcript("MS VALE: We don�t.");
    const [fix] = fixesOf(transcript, findingsIn(transcript)[0]!);
    assert.deepEqual([fix?.edits[0]?.newText, fix?.safe], ["’", false]);
  });

  it("says what it was", () => {
    const messages = (text: string) =>
      findingsIn(new Transcript(`MS VALE: ${text}`)).map(({ message }) => message);
    assert.deepEqual(messages("donâ€™t"), [
      "This was “’” before it was read in the wrong encoding: write that",
    ]);
    assert.deepEqual(messages("soÂ\u00a0it"), [
      "This was a blank before it was read in the wrong encoding: write that",
    ]);
    assert.deepEqual(messages("so\u0007it"), [
      "A control character, U+0007, stands here, which nobody can see: take it out",
    ]);
    assert.deepEqual(messages("don\u0092t"), [
      "A control character, U+0092, stands here in place of “’”: write that",
    ]);
    assert.deepEqual(messages("don�t"), [
      "A character was lost here when the text was converted: write it again",
    ]);
  });
});
