import assert from "node:assert/strict";
import { Findings } from "../../../server/src/rules/findings.ts";
import { fixesOf } from "../../../server/src/rules/fix.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { dedent, draw, read, redraw } from "../drawing.ts";

function findingsIn(transcript: Transcript) {
  return new Findings(transcript).all().filter(({ code }) => code === "repeated-passage");
}

/** Checks how many words come how many times where the drawing says so: `3 × 4`. */
function check(drawing: string): void {
  const { text } = read(drawing);
  const notes = findingsIn(new Transcript(text)).map(({ range, message }) => {
    const [, words = "1", times] = /^These? (\d+)?.*?(\d+) times/.exec(message.replace("This", "These"))!;
    return { range, note: `${words} × ${times}` };
  });
  assert.equal(draw(text, notes), redraw(drawing));
}

/** Checks the document that results where the first finding is mended, or that it cannot be. */
function checkFix(before: string, after: string | undefined): void {
  const transcript = new Transcript(dedent(before));
  const [finding] = findingsIn(transcript);
  const [fix] = fixesOf(transcript, finding!);
  for (const { range, newText } of fix?.edits ?? []) transcript.edit(range, newText);
  assert.equal(fix && transcript.text.toString(), after === undefined ? undefined : dedent(after));
}

/** Checks the findings, as lines, after `typed` has taken the place of so many lines; and those of a reading afresh. */
function checkEdit(text: string, line: number, lines: number, typed: string, ...expected: number[]): void {
  const transcript = new Transcript(text);
  const findings = new Findings(transcript);
  findings.settle();
  transcript.edit({ start: { line, character: 0 }, end: { line: line + lines, character: 0 } }, typed);
  assert.deepEqual(
    findings.all().map(({ range }) => range.start.line),
    expected,
  );
  assert.deepEqual(findings.all(), new Findings(new Transcript(transcript.text.toString())).all());
}

const filler = Array.from({ length: 600 }, (_, i) => `Of stone ${i} he knew the place.\n`).join("");

