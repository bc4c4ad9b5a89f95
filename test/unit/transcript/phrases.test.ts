import {
  addressedIn,
  asksAboutProceedings,
  assignedTo,
  callsOn,
  handsOn,
  handsOnAlone,
  nameCalled,
  relaysQuestion,
  saysUnheard,
} from "../../../server/src/transcript/phrases.ts";
import { checkLines } from "./line-checks.ts";

/** Checks for which lines something holds, drawn under them as `yes`. */
function check(holds: (line: string) => boolean, drawing: string): void {
  checkLines(drawing, (line) => (holds(line) ? { words: line, note: "yes" } : undefined));
}

describe("words that run a conversation", () => {
  it("pass the floor", () => {
    check(
      handsOn,
      `
      Go ahead, Henry.
      ^^^^^^^^^^^^^^^^ yes
      Do you want to take that one?
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ yes
      I'll hand it over to Dr. Lind.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ yes
      I'd defer to Dr. Lind.
      ^^^^^^^^^^^^^^^^^^^^^^ yes
      After you.
      ^^^^^^^^^^ yes
      Please.
      ^^^^^^^ yes
      Why don't you start?
      ^^^^^^^^^^^^^^^^^^^^ yes
      Will you take that, or shall I?
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ yes
      Sie haben das Wort.
      ^^^^^^^^^^^^^^^^^^^ yes
      Adelante.
      ^^^^^^^^^ yes
      Pode falar.
      ^^^^^^^^^^^ yes
      Prego.
      ^^^^^^ yes
      It is safe.
      We went to the harbour.
      What would you say to the young people of this town, to somebody who wants to start with one bell and no rope?
      You tell her.
      ^^^^^^^^^^^^^ yes
      You tell him that it came like that.
      That makes a change. Go on.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ yes
      We should not go on like that.
      I'm going to let somebody else have that one.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ yes
      I'd better let her tell it.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ yes
      I'm going to let you know by Friday.
      No, go on, you do it.
      ^^^^^^^^^^^^^^^^^^^^^ yes
      Were you going to come in on that?
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ yes
      Wir haben das Wort gegeben.
      Siguió por la calle.
      Ele falou muito.
      Era tardi.
      `,
    );
  });

  it("pass the floor and say nothing else", () => {
    check(
      handsOnAlone,
      `
      Thank you. Go ahead, Henry.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ yes
      Yes. Dr. Lind? Go ahead.
      ^^^^^^^^^^^^^^^^^^^^^^^^ yes
      It is safe. Go ahead, Henry.
      `,
    );
  });

  it("call on somebody at the end of a turn", () => {
    check(
      callsOn,
      `
      Thank you. Next up is Tom Rey.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ yes
      Thank you. Jan.
      ^^^^^^^^^^^^^^^ yes
      Jan, please.
      ^^^^^^^^^^^^ yes
      Yes, sir.
      ^^^^^^^^^ yes
      It is as safe as it was.
      Thank you so much.
      `,
    );
  });

  it("ask about the proceedings", () => {
    check(
      asksAboutProceedings,
      `
      Can you take a few more questions?
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ yes
      Do we have time for one more?
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ yes
      Can you hear me?
      ^^^^^^^^^^^^^^^^ yes
      Eva, are you there?
      ^^^^^^^^^^^^^^^^^^^ yes
      Anselm, are we still still recording?
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ yes
      Is that me?
      ^^^^^^^^^^^ yes
      Is that my uncle?
      Do you want to stop for a bit?
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ yes
      Kit, did we get all that?
      ^^^^^^^^^^^^^^^^^^^^^^^^^ yes
      Chair, may I consult my director?
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ yes
      I think we can unmute people. Pia, can we?
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ yes
      We can unmute people. Pia, when did you first hear of the bell?
      Hallo? Bin ich drin?
      ^^^^^^^^^^^^^^^^^^^^ yes
      Vous m’entendez bien ?
      ^^^^^^^^^^^^^^^^^^^^^^ yes
      ¿Me oyen?
      ^^^^^^^^^ yes
      We can take a few more questions.
      Is it safe? We can take a few more.
      Where do you take the bell?
      `,
    );
  });

  it("say that something was not heard", () => {
    check(
      saysUnheard,
      `
      I think I missed the front half of that.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ yes
      Sorry, I didn't catch the question.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ yes
      Could you say that again?
      ^^^^^^^^^^^^^^^^^^^^^^^^^ yes
      Das habe ich akustisch nicht verstanden.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ yes
      Ich habe Sie nicht verstanden.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ yes
      I missed my uncle.
      We heard the bell.
      `,
    );
  });

  it("say again what another asks", () => {
    check(
      relaysQuestion,
      `
      She's asking about the oil.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ yes
      Oh, he wants to know who pays.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ yes
      She's here.
      I asked about the oil.
      `,
    );
  });

  it("leave a question to somebody", () => {
    checkLines(
      `
      That's a Devon question.
               ^^^^^ to
      I think that's for Tom.
                         ^^^ to
      That's a good question.
      `,
      (line) => {
        const name = assignedTo(line);
        return name === undefined ? undefined : { words: name, note: "to" };
      },
    );
  });

  it("may address somebody", () => {
    checkLines(
      `
      And Farah, bring us home.
          ^^^^^ addressed
      Think before you reply, Councillor.
                              ^^^^^^^^^^ addressed
      I saw Farah at the gate.
      `,
      (line) => {
        const [name] = addressedIn(line);
        return name === undefined ? undefined : { words: name, note: "addressed" };
      },
    );
  });

  it("may be a name alone", () => {
    checkLines(
      `
      Ms Vale?
      ^^^^^^^ called
      Dr. Lind, please.
      ^^^^^^^^ called
      And Tomasz?
          ^^^^^^ called
      Captain? (Laughter.)
      ^^^^^^^ called
      Yes, Eva Moss.
           ^^^^^^^^ called
      Why?
      Warum?
      Quand?
      Cuándo?
      Quem?
      It is safe.
      The bell?
      `,
      (line) => {
        const name = nameCalled(line);
        return name === undefined ? undefined : { words: name, note: "called" };
      },
    );
  });
});
