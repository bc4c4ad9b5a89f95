import { checkExchanges as check } from "./exchange-checks.ts";
import { opening } from "./interview-opening.ts";

/** Checks a conversation that goes on from the opening. */
function checkAfter(rest: string): void {
  check(`${opening}${rest}`);
}

describe("an answer in a conversation", () => {
  it("goes on over a longer remark that it does not reply to", () => {
    checkAfter(`
      Ana Ruiz: What was the tower like?
      ^^^^^^^^ question 5

      Tom Rey: It leaned.
      ^^^^^^^ answer 5

      Ana Ruiz: I think that I would have liked it.
      ^^^^^^^^ statement

      Tom Rey: You had to hold the rail all the way up, and there was no rail for the last nine steps.
      ^^^^^^^ answer 5
    `);
  });

  it("does not where it only replies to the remark, or is short", () => {
    checkAfter(`
      Ana Ruiz: What was the tower like?
      ^^^^^^^^ question 5

      Tom Rey: It leaned, and so did everybody who lived there for long enough.
      ^^^^^^^ answer 5

      Ana Ruiz: I lean a little myself, to be honest.
      ^^^^^^^^ statement

      Tom Rey: Yes, I was going to say so, but I did not know how well we knew each other.
      ^^^^^^^ statement
    `);
    checkAfter(`
      Ana Ruiz: What was the tower like?
      ^^^^^^^^ question 5

      Tom Rey: It leaned, and so did everybody who lived there for long enough.
      ^^^^^^^ answer 5

      Ana Ruiz: I lean a little myself, to be honest.
      ^^^^^^^^ statement

      Tom Rey: I had noticed.
      ^^^^^^^ statement
    `);
  });

  it("does not where a remark thanks", () => {
    checkAfter(`
      Ana Ruiz: What was the tower like?
      ^^^^^^^^ question 5

      Tom Rey: It leaned. What else would you have?
      ^^^^^^^ answer 5

      Ana Ruiz: That was Tom Rey, and thank you for coming.
      ^^^^^^^^ statement

      Tom Rey: I walked all the way over here, and I am going to walk all the way back now.
      ^^^^^^^ statement
    `);
  });

  it("goes on over a remark that wants assent", () => {
    checkAfter(`
      Ana Ruiz: What was the tower like?
      ^^^^^^^^ question 5

      Tom Rey: It leaned, and so did everybody who lived there for long enough.
      ^^^^^^^ answer 5

      Ana Ruiz: That must have been hard for somebody of your size and with that hat, you know?
      ^^^^^^^^ statement

      Tom Rey: Yes, and for the hens.
      ^^^^^^^ answer 5
    `);
  });

  it("takes up what a short question broke into", () => {
    checkAfter(`
      Ana Ruiz: What was the tower like?
      ^^^^^^^^ question 5

      Tom Rey: It leaned, and on the day of the storm it --
      ^^^^^^^ answer 5

      Ida Holm: It fell?
      ^^^^^^^^ statement

      Tom Rey: -- it stood up straight, and has done so since.
      ^^^^^^^ answer 5
    `);
  });

  it("is that of whoever the same question is handed on to", () => {
    checkAfter(`
      Ana Ruiz: Tell us what you took from the tower.
      ^^^^^^^^ question 5

      Tom Rey: A nail.
      ^^^^^^^ answer 5

      Ana Ruiz: And Eva, bring us home with yours.
      ^^^^^^^^ moderation

      Eva Moss: The door, but not on one day.
      ^^^^^^^^ answer 5
    `);
    checkAfter(`
      Ana Ruiz: Who would have to mend it?
      ^^^^^^^^ question 5

      Tom Rey: Eva sat on that committee, so I'd better let her tell it.
      ^^^^^^^ moderation

      Eva Moss: We met for two years, and we changed the lock.
      ^^^^^^^^ answer 5

      Ana Ruiz: And what is it worth?
      ^^^^^^^^ question 6

      Tom Rey: That's an Eva question.
      ^^^^^^^ moderation

      Eva Moss: Four hens.
      ^^^^^^^^ answer 6
    `);
  });

  it("is no word about who hears whom, and comes after it", () => {
    checkAfter(`
      Ana Ruiz: What was the tower like?
      ^^^^^^^^ question 5

      Tom Rey: I think I missed the end of that.
      ^^^^^^^ moderation

      Eva Moss: She's asking about the tower.
      ^^^^^^^^ moderation

      Tom Rey: It leaned.
      ^^^^^^^ answer 5

      Ida Holm: And the stairs?
      ^^^^^^^^ question 6

      Tom Rey: Is that me?
      ^^^^^^^ moderation

      Tom Rey: They leaned as well.
      ^^^^^^^ answer 6
    `);
  });

  it("goes on once the line is mended", () => {
    checkAfter(`
      Ana Ruiz: What was the tower like?
      ^^^^^^^^ question 5

      Tom Rey: It leaned, and on the day of the storm it --
      ^^^^^^^ answer 5

      Ana Ruiz: Tom, could you turn your camera off, and are you still there?
      ^^^^^^^^ moderation

      Tom Rey: Sure. I was saying that on the day of the storm it stood up straight.
      ^^^^^^^ answer 5

      Ida Holm: That's better.
      ^^^^^^^^ statement
    `);
  });

  it("comes behind the word of another to whoever is asked", () => {
    checkAfter(`
      Ana Ruiz: Which of them took the rope?
      ^^^^^^^^ question 5

      Ida Holm: You need not say that here, Tom, and nobody would think the worse of you.
      ^^^^^^^^ moderation

      Tom Rey: It was the sexton.
      ^^^^^^^ answer 5
    `);
  });
});

