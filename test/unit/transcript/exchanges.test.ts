import assert from "node:assert/strict";
import { writeModel } from "../../../server/src/transcript/model.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { checkExchanges as check } from "./exchange-checks.ts";

describe("an exchange", () => {
  it("is a question and its answer", () => {
    check(`
      QUESTION: Is it safe?
      ^^^^^^^^ question 1

      MR ODA: It is.
      ^^^^^^ answer 1

      QUESTION: And the bell?
      ^^^^^^^^ question 2

      MR ODA: It is gone.
      ^^^^^^ answer 2
    `);
  });

  it("has Q and A", () => {
    check(`
      Q: Where did you stand?
      ^ question 1
      A: By the crane.
      ^ answer 1
      Q: Alone.
      ^ question 2
      A: Yes.
      ^ answer 2
    `);
  });

  it("has several answers by several people", () => {
    check(`
      QUESTION: Is it safe?
      ^^^^^^^^ question 1

      MR ODA: I think so.
      ^^^^^^ answer 1

      DR LIND: I know so. We measured it.
      ^^^^^^^ answer 1

      MR ODA: She did.
      ^^^^^^ answer 1
    `);
  });

  it("has no answer from an operator, whom the moderator follows with a word", () => {
    const round = (number: number) => `
      OPERATOR: Our next question comes from Eva Moss.
      ^^^^^^^^ moderation

      MS VALE: Go ahead, please.
      ^^^^^^^ moderation

      QUESTION: Is it safe?
      ^^^^^^^^ question ${number}

      MR ODA: It is.
      ^^^^^^ answer ${number}
`;
    check(`${round(1)}${round(2)}${round(3)}`);
  });

  it("begins with the words before the first question as statements", () => {
    check(`
      DR LIND: Good morning.
      ^^^^^^^ statement

      MR ODA: The gate is shut, and it will stay so.
      ^^^^^^ statement

      QUESTION: Until when?
      ^^^^^^^^ question 1

      MR ODA: Until May.
      ^^^^^^ answer 1
    `);
  });

  it("has a question in every turn of a question label, whatever it says", () => {
    check(`
      QUESTION: Can you hear me?
      ^^^^^^^^ question 1

      MR ODA: I can.
      ^^^^^^ answer 1

      QUESTION: Thank you.
      ^^^^^^^^ question 2

      QUESTION: (Inaudible.)
      ^^^^^^^^ question 3
    `);
  });

  it("has a moderator, who hands on the floor and does not answer", () => {
    check(`
      MS VALE: Let us begin with Ana Ruiz.
      ^^^^^^^ moderation

      QUESTION: Is it safe?
      ^^^^^^^^ question 1

      MR ODA: It is.
      ^^^^^^ answer 1

      MS VALE: Thank you. Jan Berg, please.
      ^^^^^^^ moderation

      QUESTION: And the bell?
      ^^^^^^^^ question 2

      MR ODA: It is gone.
      ^^^^^^ answer 2

      MS VALE: Next is Tom Rey.
      ^^^^^^^ moderation

      QUESTION: Who took it?
      ^^^^^^^^ question 3

      MS VALE: One moment, please. Now.
      ^^^^^^^ moderation

      MR ODA: Nobody knows.
      ^^^^^^ answer 3

      MS VALE: And Eva Moss.
      ^^^^^^^ moderation

      QUESTION: Not even you?
      ^^^^^^^^ question 4

      MR ODA: Not even I.
      ^^^^^^ answer 4
    `);
  });

  it("has no moderator where one person calls on people and answers them", () => {
    check(`
      MS VALE: Good morning. Ana, you begin.
      ^^^^^^^ statement

      QUESTION: Is it safe?
      ^^^^^^^^ question 1

      MS VALE: It is. We looked at it twice. Jan.
      ^^^^^^^ answer 1

      QUESTION: And the bell?
      ^^^^^^^^ question 2

      MS VALE: It is gone. Tom.
      ^^^^^^^ answer 2
    `);
  });

  it("keeps its question open over a hand-off", () => {
    check(`
      QUESTION: Is it safe?
      ^^^^^^^^ question 1

      MR ODA: Go ahead, Astrid.
      ^^^^^^ moderation

      DR LIND: It is safe.
      ^^^^^^^ answer 1

      QUESTION: And the bell?
      ^^^^^^^^ question 2

      DR LIND: The bell is gone.
      ^^^^^^^ answer 2

      MR ODA: Do you want to add to that, Tom?
      ^^^^^^ moderation

      Tom Rey: It was gone in May.
      ^^^^^^^ answer 2

      MR ODA: It was.
      ^^^^^^ answer 2
    `);
  });

  it("has the answers of somebody who is handed every question", () => {
    check(`
      QUESTION: Is it safe?
      ^^^^^^^^ question 1

      MR ODA: Go ahead, Astrid.
      ^^^^^^ moderation

      DR LIND: It is safe.
      ^^^^^^^ answer 1

      QUESTION: And the bell?
      ^^^^^^^^ question 2

      MR ODA: Astrid, do you want to take that one?
      ^^^^^^ moderation

      DR LIND: The bell is gone.
      ^^^^^^^ answer 2

      QUESTION: And the rope?
      ^^^^^^^^ question 3

      MR ODA: The rope is here.
      ^^^^^^ answer 3
    `);
  });

  it("has answers that say more than a hand-off", () => {
    check(`
      QUESTION: Is it safe?
      ^^^^^^^^ question 1

      MR ODA: It is safe. We have walked along the whole of the wall on three days of this week, at high
      ^^^^^^ answer 1
      water and at low, and we found nothing that moved, so we told the ferries that they could go ahead.
    `);
  });

  it("ends where the moderator asks about the proceedings", () => {
    check(`
      MS VALE: Ana Ruiz, please.
      ^^^^^^^ moderation

      QUESTION: Is it safe?
      ^^^^^^^^ question 1

      MR ODA: It is.
      ^^^^^^ answer 1

      MS VALE: Can you take a few more questions?
      ^^^^^^^ moderation

      MR ODA: Sure.
      ^^^^^^ moderation

      MS VALE: Jan Berg, then.
      ^^^^^^^ moderation

      QUESTION: And the bell?
      ^^^^^^^^ question 2

      MR ODA: It is gone.
      ^^^^^^ answer 2
    `);
  });

  it("goes on after an interjection", () => {
    check(`
      MS VALE: Ana Ruiz, please.
      ^^^^^^^ moderation

      QUESTION: Is it safe?
      ^^^^^^^^ question 1

      MR ODA: It is, as far as we --
      ^^^^^^ answer 1

      MS VALE: A little louder, please.
      ^^^^^^^ moderation

      MR ODA: -- as far as we can see.
      ^^^^^^ answer 1

      MS VALE: Jan Berg.
      ^^^^^^^ moderation

      QUESTION: And the bell?
      ^^^^^^^^ question 2

      MR ODA: It is gone.
      ^^^^^^ answer 2
    `);
  });

  it("goes on beyond a heading", () => {
    check(`
      QUESTION: Is it safe?
      ^^^^^^^^ question 1

      ## After the break

      MR ODA: It is.
      ^^^^^^ answer 1
    `);
  });

  it("goes on over the end of a block", () => {
    const filler = "And the wall, and the gate, and the bell.\n".repeat(700);
    const { turns } = writeModel(
      new Transcript(`QUESTION: Is it safe?\n${filler}\nMR ODA: It is.\n${filler}\nDR LIND: It is indeed.`),
    );
    assert.deepEqual(
      turns.map(({ role, question }) => [role, question]),
      [
        ["question", undefined],
        ["answer", 0],
        ["answer", 0],
      ],
    );
  });

  it("goes on after an interjection under a question label that asks nothing", () => {
    check(`
      QUESTION: Is it safe?
      ^^^^^^^^ question 1

      MR ODA: It is, as far as we --
      ^^^^^^ answer 1

      QUESTION: (Inaudible.)
      ^^^^^^^^ question 2

      MR ODA: -- as far as we can see.
      ^^^^^^ answer 1

      QUESTION: And the bell?
      ^^^^^^^^ question 3

      MR ODA: It is gone.
      ^^^^^^ answer 3
    `);
  });

  it("ends at a question label that asks, though the answer broke off", () => {
    check(`
      QUESTION: Is it safe?
      ^^^^^^^^ question 1

      MR ODA: It is, as far as we --
      ^^^^^^ answer 1

      QUESTION: Since when?
      ^^^^^^^^ question 2

      MR ODA: -- as far as we can see.
      ^^^^^^ answer 2
    `);
  });

  it("has no answer in leave to go on where nothing was asked yet", () => {
    check(`
      QUESTION: Hello. I have two things.
      ^^^^^^^^ question 1

      MR ODA: Sure, go ahead.
      ^^^^^^ moderation

      QUESTION: Is it safe?
      ^^^^^^^^ question 2

      MR ODA: Yes.
      ^^^^^^ answer 2
    `);
  });

  it("has a reply to thanks, and none in thanks", () => {
    check(`
      QUESTION: Is it safe?
      ^^^^^^^^ question 1

      MR ODA: It is.
      ^^^^^^ answer 1

      QUESTION: Thank you.
      ^^^^^^^^ question 2

      MR ODA: Thank you, everyone.
      ^^^^^^ moderation
    `);
  });

  it("is handed on by a name with a title, and by words of deference", () => {
    check(`
      QUESTION: Is it safe?
      ^^^^^^^^ question 1

      MR ODA: Captain?
      ^^^^^^ moderation

      CAPTAIN REY: It is safe. We measured it.
      ^^^^^^^^^^^ answer 1

      QUESTION: And the bell?
      ^^^^^^^^ question 2

      MR ODA: I'd defer to Dr. Lind.
      ^^^^^^ moderation

      DR LIND: The bell is gone.
      ^^^^^^^ answer 2

      QUESTION: And the rope?
      ^^^^^^^^ question 3

      MR ODA: The rope is here.
      ^^^^^^ answer 3
    `);
  });

  it("is handed on by words that break off and are taken up", () => {
    check(`
      QUESTION: Is it safe?
      ^^^^^^^^ question 1

      DR LIND: Henry, we both --
      ^^^^^^^ moderation

      MR ODA: Go ahead.
      ^^^^^^ moderation

      DR LIND: -- know that. Why don't you take it?
      ^^^^^^^ moderation

      MR ODA: It is safe.
      ^^^^^^ answer 1

      QUESTION: And the bell?
      ^^^^^^^^ question 2

      DR LIND: The bell is gone.
      ^^^^^^^ answer 2
    `);
  });

  it("turns round where a lecturer asks an audience", () => {
    check(`
      Eva Moss: Welcome. What do you see in this picture?
      ^^^^^^^^ statement

      AUDIENCE: A bell.
      ^^^^^^^^ statement

      Eva Moss: A bell, indeed. It hung in the tower until May, and then it was gone.
      ^^^^^^^^ statement

      AUDIENCE: Who took it?
      ^^^^^^^^ question 1

      Eva Moss: Nobody knows.
      ^^^^^^^^ answer 1
    `);
  });

  it("ends where a lecturer who has answered goes on to ask the audience", () => {
    check(`
      AUDIENCE: Could the gate stay open?
      ^^^^^^^^ question 1

      Eva Moss: Not in this wind, and not with that chain.
      ^^^^^^^^ answer 1

      Eva Moss: So the gate is out. You have seen the plan. What else could we shut?
      ^^^^^^^^ statement

      AUDIENCE: The yard.
      ^^^^^^^^ statement

      Eva Moss: The yard, yes.
      ^^^^^^^^ statement
    `);
  });

  it("goes on under a second label of who answers, unless the audience is asked there", () => {
    check(`
      AUDIENCE: Could the gate stay open?
      ^^^^^^^^ question 1

      Eva Moss: Not in this wind, and not with that chain.
      ^^^^^^^^ answer 1

      Eva Moss: And the plan says so. You have all seen the plan.
      ^^^^^^^^ answer 1

      AUDIENCE: What of the yard?
      ^^^^^^^^ question 2

      Eva Moss: It is shut, and has been shut since May.
      ^^^^^^^^ answer 2

      Eva Moss: Is it not?
      ^^^^^^^^ answer 2

      Tom Rey: It is.
      ^^^^^^^ answer 2
    `);
  });

  it("is not there where nobody asks", () => {
    check(`
      Ana Ruiz: We met in May.
      ^^^^^^^^ statement

      Jan Berg: In June.
      ^^^^^^^^ statement
    `);
  });
});
