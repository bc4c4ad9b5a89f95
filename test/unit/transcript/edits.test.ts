import assert from "node:assert/strict";
import fc from "fast-check";
import type { Position, Range } from "../../../server/src/text/position.ts";
import type { Text } from "../../../server/src/text/text.ts";
import { checkAgainstFresh, checkSound, Open } from "../answers.ts";
import { read } from "../drawing.ts";
import { effort, runs } from "../runs.ts";

/** Checks what is answered after `typed` has taken the place of what the bars enclose, against a reading afresh. */
function check(drawing: string, typed: string): void {
  const { text, cursors } = read(drawing);
  const open = new Open(text);
  checkSound(open.transcript, open.answers);
  open.edit({ start: cursors[0]!, end: cursors.at(-1)! }, typed);
  checkSound(open.transcript, checkAgainstFresh(open));
}

/** Many lines, some hundreds of which make a block of their own. */
function many(line: string, count = 700): string {
  return `${line}\n`.repeat(count);
}

/** How a document grows or shrinks in one step. */
interface Step {
  readonly place: Place;
  readonly reach: Reach;
  readonly typed: string;
  /** Whether answers are asked for behind this step, or only some of the reading is done, or none. */
  readonly behind: "ask" | "read some" | "go on";
}

interface Place {
  /** At any line, or within two lines of where a block begins. */
  readonly near: "any" | "border";
  readonly line: number;
  readonly character: number;
}

type Reach = { readonly lines: number; readonly characters: number } | "to a border";

const labels = fc.constantFrom(
  ...["MS VALE:", "MR ODA:", "DR LIND:", "QUESTION:", "QUESTION:", "Q:", "A:", "Ana:", "IT:", "Ana Ruiz:"],
  ...[
    "MR ODA[1]:",
    "???:",
    "Note:",
    "  MS VALE:",
    "MS\u00a0VALE:\u00a0",
    "Zoë:",
    "\u{1f6a2}:",
    "17:30",
    "SYG:",
  ],
);
const said = fc.constantFrom(
  ...[
    "Thank you.",
    "Is it safe?",
    "It is.",
    "Go ahead, Astrid.",
    "Can you take a few more?",
    "Sure.",
    "Yes.",
  ],
  ...[
    "(inaudible",
    "inaudible)",
    "(inaudible)",
    "[crosstalk",
    "crosstalk]",
    "[sic]",
    "(",
    "]",
    "[",
    ")",
    "???",
  ],
  ...[
    "[1]",
    "[2]",
    "[^a]",
    "¹",
    "\\1\\",
    "[1:02]",
    "00:12:31",
    "\\[inaudible\\]",
    "(laughs)",
    "(Whereupon, all",
  ],
  ...["\u{1f6a2}", "\ud83d", "\ude00", "[[x]]", "[a](b)", "with Henry Lind, our chief engineer,", "\u2028"],
);
const wholeLines = fc.constantFrom(
  ...[
    "",
    "",
    "",
    "   ",
    "---",
    "...",
    "```",
    "~~~",
    "````",
    "# Part one",
    "## Part two ##",
    "#",
    "===",
    "title: x",
  ],
  ...["[1] A note.", "[1]", "[2] Another", "[^a]: A third", "¹ A fourth", "- a list", "> a quotation"],
  ...["Briefing on the Gate", "May 3, 2021", "| a | b |", "word ".repeat(2500)],
);
const speech = fc
  .tuple(fc.option(labels, { freq: 2 }), fc.array(said, { maxLength: 4 }))
  .map(([label, words]) => [...(label === null ? [] : [label]), ...words].join(" "));
const line = fc.oneof({ weight: 3, arbitrary: speech }, { weight: 2, arbitrary: wholeLines });
const lineEnd = fc.oneof(
  { weight: 8, arbitrary: fc.constant("\n") },
  { weight: 1, arbitrary: fc.constantFrom("\r\n", "\r") },
);
const someLines = (maxLength: number) =>
  fc.array(fc.tuple(line, lineEnd), { maxLength }).map((list) => list.flat().join(""));
