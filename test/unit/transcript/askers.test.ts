import assert from "node:assert/strict";
import { askerOf } from "../../../server/src/transcript/askers.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { labelRange, turnsFrom } from "../../../server/src/transcript/turns.ts";
import { type Annotation, draw, read, redraw } from "../drawing.ts";

/** Checks who asks behind each label of a role, drawn under it; nothing where nobody knows. */
function check(drawing: string): void {
  const { text } = read(drawing);
  const transcript = new Transcript(text);
  const found: Annotation[] = [];
  for (const place of turnsFrom(transcript)) {
    const asker = askerOf(transcript, place);
    if (asker !== undefined) found.push({ range: labelRange(transcript, place), note: asker });
  }
  assert.equal(draw(text, found), redraw(drawing));
}

/** A moderator who calls on people three times, so that it is plain that she does. */
const moderated = `
      MS VALE: Next up is Ana Ruiz.

      QUESTION: Is the wall safe?
      ^^^^^^^^ Ana Ruiz

      MR ODA: It is as safe as it was.

      MS VALE: Next is Jan Berg.

      QUESTION: And is the gate safe?
      ^^^^^^^^ Jan Berg

      MR ODA: The gate is shut.
`;

/** Checks who asks in a briefing that goes on with a moderator's call, a question and an answer. */
function checkCall(call: string, asker: string | undefined, question = "Who has the bell?"): void {
  check(`${moderated}
      MS VALE: ${call}

      QUESTION: ${question}
${asker === undefined ? "" : `      ^^^^^^^^ ${asker}\n`}
      MR ODA: Nobody knows.
`);
}

