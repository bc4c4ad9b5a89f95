import {
  asksAboutProceedings,
  callsOn,
  handsOn,
  handsOnAlone,
  nameCalled,
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
      We can take a few more questions.
      Is it safe? We can take a few more.
      Where do you take the bell?
      `,
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
