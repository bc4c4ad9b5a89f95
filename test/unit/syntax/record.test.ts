import assert from "node:assert/strict";
import { skipSpace, trimEnd } from "../../../server/src/syntax/characters.ts";
import { examinerOn, mayExamine, sworn } from "../../../server/src/syntax/record.ts";
import { type Annotation, draw, read, redraw } from "../drawing.ts";

/** Checks who is sworn on each line, and who examines from there on, drawn. */
function check(drawing: string): void {
  const { text } = read(drawing);
  const lines = text.split("\n");
  const found: Annotation[] = [];
  const add = (line: number, name: string | undefined, note: string) => {
    if (name === undefined) return;
    const character = lines[line]!.indexOf(name);
    assert.ok(character >= 0, `“${name}” is not said in “${lines[line]}”`);
    found.push({
      range: { start: { line, character }, end: { line, character: character + name.length } },
      note,
    });
  };
  for (const [line, words] of lines.entries()) {
    const start = skipSpace(words, 0);
    if (start === words.length) continue;
    add(line, sworn(words, start, lines[line + 1] ?? ""), "sworn");
    const examiner = examinerOn(words, start, trimEnd(words, words.length));
    add(line, examiner, "examines");
    if (examiner !== undefined) assert.ok(mayExamine(words, start), `“${words}” is not looked at`);
  }
  assert.equal(draw(text, found), redraw(drawing));
}

describe("the words of the record", () => {
  it("say who is sworn, on one line or two", () => {
    check(`
      MILAN HAVEL,
      ^^^^^^^^^^^ sworn
      having been first duly sworn, testified as follows:

      Ana de Ruiz, called as a witness, said:

      Ana Ruiz, called as a witness, said:
      ^^^^^^^^ sworn

                DR. EVA MOSS, having been duly affirmed, was examined.
                ^^^^^^^^^^^^ sworn

      Tom P. Rey, was sworn and said as follows:
      ^^^^^^^^^^ sworn

      EVA O'MOSS-REY,
      ^^^^^^^^^^^^^^ sworn
      previously affirmed as a witness, testified:
    `);
  });

  it("swear in nobody in speech and in lists", () => {
    check(`
      MILAN HAVEL,
      who came late, testified as follows:

      When he came, he was sworn at by the crew.

      the clerk, Ana Ruiz, was sworn in May.

      Ana Ruiz, and it was after she was heard by us, and after we had gone down to the harbour and to the wall, and had come back from there again by night, that somebody was sworn.

      HAVEL,
      having been first duly sworn, testified as follows:

      Ana Ruiz, Tom Rey,
      having been first duly sworn, testified as follows:

      Ana Ruiz
      having been first duly sworn, testified as follows:
    `);
  });

  it("say who examines", () => {
    check(`
      BY MR. STEVIN:
         ^^^^^^^^^^ examines
      DIRECT EXAMINATION BY MS. VALE
                            ^^^^^^^^ examines
      CROSS-EXAMINATION BY MS. VALE:
                           ^^^^^^^^ examines
      RE-CROSS EXAMINATION BY MR. VAN DER BERG
                              ^^^^^^^^^^^^^^^^ examines
      FURTHER REDIRECT EXAMINATION (CONTINUED) BY MR. REY:
                                                  ^^^^^^^ examines
      EXAMINATION, BY MR. REY
                      ^^^^^^^ examines
      Examined by Ms Vale
                  ^^^^^^^ examines
      Re-examined by Ms Vale
                     ^^^^^^^ examines
      Cross-examined by Mr Beer
                        ^^^^^^^ examines
      Questioned by Sir Tom Rey KC
                    ^^^^^^^^^^^^^^ examines
      Questions from Mr Beer
                     ^^^^^^^ examines
      Further questions by Ms Vale.
                           ^^^^^^^ examines
      Befragt von Frau Weber:
                  ^^^^^^^^^^ examines
      Fragen durch Herr Klein
                   ^^^^^^^^^^ examines
      Interrogé par Mme Petit
                    ^^^^^^^^^ examines
      Questions de Mme Petit
                   ^^^^^^^^^ examines
      Interrogado por Lucía Vega
                      ^^^^^^^^^^ examines
      Preguntas de Lucía Vega
                   ^^^^^^^^^^ examines
      Perguntas de Rui Alves
                   ^^^^^^^^^ examines
      Domande di Carla Neri
                 ^^^^^^^^^^ examines
    `);
  });

  it("name no examiner in a title, in prose, or where nobody is named", () => {
    check(`
      By Ana Ruiz
      By Ana Ruiz.
      BY MR. STEVIN
      Questions from the floor
      Questions from you
      Questions from Mr Beer were put to him in May, and he answered each.
      Questions de la salle
      Preguntas de la sala
      Fragen von allen
      Questions put by the chair
      By the gate:
      By then we had gone.
      Examination of the wall by night
      Examined by us
      EXAMINATION
      The questions from Mr Beer
      Bye, Mr. Rey:
      Questions from Mr Beer and then Ms Vale and then Tom Rey and then Jan Berg and then Eva Moss KC
    `);
  });
});
