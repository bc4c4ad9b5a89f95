import assert from "node:assert/strict";
import fc from "fast-check";
import type { Position } from "../../../server/src/text/position.ts";
import { askerOf } from "../../../server/src/transcript/askers.ts";
import { turnRole, turnsFrom } from "../../../server/src/transcript/turns.ts";
import { checkAgainstFresh, Open } from "../answers.ts";
import { read } from "../drawing.ts";
import { effort, runs } from "../runs.ts";

/** Checks what is answered after `typed` has taken the place of what the bars enclose, against a reading afresh. */
function check(drawing: string, typed: string): Open {
  const { text, cursors } = read(drawing);
  const open = new Open(text);
  void open.answers;
  open.edit({ start: cursors[0]!, end: cursors.at(-1)! }, typed);
  checkAgainstFresh(open);
  return open;
}

/** Types sign by sign at the bar, and checks after each. */
function type(drawing: string, typed: string): Open {
  const { text, cursors } = read(drawing);
  const open = new Open(text);
  void open.answers;
  let { line, character } = cursors[0]!;
  for (const sign of typed) {
    const at = { line, character };
    open.edit({ start: at, end: at }, sign);
    checkAgainstFresh(open);
    if (sign === "\n") line++;
    character = sign === "\n" ? 0 : character + sign.length;
  }
  return open;
}

function askers({ transcript }: Open): (string | undefined)[] {
  return [...turnsFrom(transcript)]
    .filter((place) => turnRole(transcript, place) === "question")
    .map((place) => askerOf(transcript, place));
}

function roles({ transcript }: Open): string {
  return [...turnsFrom(transcript)].map((place) => turnRole(transcript, place)[0]).join("");
}

/** A round of an interview, so long that many of them fill several blocks. */
const round = [
  "Ana Ruiz: When did you first hear the bell?",
  "Tom Rey: I was six, and we lived by the harbour, so I heard it every morning.",
  "Ana Ruiz: Mm-hmm.",
  "Tom Rey: And at night.",
  "",
].join("\n\n");
const briefing = [
  "MS VALE: Next is Ana Ruiz.",
  "QUESTION: Is the wall safe?",
  "MR ODA: It is as safe as it was.",
  "",
].join("\n\n");

/** So many blank lines that what stands behind them is in another block. */
const apart = "\n".repeat(600);

const names = fc.constantFrom(
  "Ana Ruiz:",
  "Ana Ruiz:",
  "Tom Rey:",
  "Tom Rey:",
  "Jan Berg:",
  "Dr. Lind:",
  "AUDIENCE:",
);
const said = fc.constantFrom(
  ...[
    "When did you first hear the bell?",
    "And who rang it?",
    "Is it?",
    "Tell us about the tower.",
    "Right?",
  ],
  ...["It is safe, and nobody has been up there since the last week of May, as far as we know.", "It was --"],
  ...[
    "-- late.",
    "Mm-hmm.",
    "Yes.",
    "Thank you.",
    "Go ahead, Tom.",
    "Captain?",
    "Tom?",
    "I'd defer to Dr. Lind.",
  ],
  ...[
    "Can you take one more?",
    "Sure.",
    "She said, “Why?”",
    "Ida writes, “Does it hurt?”",
    "(Inaudible.)",
    "?",
  ],
  ...["Next is Jan Berg.", "My own uncle was much the same, and he kept goats on the wall all his life."],
);
const turn = fc
  .tuple(names, fc.array(said, { minLength: 1, maxLength: 3 }))
  .map(([name, words]) => `${name} ${words.join(" ")}\n\n`);
const someTurns = (maxLength: number) => fc.array(turn, { maxLength }).map((turns) => turns.join(""));
const interview = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: someTurns(12) },
      { weight: 1, arbitrary: fc.nat({ max: 60 }).map((times) => round.repeat(times)) },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((pieces) => pieces.join(""));
const typing = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom("", "?", ".", "x", " ", "\n", ":", "--", "“", "Ana Ruiz: ", "Jan"),
  },
  { weight: 2, arbitrary: said },
  { weight: 1, arbitrary: someTurns(4) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(round.repeat(40), "# Questions from Ana Ruiz\n\n", "BY TOM REY:\n\n"),
  },
);
const steps = fc.array(
  fc.record({
    line: fc.nat({ max: 9999 }),
    character: fc.oneof(fc.constantFrom(0, 9999), fc.nat({ max: 40 })),
    lines: fc.oneof(fc.constant(0), fc.nat({ max: 5 })),
    length: fc.nat({ max: 20 }),
    typed: typing,
    ask: fc.boolean(),
  }),
  { minLength: 1, maxLength: 10 },
);

