import assert from "node:assert/strict";
import { breaksIn, callIn, introducesAs, mayBeSame } from "../../../server/src/transcript/calls.ts";
import { checkLines } from "./line-checks.ts";

/** Checks whom each line calls on, drawn: the name as it was used, or what else is known of who is called. */
function check(drawing: string, moderates = true): void {
  checkLines(drawing, (text) => {
    const call = callIn(text, moderates);
    if (typeof call === "string") return { words: text, note: call };
    return call && { words: call.name, note: "called" };
  });
}

/** Checks whom each line calls on where it is not said by a moderator. */
function checkInAnswers(drawing: string): void {
  check(drawing, false);
}

/** Checks by which name each line introduces who says it. */
function checkIntroduced(drawing: string): void {
  checkLines(drawing, (text) => {
    const name = introducesAs(text);
    return name === undefined ? undefined : { words: name, note: "introduced" };
  });
}

describe("a moderator's call", () => {
  it("says who is next", () => {
    check(`
      Thank you, Amara. Next up is Tom Rey of the Courier.
                                   ^^^^^^^ called
      The next question is from Eva Moss.
                                ^^^^^^^^ called
      Our first question comes from the line of Jan Berg with Harbour Radio.
                                                ^^^^^^^^ called
      We'll take our last question from Dr. Sol Faraj. Please go ahead.
                                        ^^^^^^^^^^^^^ called
      And then one more from Ana de la Cruz.
                             ^^^^^^^^^^^^^^ called
      We have Priya Menon in the queue.
              ^^^^^^^^^^^ called
      Let's start with Mette Solheim.
                       ^^^^^^^^^^^^^ called
      I'll call on Anneke van der Berg now.
                   ^^^^^^^^^^^^^^^^^^^ called
      Let's hear from O’Malley first.
                      ^^^^^^^^ called
    `);
  });

  it("gives the word by name", () => {
    check(`
      Go ahead, Peter.
                ^^^^^ called
      Please go right ahead, Ms. Moss.
                             ^^^^^^^^ called
      Tom Rey, you're up next.
      ^^^^^^^ called
      Okay, Tom Rey from the Courier, your line is open.
            ^^^^^^^ called
      Eva, please.
      ^^^ called
      Now over to Jan Berg.
                  ^^^^^^^^ called
      Let's go to Peter Vale now.
                  ^^^^^^^^^^ called
    `);
  });

  it("is a name alone, with or without whom they write for", () => {
    check(`
      Kelly.
      ^^^^^ called
      All right. Kelly.
                 ^^^^^ called
      Ana Ruiz, Harbour Radio.
      ^^^^^^^^ called
      Thank you for that. Dan Osei, and then I will go to the phones.
                          ^^^^^^^^ called
      Yes, Eva, please.
           ^^^ called
      Tom? (Laughter.)
      ^^^ called
    `);
  });

  it("holds the last of several names, and one that was corrected", () => {
    check(`
      We have Tom -- sorry, Tim on the line. Tim, go ahead.
                                             ^^^ called
      Let's go to Tom Rey -- sorry, Tim Rey.
                                    ^^^^^^^ called
      Next is Ana Ruiz — no, Eva Moss.
                             ^^^^^^^^ called
      Thank you, Peter. Next is Ana Ruiz.
                                ^^^^^^^^ called
    `);
  });

  it("is of whom is called now, not of who is called after that", () => {
    check(`
      Let's take Ana Ruiz, and then Eva Moss.
                 ^^^^^^^^ called
      Kelly, and then we will go to Tom Rey.
      ^^^^^ called
    `);
  });

  it("may describe somebody, and then names nobody", () => {
    check(`
      Yes, in the second row, with the green scarf.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ somebody
      Yes, ma'am in the back.
      ^^^^^^^^^^^^^^^^^^^^^^^ somebody
      The gentleman by the window.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ somebody
      Who else?
      ^^^^^^^^^ somebody
      Thanks. Over there, on the left.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ somebody
    `);
  });

  it("may be a form of address alone", () => {
    check(`
      Yes, ma'am.
      ^^^^^^^^^^^ addressed
      Thank you. Yes, sir.
      ^^^^^^^^^^^^^^^^^^^^ addressed
    `);
  });

  it("may be for whoever waits", () => {
    check(`
      Thank you. Go ahead.
      ^^^^^^^^^^^^^^^^^^^^ waiting
      Your line is now open.
      ^^^^^^^^^^^^^^^^^^^^^^ waiting
      Next question.
      ^^^^^^^^^^^^^^ waiting
      Yes, please.
      ^^^^^^^^^^^^ waiting
    `);
  });

  it("is not there in thanks, in what is said about the room, or after a name is given up", () => {
    check(`
      Thank you.
      Thanks, everyone.
      We are nearly out of time.
      Good morning, and thank you all for coming.
      The gate was shut in May.
      Commissioner.
      We will start in May.
      Questions are welcome at the end.
    `);
    check(`
      Tom Rey? We seem to have lost you. We'll try that again later.
    `);
  });

  it("looks past a mark in brackets", () => {
    check(`
      Next is Eva Moss. (Off-mic.)
              ^^^^^^^^ called
      [crosstalk] Go ahead, Peter.
                            ^^^^^ called
      \\[Laughter\\] Kelly.
                   ^^^^^ called
    `);
  });

  it("is found in five sentences from the end, not further", () => {
    check(`
      Next is Eva Moss. Please. It is late. We have time. Be brief.
              ^^^^^^^^ called
      Next is Eva Moss. It is late. We have time. Be brief. Be kind. So we are.
    `);
  });

  it("is made in other languages", () => {
    check(`
      Die nächste Frage kommt von Jonas Weber.
                                  ^^^^^^^^^^^ called
      Das Wort hat jetzt Anna Schmidt.
                         ^^^^^^^^^^^^ called
      La siguiente pregunta de Lucía Vega.
                               ^^^^^^^^^^ called
      Tiene la palabra: gracias a todos.
      Ahora tiene la palabra Marta Ruiz.
                             ^^^^^^^^^^ called
      Et maintenant la parole est à Claire Petit.
                                    ^^^^^^^^^^^^ called
      Une question de Paul Morel.
                      ^^^^^^^^^^ called
      Agora uma pergunta de Rui Alves.
                            ^^^^^^^^^ called
      Una domanda di Carla Neri.
                     ^^^^^^^^^^ called
      Diamo la parola a Luca Bianchi.
                        ^^^^^^^^^^^^ called
    `);
  });

  it("is not there in other languages where nobody is named", () => {
    check(`
      Die nächste Frage ist schwer.
      La siguiente pregunta es difícil.
      La question est longue.
      A pergunta foi longa.
      La domanda era lunga.
    `);
  });
});

