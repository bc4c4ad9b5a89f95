import {
  askingIn,
  askingOf,
  endsInQuestion,
  opensWithQuestion,
} from "../../../server/src/transcript/asking.ts";
import { isRequest, requestsIn } from "../../../server/src/transcript/requests.ts";
import { checkLines } from "./line-checks.ts";

/** Checks what is said of each line, drawn under it: nothing where that is "" or false. */
function check(of: (line: string) => string | boolean, drawing: string, note = ""): void {
  checkLines(drawing, (line) => {
    const said = of(line);
    return said ? { words: line, note: note || String(said) } : undefined;
  });
}

describe("a sentence", () => {
  it("asks by its question mark", () => {
    check(
      askingOf,
      `
      Is it safe?
      ^^^^^^^^^^^ question
      And you saw the bell?
      ^^^^^^^^^^^^^^^^^^^^^ question
      It is safe.
      What a day!
      Was it you? [1]
      ^^^^^^^^^^^^^^^ question
      Was it you? (Laughter.)
      ^^^^^^^^^^^^^^^^^^^^^^^ question
      Was it you?”
      ^^^^^^^^^^^^ question
      それは安全ですか？
      ^^^^^^^^^ question
      هل هو آمن؟
      ^^^^^^^^^^ question
      `,
    );
  });

  it("asks for assent by a tag", () => {
    check(
      askingOf,
      `
      It is safe, right?
      ^^^^^^^^^^^^^^^^^^ tag
      You went to Tollen, is that correct?
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tag
      Das Tor war zu, nicht wahr?
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ tag
      C’était en mai, n’est-ce pas?
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tag
      Fue en mayo, ¿verdad?
      ^^^^^^^^^^^^^^^^^^^^^ tag
      Foi em maio, né?
      ^^^^^^^^^^^^^^^^ tag
      Era di maggio, vero?
      ^^^^^^^^^^^^^^^^^^^^ tag
      `,
    );
  });

  it("does not ask where it wants to be followed", () => {
    check(
      askingOf,
      `
      It was cold, you know?
      We just went home, you know what I mean?
      So the gate is shut, okay?
      It has two bells, if that makes sense?
      Das war im Mai, weißt du?
      Era muy tarde, ¿sabes?
      C’était loin, tu vois?
      Era tardi, capisci?
      Era tarde, percebes?
      `,
    );
  });

  it("does not ask where it asks for the floor", () => {
    check(
      askingOf,
      `
      Can I ask a second one?
      May I just follow up?
      If I may?
      Darf ich kurz nachfragen?
      ¿Puedo preguntar algo?
      Puis-je vous poser une question?
      Posso fare una domanda?
      Posso perguntar uma coisa?
      `,
    );
  });

  it("does not ask where nobody is to answer", () => {
    check(
      askingOf,
      `
      Who knows?
      And so what?
      You know what?
      Really?
      Oh, yeah?
      Wow, seriously?
      Wer weiß?
      ¿Quién sabe?
      Ah bon?
      Davvero?
      `,
    );
  });

  it("asks where such words are only part of it", () => {
    check(
      askingOf,
      `
      Who knows where the bell is today?
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ question
      What do you know?
      ^^^^^^^^^^^^^^^^^ question
      Can I walk along the wall at night?
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ question
      Is this one really yours?
      ^^^^^^^^^^^^^^^^^^^^^^^^^ question
      Did you turn left or right?
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ question
      `,
    );
  });

  it("asks in words", () => {
    check(
      isRequest,
      `
      Tell us about the bell.
      ^^^^^^^^^^^^^^^^^^^^^^^ request
      So, Ana, please describe the wall.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ request
      Could you walk us through that day.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ request
      I'd like to hear how you got there.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ request
      My question was about the rope.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ request
      Now there's a smell, and I'd like to know if I should stop.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ request
      Ruth and somebody else both want to know about the rope.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ request
      Oh, now you have to tell me.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ request
      I was wondering about the rope.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ request
      My second question is about the rope.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ request
      Let's talk about the gate.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^ request
      How did you get home.
      ^^^^^^^^^^^^^^^^^^^^^ request
      Please state your name.
      ^^^^^^^^^^^^^^^^^^^^^^^ request
      Erzählen Sie uns von der Glocke.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ request
      Mich würde interessieren, wie das war.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ request
      Cuéntenos cómo fue.
      ^^^^^^^^^^^^^^^^^^^ request
      Parlez-nous de la cloche.
      ^^^^^^^^^^^^^^^^^^^^^^^^^ request
      Conte-nos como foi.
      ^^^^^^^^^^^^^^^^^^^ request
      Ci racconti della campana.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^ request
      `,
      "request",
    );
  });

  it("does not ask where it only tells of asking", () => {
    check(
      isRequest,
      `
      They told us about the bell.
      The question was about the bell.
      The first question was about the bell.
      The question about the bell was hard.
      She wanted to tell us more.
      I described the wall.
      That question was hard.
      I like the gate.
      We talked about it.
      Sie erzählen gern.
      Nos contó cómo fue.
      Il parle de la cloche.
      Ele contou como foi.
      Lui racconta molto.
      `,
      "request",
    );
  });
});