/** The same few lines again and again: enough for blocks that hold nothing else. */
const run = fc
  .tuple(
    fc.oneof(someLines(3), fc.constantFrom("\n", "A word.\n", "[1] A note.\n")),
    fc.integer({ min: 90, max: 320 }),
  )
  .map(([lines, times]) => lines.repeat(times));
const shortDocument = someLines(40);
const longDocument = fc
  .array(fc.oneof({ weight: 2, arbitrary: run }, { weight: 1, arbitrary: someLines(12) }), {
    minLength: 4,
    maxLength: 8,
  })
  .map((pieces) => pieces.join(""));

const place: fc.Arbitrary<Place> = fc.record({
  near: fc.constantFrom("any", "border"),
  line: fc.nat({ max: 9999 }),
  character: fc.oneof(fc.constantFrom(0, 9999), fc.nat({ max: 40 })),
});
const reach: fc.Arbitrary<Reach> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ lines: 0, characters: 0 }) },
  { weight: 4, arbitrary: fc.record({ lines: fc.nat({ max: 3 }), characters: fc.nat({ max: 12 }) }) },
  { weight: 1, arbitrary: fc.constant("to a border" as const) },
);
const typed = [
  {
    weight: 3,
    arbitrary: fc.constantFrom("", "", "x", " ", ":", "\n", "\r", "\r\n", "(", "]", "`", "#", "?"),
  },
  { weight: 2, arbitrary: fc.oneof(labels, said) },
  { weight: 2, arbitrary: someLines(3) },
];
const steps = (what: fc.Arbitrary<string>, waits: readonly Step["behind"][], maxLength: number) =>
  fc.array(fc.record({ place, reach, typed: what, behind: fc.constantFrom(...waits) }), {
    minLength: maxLength >> 1,
    maxLength,
    size: "max",
  });
/** Mostly one types on before anything is answered; comparing is what takes the time. */
const manySteps = steps(fc.oneof(...typed), ["ask", "read some", "read some", "go on", "go on"], 30);
const longSteps = steps(
  fc.oneof(...typed, { weight: 1, arbitrary: run }),
  ["ask", "ask", "read some", "go on"],
  10,
);

function positionOf(text: Text, { near, line, character }: Place): Position {
  if (near === "any") return text.clamp({ line: line % text.lineCount, character });
  const border = text.firstLine(line % (text.blocks.length + 1));
  return text.clamp({ line: border - 2 + (line % 5), character });
}

function rangeOf(text: Text, { place, reach }: Step): Range {
  const start = positionOf(text, place);
  if (reach === "to a border") {
    const block = Math.min(text.blocks.length, text.blockAt(start.line) + 1 + (place.line % 2));
    return { start, end: { line: text.firstLine(block), character: 0 } };
  }
  const character = reach.lines === 0 ? start.character + reach.characters : reach.characters;
  return { start, end: { line: start.line + reach.lines, character } };
}

/** How many edits were made. */
let edits = 0;

/** Follows steps and compares with a reading afresh wherever answers are asked for, and at the end. */
function follow(start: string, list: readonly Step[]): void {
  const open = new Open(start);
  checkSound(open.transcript, open.answers);
  for (const step of list) {
    open.edit(rangeOf(open.transcript.text, step), step.typed);
    edits++;
    if (step.behind === "ask") checkSound(open.transcript, checkAgainstFresh(open));
    else if (step.behind === "read some") {
      let left = step.place.line % 4;
      open.findings.settle(() => left-- <= 0);
    }
  }
  checkSound(open.transcript, checkAgainstFresh(open));
}

