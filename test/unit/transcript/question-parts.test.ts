import assert from "node:assert/strict";
import { addresseeOf, questionParts } from "../../../server/src/transcript/question-parts.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { turnRole, turnsFrom } from "../../../server/src/transcript/turns.ts";
import { type Annotation, draw, read, redraw } from "../drawing.ts";

/** Checks which sentences of the questions ask, drawn: `1`, `2` … in each; and how they read on one line. */
function check(drawing: string, ...texts: string[]): void {
  const { text } = read(drawing);
  const transcript = new Transcript(text);
  const found: Annotation[] = [];
  const said: string[] = [];
  for (const place of turnsFrom(transcript)) {
    if (turnRole(transcript, place) !== "question") continue;
    for (const [i, part] of questionParts(transcript, place).entries()) {
      found.push({ range: part.range, note: `${i + 1}` });
      said.push(part.text);
    }
  }
  assert.equal(draw(text, found), redraw(drawing));
  if (texts.length > 0) assert.deepEqual(said, texts);
}

/** Checks whom the first turn, a question, says it is for. */
function checkFor(expected: string | undefined, ...questions: string[]): void {
  for (const words of questions) {
    const transcript = new Transcript(`QUESTION: ${words}\n\nMR ODA: Yes.`);
    assert.equal(addresseeOf(transcript, { block: 0, index: 0 }), expected, words);
  }
}

describe("the parts of a question", () => {
  it("are the sentences that ask, by a question mark or in words", () => {
    check(`
      QUESTION: Thank you. Is it safe? I was there in May. Tell us, please, about the bell. And who says so?
                           ^^^^^^^^^^^ 1
                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2
                                                                                            ^^^^^^^^^^^^^^^^ 3

      MR ODA: Who? We do.

      QUESTION: Thank you.
    `);
  });

  it("go on over lines, gutters and paragraphs", () => {
    check(
      `
      QUESTION: Thank you. Is it safe,
                           ^^^^^^^^^^^ 1…
      and who says so? Tell us,
      ^^^^^^^^^^^^^^^^ …1
                       ^^^^^^^^ 2…
      please.
      ^^^^^^^ …2

      And the bell?
      ^^^^^^^^^^^^^ 3

      MR ODA: It is.
      `,
      ...["Is it safe, and who says so?", "Tell us, please.", "And the bell?"],
    );
    check(
      `
                                              7
       1                MILAN HAVEL,
       2      having been first duly sworn, testified as follows:
       3      BY MR. STEVIN:
       4           Q.   Did you see the
                        ^^^^^^^^^^^^^^^ 1…
       5      oar?  And the rope?
              ^^^^ …1
                    ^^^^^^^^^^^^^ 2
       6           A.   No.
      `,
      ...["Did you see the oar?", "And the rope?"],
    );
  });

  it("are not what is quoted, a filler, or leave to ask", () => {
    check(`
      QUESTION: Can I ask two? She said, “Is it safe?” That was in May, you know? So is it?
                                                                                  ^^^^^^^^^ 1

      MR ODA: It is.
    `);
  });

  it("are found in other languages", () => {
    check(`
      FRAGE: Guten Tag. Erzählen Sie uns von der Glocke. Wo ist sie jetzt?
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1
                                                         ^^^^^^^^^^^^^^^^^ 2

      FRAU WEBER: Sie ist weg.
    `);
    check(`
      PREGUNTA: Buenos días. Cuéntenos cómo fue. ¿Dónde está?
                             ^^^^^^^^^^^^^^^^^^^ 1
                                                 ^^^^^^^^^^^^ 2

      SRA VEGA: No está.
    `);
  });

  it("are looked for in the first lines of a very long question", () => {
    const filler = "We were there, and we saw the wall.\n".repeat(600);
    const transcript = new Transcript(`QUESTION: Is it safe?\n${filler}Is it gone?\n\nMR ODA: Yes.`);
    const parts = questionParts(transcript, { block: 0, index: 0 });
    assert.deepEqual(
      parts.map(({ text }) => text),
      ["Is it safe?"],
    );
  });
});

describe("whom a question is for", () => {
  it("is named in it", () => {
    checkFor(
      "Henry Lind",
      ...["My question is for Henry Lind. Is it safe?", "Hi. This one is for Henry Lind, on the bell."],
      ...["A question for Henry Lind: is it safe?", "For Henry Lind, is it safe?"],
      ...["Two things. And for Henry Lind – is it safe?", "My first question is to Henry Lind."],
    );
    checkFor("Dr. Lind", "My question is for Dr. Lind. Is it safe?", "So for Dr. Lind, is it safe?");
    checkFor("Anneke van der Berg", "My question is directed at Anneke van der Berg.");
  });

  it("is named in other languages", () => {
    checkFor("Frau Weber", "Meine Frage ist an Frau Weber. Ist es sicher?");
    checkFor("Lucía Vega", "Mi pregunta es para Lucía Vega.");
    checkFor("Claire Petit", "Ma question est pour Claire Petit.");
    checkFor("Rui Alves", "A minha pergunta é para Rui Alves.");
    checkFor("Carla Neri", "La mia domanda è per Carla Neri.");
  });

  it("is nobody where nobody is named", () => {
    checkFor(
      undefined,
      ...["Is it safe?", "My question is for you.", "This is for all of you.", "A question for The panel."],
      ...["My question is for whoever knows.", "I was there for Henry Lind.", "For now, is it safe?"],
      ...["Meine Frage ist an alle.", "Mi pregunta es para todos.", "My question is for Anyone here."],
    );
  });
});
