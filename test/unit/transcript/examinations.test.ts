import { checkExchanges as check } from "./exchange-checks.ts";

describe("an examination", () => {
  it("has the questions of who is named in a heading, by their own label", () => {
    check(`
      ## Questions from Mr Beer

      Mr Beer: You wrote this letter.
      ^^^^^^^ question 1

      Ms Holm: I did.
      ^^^^^^^ answer 1

      Mr Beer: On the third of May.
      ^^^^^^^ question 2

      Ms Holm: On the third, or was it the fourth?
      ^^^^^^^ answer 2

      Mr Beer: The third.
      ^^^^^^^ question 3

      Ms Holm: Yes, then.
      ^^^^^^^ answer 3
    `);
  });

  it("has the questions of who is named on a line of its own", () => {
    check(`
      Questions from MR BEER

      MR BEER: You wrote this letter.
      ^^^^^^^ question 1

      MS HOLM: I did.
      ^^^^^^^ answer 1

      MR BEER: On the third of May.
      ^^^^^^^ question 2

      MS HOLM: Yes.
      ^^^^^^^ answer 2

      Further questions by MS VALE

      MS VALE: You were alone.
      ^^^^^^^ question 3

      MS HOLM: I was.
      ^^^^^^^ answer 3
    `);
  });

  it("has no question in thanks, in the last word, or where the examiner only gives the floor", () => {
    check(`
      ## Questions from Mr Beer

      Mr Beer: Good morning.
      ^^^^^^^ question 1

      Ms Holm: Good morning.
      ^^^^^^^ answer 1

      Mr Beer: Please go ahead.
      ^^^^^^^ moderation

      Ms Holm: I wanted to say that it was cold.
      ^^^^^^^ answer 1

      Mr Beer: You did write it.
      ^^^^^^^ question 2

      Ms Holm: I did.
      ^^^^^^^ answer 2

      Mr Beer: Thank you.
      ^^^^^^^ moderation
    `);
  });

  it("has the witness's answers on numbered pages, and nobody else's", () => {
    check(`
                                              7

       1                MILAN HAVEL,
       2      having been first duly sworn, testified as follows:
       3      BY MR. STEVIN:
       4           Q.   Did you see the oar?
                   ^ question 1
       5           A.   I did.
                   ^ answer 1
       6           MS. VALE:  Objection.
                   ^^^^^^^^ moderation
       7           THE COURT:  You may answer.
                   ^^^^^^^^^ moderation
       8           A.   It was on the wall.
                   ^ answer 1
       9           CROSS-EXAMINATION BY MS. VALE
      10           Q.   At night.
                   ^ question 2
      11           A.   At night.
                   ^ answer 2
    `);
  });

  it("ends where another witness is sworn", () => {
    check(`
                                              7

       1      MILAN HAVEL, having been first duly sworn, testified as follows:
       2      BY MR. STEVIN:
       3           Q.   Did you see the oar?
                   ^ question 1
       4           A.   I did.
                   ^ answer 1
       5      EVA MOSS, having been first duly sworn, testified as follows:
       6           THE COURT:  Please sit down.
                   ^^^^^^^^^ moderation
       7           Q.   And you?
                   ^ question 2
       8           A.   I did not.
                   ^ answer 2
    `);
  });
});