describe("exchanges after an edit are those of a reading afresh", () => {
  it("whatever is typed into an interview in which all have names", function () {
    this.timeout(240_000 * effort);
    fc.assert(
      fc.property(interview, steps, (text, edits) => {
        const open = new Open(text);
        void open.answers;
        for (const { line, character, lines, length, typed, ask } of edits) {
          const of = open.transcript.text;
          const start: Position = of.clamp({ line: line % of.lineCount, character });
          const to = { line: start.line + lines, character: lines === 0 ? start.character + length : length };
          open.edit({ start, end: of.clamp(to) }, typed);
          if (ask) checkAgainstFresh(open);
        }
        checkAgainstFresh(open);
      }),
      runs(40),
    );
  });

  it("where the name in a call is typed", () => {
    const open = type(
      `${briefing.repeat(3)}MS VALE: Next is |\n\nQUESTION: And the bell?\n\nMR ODA: Gone.\n`,
      "Eva Moss.",
    );
    assert.deepEqual(askers(open), ["Ana Ruiz", "Ana Ruiz", "Ana Ruiz", "Eva Moss"]);
  });

  it("where the name in a call changes, for all questions up to the next call", () => {
    const questions = "QUESTION: And at night?\n\nMR ODA: As well.\n\n".repeat(150);
    const open = check(
      `${briefing.repeat(200)}MS VALE: Next is |Jan Berg|.\n\n${questions}${briefing}`,
      "Eva Moss",
    );
    assert.deepEqual(
      askers(open).map((name) => name === "Eva Moss"),
      [...new Array(200).fill(false), ...new Array(150).fill(true), false],
    );
  });

  it("where a call is put in before a question of the next block", () => {
    check(
      `${briefing.repeat(120)}|QUESTION: And the bell?\n\nMR ODA: Gone.\n\n${briefing}`,
      "MS VALE: Eva.\n\n",
    );
  });

  it("where a question is typed sign by sign", () => {
    const open = type(`${round.repeat(2)}|\n\nTom Rey: It was heavy.\n`, "Ana Ruiz: Was it heavy?");
    assert.equal(roles(open), "qamaqamaqa");
  });

  it("where a question mark more tells who asks", () => {
    const rest = "Jan Berg: So it was.\n\nAna Ruiz: A long day, and a cold one, and a wet one.\n\n".repeat(
      400,
    );
    const open = check(
      `Jan Berg: And who rang it?\n\nAna Ruiz: My uncle did, for many years.\n\n${rest}Jan Berg: And then|.|\n\nAna Ruiz: Nobody.\n`,
      "?",
    );
    assert.equal(roles(open).slice(0, 2), "qa");
  });

  it("where a heading names who examines, and no longer does", () => {
    const rest = "Mr Beer: You wrote this.\n\nMs Holm: I did.\n\n".repeat(100);
    const named = check(`|\n\n${rest}`, "# Questions from Mr Beer");
    assert.equal(roles(named), "qa".repeat(100));
    const unnamed = check(`# Questions from |Mr Beer|\n\n${rest}`, "the floor");
    assert.equal(roles(unnamed), "ss".repeat(100));
  });

  it("where what the next block goes on with changes: that an answer breaks off", () => {
    const remark = "Ana Ruiz: I was there on that day myself, with my uncle and the dog.";
    const behind = `${apart}${remark}\n\nTom Rey: -- late.\n`;
    const broken = check(`${round.repeat(3)}Tom Rey: It was |so.|${behind}`, "so --");
    assert.equal(roles(broken).slice(-2), "sa");
    const whole = check(`${round.repeat(3)}Tom Rey: It was |so --|${behind}`, "so.");
    assert.equal(roles(whole).slice(-2), "ss");
  });

  it("where what the next block goes on with changes: that somebody has answered", () => {
    const before = `${round.repeat(3)}Ana Ruiz: Was it heavy?\n\n`;
    const alone = check(`${before}|Tom Rey: It was.|${apart}Ida Holm: Fourteen.\n`, "");
    assert.equal(roles(alone).slice(-2), "qa");
    const second = check(`${before}||${apart}Ida Holm: Fourteen.\n`, "Tom Rey: It was.");
    assert.equal(roles(second).slice(-3), "qas");
  });

  it("where what the next block goes on with changes: that a lecturer asks", () => {
    const before = `Eva Moss: Welcome.\n\nAUDIENCE: Who rang it?\n\nEva Moss: My uncle. `;
    const asked = check(`${before}What was that|.|${apart}AUDIENCE: A bell.\n`, "?");
    assert.equal(roles(asked).slice(-2), "as");
    const told = check(`${before}What was that|?|${apart}AUDIENCE: A bell.\n`, ".");
    assert.equal(roles(told).slice(-2), "aq");
  });

  it("where what the next block goes on with changes: who has answered", () => {
    const before = `${round.repeat(3)}Ana Ruiz: Was it heavy?\n\n`;
    const behind = `${apart}Ana Ruiz: Was it safe? Would you like to answer that?\n\nTom Rey: It was.\n`;
    const same = check(`${before}|Jan Berg|: It was, and we were told so.${behind}`, "Tom Rey");
    assert.equal(roles(same).slice(-3), "aqa");
    const other = check(`${before}|Tom Rey|: It was, and we were told so.${behind}`, "Jan Berg");
    assert.equal(roles(other).slice(-3), "ama");
  });

  it("where what the next block goes on with changes: that the first words of all ask", () => {
    const behind = `${apart}AUDIENCE: A bell.\n\nEva Moss: So it is.\n`;
    const asked = check(`Eva Moss: Welcome. What is that|.|${behind}`, "?");
    assert.equal(roles(asked), "sss");
    const told = check(`Eva Moss: Welcome. What is that|?|${behind}`, ".");
    assert.equal(roles(told), "sqa");
  });

  it("where the last words of a long turn ask, and what stands behind is long as well", () => {
    const long = "It was so.\n".repeat(700);
    const open = check(
      `${round.repeat(3)}Ana Ruiz: I know.\n${long}Was it heavy|.|\n\nTom Rey: It was.\n${long}`,
      "?",
    );
    assert.equal(roles(open).slice(-2), "qa");
  });
});