describe("an edited transcript is as one that is read afresh", () => {
  it("whatever is typed into short ones", function () {
    this.timeout(240_000 * effort);
    fc.assert(fc.property(shortDocument, manySteps, follow), runs(950));
  });

  it("whatever is typed into ones of several blocks", function () {
    this.timeout(240_000 * effort);
    fc.assert(fc.property(longDocument, longSteps, follow), runs(40));
  });

  it("20,000 times", () => {
    assert.ok(edits >= 20_000 * effort, `${edits} edits`);
  });

  it("where a label comes into use", () => {
    check("Ana: Yes.\n\nMS VALE: No.\n\n|", "Ana: So.");
    check(`Ana: Yes.\n\n${many("A word.")}\nMS VALE: No.\n\n|`, "Ana: So.");
  });

  it("where a label goes out of use", () => {
    check(`Ana: Yes.\n\n${many("A word.")}\nMS VALE: No.\n\nAn|a|: So.`, "");
  });

  it("where labels lose their blank lines, and with them a trap its blank line", () => {
    check("MS VALE: Yes, and\nIT: no.\nIT: so.\n|\n|MR ODA: No.\nMS VALE: No.", "");
    check("MS VALE: Yes.\nMR ODA: No.\n|MS VALE: Yes, and\nIT: no.\nIT: so.", "\n");
  });

  it("where front matter opens and closes", () => {
    check(`|\n${many("MS VALE: Yes.")}`, "---");
    check(`---\ntitle: x\n|---|\n${many("Title: Yes.")}`, "");
    check(`|---|\ntitle: x\n---\n${many("MS VALE: Yes.")}`, "");
  });

  it("where front matter is longer than a block", () => {
    check(`---\n|${many("", 240)}title: The gate\n---\nMS VALE: Yes.\n`, many("", 100));
    check(
      `---\nspeakers:\n${many("  - Ana Ruiz", 250)}|title: The gate\n---\nMS VALE: Yes.\n`,
      many("  - Jan Berg", 9),
    );
  });

  it("where code opens and closes", () => {
    check(`MS VALE: Yes.\n|\n${many("MR ODA: No.")}~~~\nMS VALE: So.`, "~~~");
    check(`MS VALE: Yes.\n~~~\n${many("MR ODA: No.")}~|~~|\nMS VALE: So.`, "");
  });

  it("where a bracket over a block's end opens and closes", () => {
    const before = many("A word.", 255);
    check(`${before}To |x\ninaudible) home.`, "(");
    check(`${before}To (partially\n|inaudible)| home.`, "");
    check(`${before}To (partially\ninaudible|)| home.\n${many("A word.")}`, "");
    check(`${before}|To (partially\n|inaudible) home.`, "");
  });

  it("where the first words of a bracket over lines change", () => {
    check("MS VALE: To (|inaudible|\nall along) home.", "laughing.");
    check(`${many("A word.", 254)}To (all\n|laughing|\nall along) home.`, "inaudible");
  });

  it("where a note over a block's end begins and ends", () => {
    const before = many("A word.", 255);
    check(`${before}\n|[1]| A note\nwhich goes on`, "");
    check(`${before}\n[1] A note\n|which goes on`, "\n");
    check(`${before}|\n|[1] A note\nwhich goes on`, "");
  });

  it("where a reference far from its note goes", () => {
    check(`MS VALE: The gate|[1]|.\n${many("A word.")}\n[1] A note.`, "");
    check(`MS VALE: The gate[1].\n${many("A word.")}\n[|1|] A note.`, "2");
    check(`MS VALE: The gate[1].\n\n[1] One.\n${many("A word.")}\n[1] A note.\n\n|[1] Three.`, "[4] ");
  });

  it("where a moderator begins to answer", () => {
    const round = "MS VALE: Ana.\n\nQUESTION: Is it?\n\nMR ODA: Yes.\n\n";
    check(`${round.repeat(300)}QUESTION: Is it?\n\n|M|S VALE: Yes.\n\n${round.repeat(5)}`, "M");
    check(`QUESTION: Is it?\n\n|MR ODA|: Yes.\n\n${round.repeat(2)}`, "MS VALE");
    check(`QUESTION: Is it?\n\n|MS VALE|: Yes.\n\n${round.repeat(2)}${many("A word.")}${round}`, "MR ODA");
  });

  it("where too few questions have labels of their own, and where enough have again", () => {
    const called = `MS VALE: Go ahead, Astrid.\n\nQUESTION: Is it safe?\n${many("", 350)}`;
    const seven = `${called}${"MS VALE:\n".repeat(5)}${many("", 350)}`;
    check(`${seven}|`, "MS VALE:\n");
    check(`${seven}|MS VALE:\n|`, "");
  });

  it("where words of a turn that runs through blocks change", () => {
    const opening = "QUESTION: Is it?\n\nMR ODA: Yes.\n\nMS VALE: Well.\n";
    const closing = "\n\nMR ODA: Sure.\n\nQUESTION: Is it?\n\nMR ODA: Yes.\n";
    check(`${opening}${many("A word.")}Can you take a few more|${closing}`, "?");
    check(`${opening}${many("")}Can you take a few more|?|${closing}`, "");
    check(`${opening}|${many("")}|Can you take a few more?${closing}`, "");
  });

  it("where the words behind a block of blank lines become somebody else's", () => {
    const round = "MS VALE: Ana.\n\nQUESTION: Is it?\n\nMR ODA: Yes.\n\n".repeat(3);
    const tail = "Can you take a few more?\n\nMR ODA: Sure.\n";
    check(`${round}MS VALE: Well.\n${many("", 500)}|\n${many("", 500)}${tail}`, "MR ODA:");
    check(`${round}MS VALE: Well.\n${many("", 500)}|MR ODA:|\n${many("", 500)}${tail}`, "");
    check(`${round}MS VALE: Well.\n${many("", 500)}|\n${many("", 500)}${tail}`, "# Part two");
  });

  it("where the words behind a block of blank lines go with it", () => {
    const round = "MS VALE: Ana.\n\nQUESTION: Is it?\n\nMR ODA: Yes.\n\n".repeat(3);
    const tail = "Can you take a few more?\n\nMR ODA: Sure.\n";
    for (let blank = 240; blank < 300; blank += 4) {
      check(
        `${round}MS VALE: Well.\n${many("", blank)}|${many("", 500)}Can you take a few more?|${tail}`,
        "",
      );
      check(
        `${round}MS VALE: Well.\n${many("", blank)}|${many("", 500)}Can you take a few more?\n|\n\n${tail}`,
        "",
      );
    }
  });

  it("where a turn of many small blocks follows a word about the proceedings", () => {
    const end = `${many("IT:", 88)}MS VALE:\nGo ahead, Astrid.\nQ:\n`;
    check(`|IT:\nIT:\n${many("A word.", 93)}${end}`, "MS VALE: Can you take a few more?\n");
  });

  it("where blocks split and grow together", () => {
    const turn = "MS VALE: Is it?\n\nMR ODA: Yes (inaudible).\n\n";
    check(`${turn.repeat(100)}|${turn.repeat(100)}`, turn.repeat(400));
    check(`${turn.repeat(100)}|${turn.repeat(400)}|${turn.repeat(100)}`, "");
    check(`|${turn.repeat(400)}|`, "");
    check("|", turn.repeat(400));
  });

  it("where one character after the other is typed", () => {
    const open = new Open(`MS VALE: Yes.\n\n${many("A word.", 300)}`);
    const words = "QUESTION: Is [it?]\n\nMR ODA: Yes (inaudible).[1]\n\n[1] A note.";
    let character = 0;
    let line = 2;
    for (const sign of words) {
      const at = { line, character };
      open.edit({ start: at, end: at }, sign);
      checkAgainstFresh(open);
      if (sign === "\n") line++;
      character = sign === "\n" ? 0 : character + 1;
    }
    assert.equal(open.answers.model.turns.length, 3);
  });
});
