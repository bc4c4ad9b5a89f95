import { checkExchanges as check } from "./exchange-checks.ts";

/** Two questions by Ana and their answers, by which it is plain who asks. */
const opening = `
      Ana Ruiz: When did you first hear the bell?
      ^^^^^^^^ question 1

      Tom Rey: I was six, and we lived by the harbour, so I heard it every morning.
      ^^^^^^^ answer 1

      Ana Ruiz: And who rang it?
      ^^^^^^^^ question 2

      Tom Rey: My uncle did, until he was eighty, and after him nobody wanted to.
      ^^^^^^^ answer 2
`;

/** Checks an interview that goes on from the opening. */
function checkAfter(rest: string): void {
  check(`${opening}${rest}`);
}

describe("an interview in which all have names", () => {
  it("has the questions of who asks, found by what they do", () => {
    check(opening);
  });

  it("has no question where who is asked asks in return", () => {
    checkAfter(`
      Ana Ruiz: Was it loud?
      ^^^^^^^^ question 3

      Tom Rey: You mean the bell?
      ^^^^^^^ answer 3

      Ana Ruiz: The bell.
      ^^^^^^^^ statement

      Tom Rey: It was. You could hear it out on the water.
      ^^^^^^^ answer 3
    `);
  });

  it("has questions in words", () => {
    checkAfter(`
      Ana Ruiz: Tell us about the tower.
      ^^^^^^^^ question 3

      Tom Rey: It stood behind the chapel, and it leaned.
      ^^^^^^^ answer 3

      Ana Ruiz: I'd like to hear more about your uncle.
      ^^^^^^^^ question 4

      Tom Rey: He was a quiet man.
      ^^^^^^^ answer 4
    `);
  });

  it("has questions where a word or two follows what is asked", () => {
    checkAfter(`
      Ana Ruiz: Did it lean? I was told so.
      ^^^^^^^^ question 3

      Tom Rey: It did, and every year a little more.
      ^^^^^^^ answer 3
    `);
  });

  it("has none in what nobody else takes up", () => {
    checkAfter(`
      Ana Ruiz: So that is the story of the bell. Will it ever ring again?
      ^^^^^^^^ statement

      Ana Ruiz: This was our show.
      ^^^^^^^^ statement
    `);
  });

  it("has none in fillers and words of surprise", () => {
    checkAfter(`
      Ana Ruiz: Oh, really?
      ^^^^^^^^ statement

      Tom Rey: It is true, all of it.
      ^^^^^^^ answer 2
    `);
  });

  it("goes on over an aside of who asks, but not over a longer remark", () => {
    checkAfter(`
      Ana Ruiz: That is wild.
      ^^^^^^^^ statement

      Tom Rey: It was. He climbed up there every day.
      ^^^^^^^ answer 2

      Ana Ruiz: My own uncle was much the same, and he kept goats on the wall all his life.
      ^^^^^^^^ statement

      Tom Rey: Goats are clever.
      ^^^^^^^ statement
    `);
  });

  it("goes on where an answer was broken off, whatever was said", () => {
    checkAfter(`
      Ana Ruiz: Was it heavy?
      ^^^^^^^^ question 3

      Tom Rey: It was, and when they took it down they --
      ^^^^^^^ answer 3

      Ana Ruiz: They had to bring the big crane, the one that stands by the mill now.
      ^^^^^^^^ statement

      Tom Rey: -- they broke the crane.
      ^^^^^^^ answer 3
    `);
  });

  it("goes on over a short reply to what was asked in return, not over a long one", () => {
    checkAfter(`
      Ana Ruiz: Was it loud?
      ^^^^^^^^ question 3

      Tom Rey: It was. Did you never hear it?
      ^^^^^^^ answer 3

      Ana Ruiz: I did once, from the ferry, in the rain.
      ^^^^^^^^ statement

      Tom Rey: Then you know.
      ^^^^^^^ answer 3
    `);
    checkAfter(`
      Ana Ruiz: Was it loud?
      ^^^^^^^^ question 3

      Tom Rey: It was. Did you never hear it?
      ^^^^^^^ answer 3

      Ana Ruiz: I did once, from the ferry, in the rain, when we came over from the island with all the goats, and
      ^^^^^^^^ statement
      I did not know then what it was, so I asked the captain about it.

      Tom Rey: He knew.
      ^^^^^^^ statement
    `);
  });

  it("passes nothing on where the same one goes on", () => {
    checkAfter(`
      Ana Ruiz: Was the tower safe? Would you like to answer that?
      ^^^^^^^^ question 3

      Tom Rey: It was not, and I was told so.
      ^^^^^^^ answer 3
    `);
  });

  it("goes on over sounds of listening", () => {
    checkAfter(`
      Ana Ruiz: Mm-hmm, mm-hmm.
      ^^^^^^^^ statement

      Tom Rey: It was a cold tower.
      ^^^^^^^ answer 2

      Ana Ruiz: Was it heavy?
      ^^^^^^^^ question 3

      Tom Rey: Well, the bell was.
      ^^^^^^^ answer 3

      Ana Ruiz: Right, yeah.
      ^^^^^^^^ statement

      Tom Rey: The rope was not.
      ^^^^^^^ answer 3
    `);
  });

  it("has a thank-you at its end that nobody answers", () => {
    checkAfter(`
      Ana Ruiz: Thank you so much.
      ^^^^^^^^ statement

      Tom Rey: Thank you.
      ^^^^^^^ moderation
    `);
  });

  it("has the words of a third person who chimes in", () => {
    checkAfter(`
      Ana Ruiz: Was it heavy?
      ^^^^^^^^ question 3

      Tom Rey: It was, and it took twelve of us and a horse to bring it down.
      ^^^^^^^ answer 3

      Ida Holm: Fourteen.
      ^^^^^^^^ statement

      Tom Rey: And a horse.
      ^^^^^^^ answer 3
    `);
  });

  it("has no answer by one who said a word once and now chimes in again", () => {
    checkAfter(`
      Ana Ruiz: Did it ever ring again?
      ^^^^^^^^ question 3

      Ida Holm: Never.
      ^^^^^^^^ answer 3

      Ana Ruiz: Was it heavy?
      ^^^^^^^^ question 4

      Tom Rey: It was, and it took twelve of us and a horse to bring it down.
      ^^^^^^^ answer 4

      Ida Holm: Fourteen.
      ^^^^^^^^ statement
    `);
  });

  it("reads what was written for a browser as it would show", () => {
    checkAfter(`
      Ana Ruiz: I&#39;d like to hear more about your uncle.
      ^^^^^^^^ question 3

      Tom Rey: He was a quiet man.
      ^^^^^^^ answer 3
    `);
  });

  it("has a question read out for somebody else", () => {
    checkAfter(`
      Ana Ruiz: We have one from the chat. Ida writes, “Did it hurt your ears?”
      ^^^^^^^^ question 3

      Tom Rey: A little.
      ^^^^^^^ answer 3
    `);
  });

  it("has none in what others asked in a story", () => {
    checkAfter(`
      Ana Ruiz: My mother once said, “Who rings that thing?” I told her that I did not know it then.
      ^^^^^^^^ statement

      Tom Rey: Nobody did.
      ^^^^^^^ statement
    `);
  });
});