describe("repeated-passage", () => {
  it("counts the turns that it opens, wherever a block ends", () => {
    const thanks = "MS VALE:\nThank you.\n".repeat(5);
    const turns = Array.from({ length: 60 }, (_, i) => `${thanks}MR ODA:\nNo, of stone ${i}.\n`);
    const transcript = new Transcript(turns.join(""));
    const findings = () => findingsIn(transcript).map(({ message }) => message);
    assert.deepEqual(findings(), []);
    // where somebody has typed, blocks are short
    for (let line = 100; line < 140; line++) {
      const start = { line, character: 0 };
      transcript.edit({ start, end: start }, "\n");
      assert.deepEqual(findings(), []);
    }
  });

  it("is found where three words or more come three times running", () => {
    check(`
      MS VALE: We went to the gate, to the gate, to the gate and home.
                                    ^^^^^^^^^^^ 3 × 3
    `);
    check(`
      MS VALE: So we all went down to the old gate and waited so we all went down to the old gate and waited so we all went down to the old gate and waited.
                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 11 × 3
    `);
  });

  it("is found where one or two words come eight times", () => {
    check(`
      MS VALE: So so so so so so so so.
                  ^^ 1 × 8

      MR ODA: A bell a bell a bell a bell a bell a bell a bell a bell rang.
                     ^^^^^^ 2 × 8
    `);
  });

  it("is found where a sentence of two words, or of very many, comes three times", () => {
    check(`
      MS VALE: I see. We know. We know. We know. It rang.
                               ^^^^^^^ 2 × 3
    `);
    const long =
      "When the bell rang over the water and all the boats had come home from the long nets of the north there was nobody left on the quay but him.";
    const sentences = findingsIn(new Transcript(`MS VALE: ${long} ${long} ${long}`));
    assert.deepEqual(
      sentences.map(({ range }) => range.start.character),
      [9 + long.length + 1],
    );
  });

  it("is found whatever the case and the signs between", () => {
    check(`
      MS VALE: To the gate. TO THE GATE! to, the gate… “To the Gate”?
                            ^^^^^^^^^^^ 3 × 4
    `);
  });

  it("is found over line ends, turns and cues", () => {
    check(`
      MS VALE: We went to the gate, to
                                    ^^ 3 × 3…
      the gate, to the gate and home.
      ^^^^^^^^ …3 × 3
    `);
    check(`
      MS VALE: To the gate.

      MR ODA: To the gate. To the gate.
              ^^^^^^^^^^^ 3 × 4

      MS VALE: To the gate.
    `);
    check(`
      1
      00:00:01,000 --> 00:00:02,000
      Down to the gate.

      2
      00:00:02,000 --> 00:00:03,000
      Down to the gate.
      ^^^^^^^^^^^^^^^^ 4 × 4

      3
      00:00:03,000 --> 00:00:04,000
      Down to the gate.

      4
      00:00:04,000 --> 00:00:05,000
      Down to the gate.
    `);
  });

  it("is found over the line numbers of a page", () => {
    check(`
      1           MS. VALE:  We went to the gate
      2  to the gate
         ^^^^^^^^^^^ 3 × 3
      3  to the gate and home.
      4           MR. ODA:  So it was.
    `);
  });

  it("is told once, with the shortest words that come again", () => {
    check(`
      MS VALE: A so be it a so be it a so be it a so be it a so be it a so be it a so be it.
                          ^^^^^^^^^^ 4 × 7
    `);
    check(`
      MS VALE: So so so so so so so so so so so so so so so so so so so so so so so so.
                  ^^ 1 × 24
    `);
  });

  it("is not found where people say it to one another, each in a turn, until that is too often", () => {
    check(`
      THE CHAIR: Ms Ruiz is here. Good morning.

      MS RUIZ: Good morning.

      MR ODA: Good morning. To begin: they shut the gate.

      THE CHAIR: They shut the gate?

      MR ODA: They shut the gate!
    `);
    check(`
      WEBVTT

      00:00:01.000 --> 00:00:02.000
      <v Ana Ruiz>Thank you.

      00:00:02.000 --> 00:00:03.000
      <v Joe Oda>Thank you.

      00:00:03.000 --> 00:00:04.000
      <v Kim Berg>Thank you.
    `);
    const turns = "MS RUIZ: To the gate.\n\nMR ODA: To the gate.\n\n";
    assert.deepEqual(
      [3, 4].map((times) => findingsIn(new Transcript(turns.repeat(times))).length),
      [0, 1],
    );
    const long = "so they went down to the old gate and waited.\n\n";
    assert.equal(findingsIn(new Transcript(`A: ${long}B: ${long}A: ${long}B: No.`)).length, 1);
  });

  it("is told once where sentences go on without ending as such, and may stop doing so", () => {
    check(`
      MS VALE: I see. We know. We know. We know. We know, we know we know we know, we know. It rang.
                               ^^^^^^^ 2 × 8
    `);
    check(`
      MS VALE: I see. We know. We know. We know. We know, we know. It rang.
                               ^^^^^^^ 2 × 5
    `);
    check(`
      MS VALE: I see we know. We know. We know. We know. It rang.
                                       ^^^^^^^ 2 × 3
    `);
    check(`
      MS VALE: I see. We know, we know, we know, we know, we know. We know. We know. We know. It rang.
                               ^^^^^^^ 2 × 8
    `);
  });

  it("is told once where a shorter one stands in each of longer ones, from when those are known", () => {
    const found = findingsIn(new Transcript("To the gate to the gate to the gate and on.\n".repeat(90)));
    assert.deepEqual(
      found.map(({ range, message }) => `${range.start.line} ${/\d+ words come \d+/.exec(message)?.[0]}`),
      ["0 3 words come 3", "1 11 words come 90", "1 3 words come 3", "2 3 words come 3"],
    );
  });

  it("is one word where a sentence says nothing else", () => {
    check(`
      MS VALE: Hear, hear. Hear, hear. Hear, hear. Go on.

      MR ODA: No, no. No, no. No, no. No, no.
                  ^^ 1 × 8
    `);
  });

  it("is not found where it is sung, until that is too often", () => {
    check(`
      1
      00:00:01,000 --> 00:00:02,000
      ♪ Down to the gate, down to the gate, down to the gate ♪
    `);
  });

  it("says what to do, and stops counting at a thousand", () => {
    const [finding] = findingsIn(new Transcript(`MS VALE: ${"so be it ".repeat(1200)}`));
    assert.equal(
      finding?.message,
      "These 3 words come 1000 times or more running, as where a recogniser has lost its way: listen again and write what is said",
    );
  });

  it("is not found where words come less often", () => {
    check("MS VALE: To the gate, to the gate. So so so so so so so. Yes yes yes. No, no, no, no!");
    check("MS VALE: A bell a bell a bell a bell a bell a bell a bell rang.");
    check("MS VALE: We know, we know, we know.");
  });

  it("is not found at false starts, marks, or what somebody is quoted as saying", () => {
    check("MS VALE: I- I- I- I- I- I- I- I- I- I don't know.");
    check(
      "MS VALE: (inaudible) (inaudible) (inaudible) (inaudible) (inaudible) (inaudible) (inaudible) (inaudible)",
    );
    check('MS VALE: He cried, "Mind the gate, mind the gate, mind the gate!"');
  });

  it("is not found at labels, time codes, headings and code", () => {
    check(`
      [00:00:01] Ana Berg Ruiz: Yes.
      [00:00:02] Ana Berg Ruiz: No.
      [00:00:03] Ana Berg Ruiz: So.
    `);
  });

  it("comes and goes with edits on either side of a block's border, and moves with its lines", () => {
    const text = `${filler}To the gate.\nTo the gate.\n${filler}`;
    checkEdit(text, 602, 0, "To the gate.\n", 601);
    checkEdit(text, 600, 0, "To the gate.\n", 601);
    checkEdit(`${filler}${"To the gate.\n".repeat(400)}${filler}`, 800, 1, "To the wall.\n", 601, 802);
    checkEdit(`${filler}${"To the gate.\n".repeat(400)}${filler}`, 0, 0, "\n\n", 603);
    checkEdit(`${filler}${"To the gate.\n".repeat(400)}${filler}`, 603, 396, "", 601);
    checkEdit(`${filler}${"To the gate.\n".repeat(400)}${filler}`, 601, 398, "");
  });
});

