import assert from "node:assert/strict";
import { unquote } from "../../../server/src/transcript/asking.ts";
import { breaksOff, isNoise, isSound, isThanks, takesUp } from "../../../server/src/transcript/noises.ts";
import { checkLines } from "./line-checks.ts";

/** Checks what is said of each line, drawn under it: nothing where that is "" or false. */
function check(of: (line: string) => string | boolean, drawing: string, note = ""): void {
  checkLines(drawing, (line) => {
    const said = of(line);
    return said ? { words: line, note: note || String(said) } : undefined;
  });
}

describe("a short turn", () => {
  it("may be a sound of listening", () => {
    check(
      isSound,
      `
      Mm-hmm.
      ^^^^^^^ sound
      Uh-huh. Oh.
      ^^^^^^^^^^^ sound
      (Laughter.) Wow.
      ^^^^^^^^^^^^^^^^ sound
      Yes.
      Ohio.
      Mm-hmm, it is.
      Mma.
      `,
      "sound",
    );
  });

  it("may be sounds and assent alone", () => {
    check(
      isNoise,
      `
      Sure, go ahead.
      ^^^^^^^^^^^^^^^ noise
      Okay. Yeah.
      ^^^^^^^^^^^ noise
      Mm-hmm.
      ^^^^^^^ noise
      Ja, genau.
      ^^^^^^^^^^ noise
      Sí, claro.
      ^^^^^^^^^^ noise
      Oui, d’accord.
      ^^^^^^^^^^^^^^ noise
      Sim.
      ^^^^ noise
      Va bene.
      ^^^^^^^^ noise
      Yes, it is.
      Yesterday.
      Surely.
      Januar.
      `,
      "noise",
    );
  });

  it("may be thanks alone", () => {
    check(
      isThanks,
      `
      Thanks, Jen.
      ^^^^^^^^^^^^ thanks
      All right. Thank you, everyone.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ thanks
      Thank you so much. (Applause.)
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ thanks
      Thank you. 2:31 p.m. EST
      ^^^^^^^^^^^^^^^^^^^^^^^^ thanks
      Vielen Dank.
      ^^^^^^^^^^^^ thanks
      Muchas gracias.
      ^^^^^^^^^^^^^^^ thanks
      Merci beaucoup.
      ^^^^^^^^^^^^^^^ thanks
      Muito obrigada.
      ^^^^^^^^^^^^^^^ thanks
      Grazie mille.
      ^^^^^^^^^^^^^ thanks
      Thank you. Is it safe?
      Thanks to the rope it held.
      Thankfully not.
      `,
      "thanks",
    );
  });

  it("may break off", () => {
    check(
      breaksOff,
      `
      It was then that we --
      ^^^^^^^^^^^^^^^^^^^^^^ breaks off
      It was then that we—
      ^^^^^^^^^^^^^^^^^^^^ breaks off
      It was then ...
      ^^^^^^^^^^^^^^^ breaks off
      It was then…”
      ^^^^^^^^^^^^^ breaks off
      It was th-
      ^^^^^^^^^^ breaks off
      It was -- (Laughter.)
      ^^^^^^^^^^^^^^^^^^^^^ breaks off
      It was -- [crosstalk]
      ^^^^^^^^^^^^^^^^^^^^^ breaks off
      It was then.
      It -- was then.
      It was in 2019-
      (Laughter.)
      `,
      "breaks off",
    );
  });

  it("may take up what was broken off", () => {
    check(
      takesUp,
      `
      -- as far as we can see.
      ^^^^^^^^^^^^^^^^^^^^^^^^ takes up
      … as far as we can see.
      ^^^^^^^^^^^^^^^^^^^^^^^ takes up
      ...as far as we can see.
      ^^^^^^^^^^^^^^^^^^^^^^^^ takes up
      “-- as far as we can see.”
      ^^^^^^^^^^^^^^^^^^^^^^^^^^ takes up
      - as far as we can see.
      ^^^^^^^^^^^^^^^^^^^^^^^ takes up
      As far as we can see.
      -5 degrees.
      `,
      "takes up",
    );
  });
});

describe("what is quoted", () => {
  it("is taken out with as many blanks, a stop at its end kept", () => {
    for (const [text, expected] of [
      ["She said, “Is it safe?” We laughed.", "She said,             . We laughed."],
      ['She said, "no" and left.', "She said,      and left."],
      ["Sie sagte „ja“ und ging.", "Sie sagte      und ging."],
      ["Il a dit «oui» et rit.", "Il a dit       et rit."],
      ["She said &quot;no&quot; and left.", "She said                and left."],
      ["It was safe.", "It was safe."],
      ["It was “safe.", "It was “safe."],
    ] as const) {
      assert.equal(unquote(text), expected);
      assert.equal(unquote(text).length, text.length);
    }
  });

  it("is not what a cut left open, nor inches", () => {
    assert.equal(unquote('it?" He said, "No." So.'), "it?  He said,     . So.");
    assert.equal(unquote('It is 6" and 7" long.'), 'It is 6" and 7" long.');
  });
});