describe("a question in a conversation", () => {
  it("is that of a caller, who says what they are asked in return", () => {
    checkAfter(`
      Ana Ruiz: Line two is Jan, from Ferry Bank.
      ^^^^^^^^ moderation

      Jan: Good morning. My bell has begun to rattle when it rains. What can it be?
      ^^^ question 5

      Tom Rey: How old is it?
      ^^^^^^^ answer 5

      Jan: Nine years.
      ^^^ statement

      Tom Rey: Then it is the strap. Get somebody to lift it down for you.
      ^^^^^^^ answer 5

      Ana Ruiz: Thank you, Jan. Line three.
      ^^^^^^^^ statement

      Father Sol: My question is whether I may ring it at night.
      ^^^^^^^^^^ question 6

      Eva Moss: You may not, Father.
      ^^^^^^^^ answer 6
    `);
  });

  it("is that of one who is answered in a few words, and answers another now and then", () => {
    checkAfter(`
      Ana Ruiz: We have two more today, I believe, Mr Wray?
      ^^^^^^^^ moderation

      Mr Wray: Two, but the second is short, and the first is here.
      ^^^^^^^ statement

      Mr Wray: Would you give us your full name?
      ^^^^^^^ question 5

      Tom Rey: Thomas Rey.
      ^^^^^^^ answer 5

      Mr Wray: And your occupation, Mr Rey.
      ^^^^^^^ question 6

      Tom Rey: Ringer.
      ^^^^^^^ answer 6

      Mr Wray: Where?
      ^^^^^^^ question 7

      Tom Rey: Here.
      ^^^^^^^ answer 7

      Mr Wray: Had you seen that knot before?
      ^^^^^^^ question 8

      Ida Holm: He cannot possibly --
      ^^^^^^^^ statement

      Ana Ruiz: He can say if he has seen it, and nobody asks him whose it is.
      ^^^^^^^^ statement

      Tom Rey: I have.
      ^^^^^^^ answer 8

      Ana Ruiz: Does anybody else have anything?
      ^^^^^^^^ moderation

      Mr Wray: I rather think so.
      ^^^^^^^ statement
    `);
  });

  it("is no long welcome that ends with a name", () => {
    checkAfter(`
      Ana Ruiz: With us are two who rang the bell, and they will say a few words each about the years in which it rang, and then we will open the floor to all of you, as we always do at this hour of the day. Eva?
      ^^^^^^^^ moderation

      Eva Moss: Thank you, and I will be as brief as the bell was.
      ^^^^^^^^ statement
    `);
  });

  it("is not asked where somebody is told to go on, or put through", () => {
    checkAfter(`
      Jan: Am I on? Can you hear me?
      ^^^ statement

      Ana Ruiz: You are. Go on.
      ^^^^^^^^ moderation

      Jan: I want to know who has the rope.
      ^^^ question 5

      Tom Rey: I have.
      ^^^^^^^ answer 5
    `);
  });
});