describe("the fix of repeated-passage", () => {
  it("keeps the words once", () => {
    checkFix(
      "MS VALE: We went to the gate, to the gate, to the gate, to the gate and home.",
      "MS VALE: We went to the gate and home.",
    );
    checkFix("MS VALE: So. So. So. So. So. So. So. So. So.", "MS VALE: So.");
    checkFix(
      `
      MS VALE: We went to the gate
      to the gate to the gate to the
      gate and home.
      `,
      "MS VALE: We went to the gate and home.",
    );
  });

  it("is not there over turns and cues, whose labels and times somebody must see to", () => {
    checkFix(
      "MS VALE: To the gate.\n\nMR ODA: To the gate. To the gate.\n\nMS VALE: To the gate.",
      undefined,
    );
  });

  it("is not collapsed alone where the words around it come again as well: its other copies would be loops then", () => {
    const line = "So we went to the gate, to the gate, to the gate. Yes, we did, as they say.\n";
    checkFix(`MS VALE: Well.\n${line.repeat(3)}`, undefined);
    // nor are those around it: one copy holds the loop still
    const transcript = new Transcript(`MS VALE: Well.\n${line.repeat(3)}`);
    const around = findingsIn(transcript).filter(({ message }) => !message.startsWith("These 3 words"));
    assert.deepEqual(
      around.map((finding) => fixesOf(transcript, finding).length),
      [0],
    );
    checkFix(
      `MS VALE: Well.\n${line}And home.\n${line}`,
      `MS VALE: Well.\n${line.replace(", to the gate, to the gate", "")}And home.\n${line}`,
    );
  });

  it("finds a loop again that began blocks before", () => {
    const loop = "To the gate.\n".repeat(700);
    checkFix(`MS VALE: Well.\n${filler}${loop}${filler}`, `MS VALE: Well.\n${filler}To the gate.\n${filler}`);
  });
});