describe("a talk with several who ask", () => {
  it("has the questions of two hosts and the answers of their guest", () => {
    check(`
      Ana Ruiz: Welcome, Tom. When did you first hear the bell?
      ^^^^^^^^ question 1

      Tom Rey: I was six, and we lived by the harbour, so I heard it every morning.
      ^^^^^^^ answer 1

      Jan Berg: And who rang it?
      ^^^^^^^^ question 2

      Tom Rey: My uncle did, until he was eighty, and after him nobody wanted to.
      ^^^^^^^ answer 2

      Ana Ruiz: I would not either.
      ^^^^^^^^ statement

      Jan Berg: Was it heavy?
      ^^^^^^^^ question 3

      Tom Rey: It took twelve of us and a horse to bring it down to the street.
      ^^^^^^^ answer 3

      Ana Ruiz: What became of the horse?
      ^^^^^^^^ question 4

      Tom Rey: It lived to a great age, and it never went near the tower again.
      ^^^^^^^ answer 4
    `);
  });

  it("has an answer past the remark of the other host", () => {
    check(`${opening}
      Jan Berg: Was it loud?
      ^^^^^^^^ question 3

      Ana Ruiz: It must have been.
      ^^^^^^^^ statement

      Tom Rey: It was, and the dogs of the whole street went under their tables.
      ^^^^^^^ answer 3

      Jan Berg: Even the big ones?
      ^^^^^^^^ question 4

      Tom Rey: Those first of all, and they stayed there until the evening.
      ^^^^^^^ answer 4
    `);
  });
});

describe("a panel", () => {
  it("has the answers of who is called by name for the same question", () => {
    check(`
      Ana Ruiz: What is the oldest tree that you have seen? Tomasz?
      ^^^^^^^^ question 1

      Tomasz Lis: An oak behind the mill, which was there before the mill and will be after it.
      ^^^^^^^^^^ answer 1

      Ana Ruiz: I know that tree. Farah?
      ^^^^^^^^ moderation

      Farah Aziz: A yew in a churchyard, so hollow that the children used it as a school.
      ^^^^^^^^^^ answer 1

      Ana Ruiz: And what did the oldest tree teach you?
      ^^^^^^^^ question 2

      Tomasz Lis: That one can stand still for long, and still be of use to many.
      ^^^^^^^^^^ answer 2

      Ana Ruiz: Farah?
      ^^^^^^^^ moderation

      Farah Aziz: That a thing may be empty and be alive, and that children like that.
      ^^^^^^^^^^ answer 2
    `);
  });

  it("has the answers of those to whom another defers", () => {
    check(`${opening}
      Ana Ruiz: Was the tower safe?
      ^^^^^^^^ question 3

      Tom Rey: I'd defer to Dr. Lind.
      ^^^^^^^ moderation

      Dr. Lind: It was not. We measured it twice, and the wall had moved by a hand.
      ^^^^^^^^ answer 3

      Ana Ruiz: And is it safe today?
      ^^^^^^^^ question 4

      Tom Rey: Captain?
      ^^^^^^^ moderation

      Captain Moss: It has been safe since May, when the last of the stones were put back.
      ^^^^^^^^^^^^ answer 4
    `);
  });

  it("goes on over what the moderator says of the next question", () => {
    check(`${opening}
      Ana Ruiz: Can you take one more?
      ^^^^^^^^ moderation

      Tom Rey: Sure.
      ^^^^^^^ moderation

      Ana Ruiz: Where is the bell now?
      ^^^^^^^^ question 3

      Tom Rey: In a museum, and nobody rings it.
      ^^^^^^^ answer 3
    `);
  });
});
