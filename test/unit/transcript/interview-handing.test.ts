import { checkExchanges as check } from "./exchange-checks.ts";
import { opening } from "./interview-opening.ts";

/** Checks a conversation that goes on from the opening. */
function checkAfter(rest: string): void {
  check(`${opening}${rest}`);
}

/** Joe Oda asks from here on, so that he is one of those who do. */
const joeAsks = `
      Joe Oda: Was the bell heavy?
      ^^^^^^^ question 6

      Eva Moss: As heavy as a horse, and nobody ever had a horse to try it with.
      ^^^^^^^^ answer 6

      Joe Oda: And who rang it on Sundays?
      ^^^^^^^ question 7

      Tom Rey: The same man, for the same hens, and on Sundays with a clean collar.
      ^^^^^^^ answer 7
`;

describe("an answer to a question that goes round", () => {
  it("is given by one who is asked first where somebody who asks elsewhere has the word", () => {
    checkAfter(`
      Ana Ruiz: Will there be concerts next summer, yes or no?
      ^^^^^^^^ question 5

      Ida Holm: Joe Oda chairs that committee, so I'll let him say.
      ^^^^^^^^ moderation

      Joe Oda: There will be, if I have to hold up the roof myself.
      ^^^^^^^ answer 5

      Ana Ruiz: I will hold you to that.
      ^^^^^^^^ statement
${joeAsks}    `);
  });

  it("is not given by who is only called on to ask next", () => {
    checkAfter(`
      Ana Ruiz: Will there be concerts next summer, yes or no?
      ^^^^^^^^ question 5

      Tom Rey: There will, and they will be out of doors for as long as it is dry.
      ^^^^^^^ answer 5

      Ida Holm: Joe Oda, go ahead.
      ^^^^^^^^ moderation

      Joe Oda: I have been to all of them so far.
      ^^^^^^^ statement
${joeAsks}    `);
  });

  it("comes from two where one puts over what the other says", () => {
    checkAfter(`
      Ana Ruiz: Where was the bell made?
      ^^^^^^^^ question 5

      Tom Rey: (Speaks in Danish.)
      ^^^^^^^ moderation

      Eva Moss: (Speaks in Danish.)
      ^^^^^^^^ answer 5

      Tom Rey: She says that it was made in the town where she was born.
      ^^^^^^^ answer 5
    `);
  });

  it("is not what only asks what was meant", () => {
    checkAfter(`
      Ana Ruiz: Did anybody hear it?
      ^^^^^^^^ question 5

      Tom Rey: Do you mean in the town, or at sea?
      ^^^^^^^ moderation

      Ana Ruiz: At sea.
      ^^^^^^^^ statement

      Tom Rey: At sea they did, when the wind was in the east and they had not been drinking.
      ^^^^^^^ answer 5
    `);
  });

  it("goes on behind a remark where another adds to it", () => {
    checkAfter(`
      Ana Ruiz: Did anybody hear it?
      ^^^^^^^^ question 5

      Tom Rey: No. At sea you would have heard it a tenth of the time at most.
      ^^^^^^^ answer 5

      Ana Ruiz: A tenth! That is hardly worth the rope.
      ^^^^^^^^ statement

      Eva Moss: If I might add to that, it was less in a cold winter.
      ^^^^^^^^ answer 5
    `);
  });

  it("is not what goes on with its own list, whatever was put in", () => {
    checkAfter(`
      Tom Rey: We spoke of the bell last week.
      ^^^^^^^ answer 4

      Ana Ruiz: Just the once?
      ^^^^^^^^ statement

      Tom Rey: Also, we said that there would be a new rope by May.
      ^^^^^^^ answer 4
    `);
  });

  it("is what says something before it passes the word", () => {
    checkAfter(`
      Ana Ruiz: What did it cost, and who paid?
      ^^^^^^^^ question 5

      Tom Rey: It cost about sixty thousand all in all, and a little less each year. For the rest I'll hand over to Eva.
      ^^^^^^^ answer 5

      Eva Moss: The parish paid.
      ^^^^^^^^ answer 5
    `);
  });

  it("is not there where nobody is asked, only the one who opens an item", () => {
    checkAfter(`
      Ana Ruiz: Thank you both, that was all that I had wanted to know.
      ^^^^^^^^ statement

      Ida Holm: Thank you. That closes this part. Item four is the bell. You have the report. Tom, would you introduce it, briefly?
      ^^^^^^^^ moderation

      Tom Rey: Certainly. The bell has been silent for a year, and the report says what can be done.
      ^^^^^^^ statement
    `);
  });

  it("has a question before it that asks in words alone", () => {
    checkAfter(`
      Ana Ruiz: I live by the harbour. What I'd like to know is who agreed to that, and when it stops.
      ^^^^^^^^ question 5

      Tom Rey: It was agreed in July, and it stops when the rope is there.
      ^^^^^^^ answer 5

      Ida Holm: Only to ask whether there is a second rope.
      ^^^^^^^^ question 6

      Eva Moss: There was one until March, and nobody knows who has it now.
      ^^^^^^^^ answer 6
    `);
  });

  it("is not there for a lamp, a window or a chair", () => {
    checkAfter(`
      Ana Ruiz: Is the light all right for you there? Shall I move the lamp?
      ^^^^^^^^ moderation

      Tom Rey: It is fine as it is.
      ^^^^^^^ moderation
    `);
  });
});