describe("a call by who answers", () => {
  it("gives the word by name at the very end", () => {
    checkInAnswers(`
      It is safe. Go ahead, Peter.
                            ^^^^^ called
      It is safe. Peter, you had a question?
                  ^^^^^ called
      It is safe. Yes, ma'am.
      ^^^^^^^^^^^^^^^^^^^^^^^ addressed
      It is safe. Go ahead.
      ^^^^^^^^^^^^^^^^^^^^^ waiting
      It is safe. Yes, in the back.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ somebody
    `);
  });

  it("is not what would call in a moderator's turn", () => {
    checkInAnswers(`
      Next to the gate is Ana Ruiz's house.
      We went over to Tollen.
      I told that to the lady in the back office.
      The first was Jan Berg.
      Go ahead, Peter, I said. We were young. It rained.
      Kelly.
    `);
  });
});

describe("who asks", () => {
  it("introduces themselves by name and whom they work for", () => {
    checkIntroduced(`
      Lena Faraj, Saltmarsh Radio.
      ^^^^^^^^^^ introduced
      Hi, I'm Tom Rey from the Courier. Is it safe?
              ^^^^^^^ introduced
      Thank you. This is Eva Moss with Harbour Radio.
                         ^^^^^^^^ introduced
      Good morning. My name is Ana Ruiz, Tollen Times.
                               ^^^^^^^^ introduced
      Thanks for taking my question. Jan Berg with the Courier.
                                     ^^^^^^^^ introduced
    `);
  });

  it("does not by what is no name of a person", () => {
    checkIntroduced(`
      Thank you. Is it safe?
      Thanks, Peter. Is it safe?
      Is it safe, and who says so?
      In May, Harbour Radio said so.
      Ambassador Reed, Harbour Radio said that the gate is shut.
      So it is. It was. It will be. Lena Faraj, Saltmarsh Radio.
    `);
  });

  it("may break in without being called", () => {
    for (const text of [
      "Can I jump in here?",
      "May I chime in?",
      "I want to follow up on her point.",
      "To his question, is it safe?",
      "Just to add to that.",
    ])
      assert.ok(breaksIn(text), text);
    for (const text of ["Is it safe?", "My question is about the bell.", "Did they jump into the river?"])
      assert.ok(!breaksIn(text), text);
    assert.ok(!breaksIn(`${"We met in May. ".repeat(12)}Can I jump in?`), "far behind the start");
  });
});

describe("two forms of a name", () => {
  it("may be the same person's where they have a word in common", () => {
    assert.ok(mayBeSame("Tom Rey", "TOM REY"));
    assert.ok(mayBeSame("Tom", "Tom Rey"));
    assert.ok(mayBeSame("Rey", "Tom Rey"));
    assert.ok(mayBeSame("Dr. Rey", "DR REY"));
    assert.ok(!mayBeSame("Tom Rey", "Eva Moss"));
    assert.ok(!mayBeSame("Tom", "Tomasz"));
  });
});