describe("who asks", () => {
  it("is whom the moderator called on by name", () => {
    for (const [call, name] of [
      ["Thank you. Next up is Tom Rey of the Courier.", "Tom Rey"],
      ["Tom Rey, you're up next.", "Tom Rey"],
      ["Go ahead, Peter.", "Peter"],
      ["Our next question comes from the line of Eva Moss with Harbour Radio.", "Eva Moss"],
      ["Kelly.", "Kelly"],
      ["Thanks. Kelly, please.", "Kelly"],
      ["Let's go to Dr. Faraj.", "Dr. Faraj"],
      ["Let's take one more from Priya Menon.", "Priya Menon"],
      ["We have Tom -- sorry, Tim on the line. Tim, go ahead.", "Tim"],
      ["Let's take Eva Moss, and then Tom Rey.", "Eva Moss"],
      ["Eva Moss, your line is open.", "Eva Moss"],
      ["I see Eva Moss has her hand up.", "Eva Moss"],
      ["Thank you, Jan. Eva Moss, Harbour Radio.", "Eva Moss"],
    ] as const)
      checkCall(call, name);
  });

  it("is whom the moderator called on in other languages", () => {
    for (const [call, name] of [
      ["Die nächste Frage kommt von Jonas Weber.", "Jonas Weber"],
      ["Ahora tiene la palabra Marta Vega.", "Marta Vega"],
      ["Maintenant la parole est à Claire Petit.", "Claire Petit"],
      ["Agora uma pergunta de Rui Alves.", "Rui Alves"],
      ["Una domanda di Carla Neri.", "Carla Neri"],
    ] as const)
      checkCall(call, name);
  });

  it("is nobody known where the call names nobody", () => {
    checkCall("Yes, ma'am in the back.", undefined);
    checkCall("The gentleman with the green scarf.", undefined);
    checkCall("Yes, sir.", undefined);
    checkCall("Thank you. Go ahead.", undefined);
    checkCall("Who else?", undefined);
  });

  it("is nobody known where nobody is called on", () => {
    check(`
      QUESTION: Is it safe?

      MR ODA: It is.

      QUESTION: Kim Dozier, CNN. And the bell?

      MR ODA: It is gone.
    `);
  });

  it("is the same until somebody else is called on", () => {
    check(`${moderated}
      QUESTION: And at night?
      ^^^^^^^^ Jan Berg

      MR ODA: At night as well.

      QUESTION: Thank you.
      ^^^^^^^^ Jan Berg

      MS VALE: Eva Moss.

      QUESTION: Who has the bell?
      ^^^^^^^^ Eva Moss

      MR ODA: Nobody knows.
    `);
  });

  it("is nobody known once the word is given without a name", () => {
    check(`${moderated}
      MS VALE: Go ahead.

      QUESTION: Who has the bell?

      MR ODA: Nobody knows.
    `);
    check(`${moderated}
      MR ODA: It is shut. Yes, you in the back, please.

      QUESTION: Who has the bell?

      MR ODA: Nobody knows.
    `);
  });

  it("is whom an operator calls on, whatever the moderator says to that", () => {
    check(`${moderated}
      OPERATOR: Our next question comes from the line of Eva Moss. Your line is open.

      QUESTION: Who has the bell?
      ^^^^^^^^ Eva Moss

      MR ODA: Nobody knows.

      OPERATOR: Our next question comes from the line of Tom Rey.

      MS VALE: Good morning, and welcome.

      QUESTION: Who has the rope?
      ^^^^^^^^ Tom Rey

      MR ODA: I have it.
    `);
  });

  it("is whom an operator calls on, where the moderator only gives them the word", () => {
    const round = (name: string) => `
      MR ODA: Nobody knows.

      OPERATOR: Our next question comes from ${name}.

      MS VALE: Go ahead, please.

      QUESTION: Who has the bell?
      ^^^^^^^^ ${name}
`;
    check(`
      MS VALE: Welcome. Operator, the first question.
      ${round("Inés Nóvoa")}${round("Noé Vega")}${round("Jan Berg")}
      MR ODA: I have it.
    `);
  });

  it("stays where who was called is asked whether they can be heard", () => {
    check(`${moderated}
      MS VALE: Next is Eva Moss.

      QUESTION: Hello?
      ^^^^^^^^ Eva Moss

      MS VALE: Eva, are you there?

      QUESTION: I am. Who has the bell?
      ^^^^^^^^ Eva Moss

      MR ODA: Nobody knows.
    `);
  });

  it("is another voice where they introduce themselves by another name, or break in", () => {
    check(`${moderated}
      QUESTION: Lena Faraj, Saltmarsh Radio. Who has the bell?

      MR ODA: Nobody knows.
    `);
    check(`${moderated}
      QUESTION: Can I jump in here? Who has the bell?

      MR ODA: Nobody knows.
    `);
  });

  it("is the one called where they introduce themselves by the same name", () => {
    checkCall("Next is Eva.", "Eva", "Hi, this is Eva Moss with Harbour Radio. Who has the bell?");
  });

  it("is two voices where two questions stand in a row", () => {
    check(`${moderated}
      QUESTION: And at night? I have been there at night with the children.
      ^^^^^^^^ Jan Berg

      QUESTION: Who has the bell?

      MR ODA: Nobody knows.
    `);
  });

  it("is not who calls something out before another question", () => {
    check(`${moderated}
      MS VALE: Next is Eva Moss.

      QUESTION: Sir, sir!

      QUESTION: Who has the bell, and since when?

      MR ODA: Nobody knows.
    `);
  });

  it("is called on by who answers as well", () => {
    check(`
      MR ODA: Good morning. Go ahead, Peter.

      QUESTION: Is it safe?
      ^^^^^^^^ Peter

      MR ODA: It is as safe as it was, and we looked at it twice. Eva, please.

      QUESTION: And the bell?
      ^^^^^^^^ Eva

      MR ODA: It is gone.
    `);
  });

  it("is the examiner behind Q", () => {
    check(`
                                              7

       1                MILAN HAVEL,
       2      having been first duly sworn, testified as follows:
       3      BY MR. STEVIN:
       4           Q.   Did you see the oar?
                   ^ MR. STEVIN
       5           A.   I did. It was there.
       6      BY MS. VALE:
       7           Q.   And the bell?
                   ^ MS. VALE
       8           A.   No.
    `);
  });

  it("is not asked where a label names who speaks", () => {
    check(`
      Ana Ruiz: Go ahead, Peter.

      Peter Vale: Is it safe?

      Ana Ruiz: It is.
    `);
  });
});