describe("the end of a turn", () => {
  it("asks, though some words follow", () => {
    check(
      askingIn,
      `
      It was May. Is it safe?
      ^^^^^^^^^^^^^^^^^^^^^^^ question
      Is it safe? I walked there in May.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ question
      It is safe, right? I think so.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tag
      Is it safe? It is, right?
      ^^^^^^^^^^^^^^^^^^^^^^^^^ question
      It is safe. It was safe in May.
      Is it safe? I walked there in May with all of the children and the dog, and not one of us saw the bell move.
      `,
    );
  });

  it("does not ask by what others said", () => {
    check(
      askingIn,
      `
      And she said, “Is it safe?” We laughed.
      I said, "Where is it?" I did not know.
      Sie sagte: „Wo ist es?“ Ich ging.
      Il a dit «Où est-il?» et nous avons ri.
      `,
    );
  });

  it("asks where a question of somebody else is read out", () => {
    check(
      askingIn,
      `
      Tom writes, “Does it hurt the tree?”
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ question
      We have one from the chat: “Is it safe?”
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ question
      Eine Frage aus dem Netz: „Ist es sicher?“
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ question
      Lucía pregunta: «¿Es seguro?»
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ question
      `,
    );
  });

  it("calls on somebody with a title and asks nothing", () => {
    check(
      askingIn,
      `
      Captain?
      Thank you. Ms. Vale?
      Dr. Lind?
      Why?
      ^^^^ question
      `,
    );
  });

  it("asks in words", () => {
    check(
      requestsIn,
      `
      You were there. Tell us about the bell.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ request
      Tell us about the bell. I never saw it.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ request
      I said, “Tell us about the bell.” They did not.
      Describe the wall. I walked there in May with the children and the dog and saw only a small part of it, from below.
      `,
      "request",
    );
  });

  it("is a question to somebody, or is not", () => {
    check(
      endsInQuestion,
      `
      I think so. Who could know?
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ asks
      Who could know?[1]
      ^^^^^^^^^^^^^^^^^^ asks
      Who could know? I think so.
      I think so, right?
      I think so. “Who knows it?”
      `,
      "asks",
    );
  });
});

describe("the start of a turn", () => {
  it("asks by the word that it opens with, whatever follows", () => {
    check(
      opensWithQuestion,
      `
      So what do you listen for? Because I have heard many things and cannot tell one from the other.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ asks
      Yeah. Okay. How was it? I was not there.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ asks
      Und wann war das? Ich war nicht da.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ asks
      Y cuándo fue eso? No estuve.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ asks
      Et où était-ce? Je ne sais pas.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ asks
      E quando foi isso? Não sei.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ asks
      Allora dove era? Non lo so.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ asks
      The bell? It is gone.
      It is gone. Where is it?
      What a bell. Where is it?
      `,
      "asks",
    );
  });
});
