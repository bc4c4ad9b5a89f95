import assert from "node:assert/strict";
import fc from "fast-check";
import type { SemanticTokens, SemanticTokensDelta } from "vscode-languageserver-types";
import { TokenList, tokensLegend } from "../../../server/src/features/semantic-tokens.ts";
import { type Range, span } from "../../../server/src/text/position.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { type Annotation, draw, read, redraw } from "../drawing.ts";
import { longText, rangeOf, steps } from "../edit-steps.ts";
import { effort, runs } from "../runs.ts";

/** Tokens with their places and names, as a client reads them. */
function decoded({ data }: SemanticTokens): Annotation[] {
  const found: Annotation[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [down, right, length, type, modifiers] = data.slice(i, i + 5) as [
      number,
      number,
      number,
      number,
      number,
    ];
    line += down;
    character = down > 0 ? right : character + right;
    const kinds = tokensLegend.tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
    const note = [tokensLegend.tokenTypes[type], ...kinds].join(".");
    found.push({ range: span(line, character, character + length), note });
  }
  return found;
}

/** Checks what is coloured against what is drawn. */
function check(drawing: string): void {
  const { text } = read(drawing);
  assert.equal(draw(text, decoded(new TokenList(new Transcript(text)).full())), redraw(drawing));
}

/** What a client holds after an answer. */
function taken(before: readonly number[], answer: SemanticTokens | SemanticTokensDelta): number[] {
  if ("data" in answer) return answer.data;
  const now = [...before];
  for (const { start, deleteCount, data = [] } of answer.edits) now.splice(start, deleteCount, ...data);
  return now;
}

/** Checks that tokens lie on their lines, in order, and do not overlap. */
function checkSound({ text }: Transcript, tokens: readonly Annotation[]): void {
  let last: Range = span(0, 0, 0);
  for (const { range } of tokens) {
    const { start, end } = range;
    assert.ok(start.line > last.end.line || start.character >= last.end.character, "two tokens overlap");
    assert.ok(end.character > start.character && end.character <= text.lineLength(end.line));
    last = range;
  }
}

describe("semantic tokens", () => {
  it("tell labels from questions' labels, marks by their kind, and what belongs to footnotes", () => {
    check(`
      # Part one
        ^^^^^^^^ heading

      MS VALE: \u{1f6a2} Good day [1].
      ^^^^^^^ speakerLabel
                           ^^^ footnoteReference
      QUESTION: (Inaudible) bell?
      ^^^^^^^^ questionLabel
                ^^^^^^^^^^^ mark.inaudible
      MR ODA: [Harlow?] knows. (Laughter.)
      ^^^^^^ speakerLabel
              ^^^^^^^^^ mark.uncertain
                               ^^^^^^^^^^^ mark.event

      Note: this was cut.

      [1] A note.
      ^^^ footnoteMarker
    `);
  });

  it("follow a mark and an editor's note over lines", () => {
    check(`
      MS VALE: We went to the (in-
      ^^^^^^^ speakerLabel
                              ^^^^ mark.inaudible
      audible) gate.
      ^^^^^^^^ mark.inaudible
      MR ODA: So. [Editor’s note: it was
      ^^^^^^ speakerLabel
                  ^^^^^^^^^^^^^^^^^^^^^^ editorsNote
      shut.]
      ^^^^^^ editorsNote
    `);
  });

  it("leave to an editor's note what stands in it, in whichever block", () => {
    const note = `[Editor’s note: cut\n[Harlow?]\n]\n\n`;
    for (const before of [0, 318, 319, 320]) {
      const list = new TokenList(new Transcript(`${"\n".repeat(before)}${note}MR ODA: So.\n`));
      const notes = decoded(list.full()).map(({ note }) => note);
      assert.deepEqual(notes, ["editorsNote", "editorsNote", "editorsNote", "speakerLabel"]);
    }
  });

  it("tell both readings of a correction", () => {
    check(`
      MS VALE: It was <s>18 of 24</s> [16 of 21], or ~~nine~~ \\[ten\\].
      ^^^^^^^ speakerLabel
                      ^^^^^^^^^^^^^^^ struckWords
                                      ^^^^^^^^^^ correctedWords
                                                     ^^^^^^^^ struckWords
                                                              ^^^^^^^ correctedWords
      MR ODA: So.
      ^^^^^^ speakerLabel
    `);
  });

  it("know the labels of other conventions", () => {
    check(`
      **Ana Ruiz:** Yes.
        ^^^^^^^^ speakerLabel

      **Ben Oda:** No.
        ^^^^^^^ speakerLabel
    `);
    check(`
      [00:02:25] Ana Ruiz: Yes.
      ^^^^^^^^^^ timeCode
                 ^^^^^^^^ speakerLabel
      [00:02:30] Ben Oda: No.
      ^^^^^^^^^^ timeCode
                 ^^^^^^^ speakerLabel
    `);
    check(`
      Ana Ruiz 0:01
      ^^^^^^^^ speakerLabel
               ^^^^ timeCode
      Yes.

      Ben Oda (00:12)
      ^^^^^^^ speakerLabel
              ^^^^^^^ timeCode
      No.

      Ana Ruiz 1:00:01
      ^^^^^^^^ speakerLabel
               ^^^^^^^ timeCode
      So.
    `);
    check(`
      @Begin
      ^^^^^^ directive
      *CHI:\tyes xxx .
       ^^^ speakerLabel
                ^^^ mark.inaudible
      *MOT:\tno .
       ^^^ speakerLabel
    `);
  });

  it("colour the label again in the next cue of a speaker", () => {
    check(`
      1
      ^ gutter
      00:00:01,000 --> 00:00:04,500
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timeCode
      ANA RUIZ: Yes.
      ^^^^^^^^ speakerLabel

      2
      ^ gutter
      00:00:05,000 --> 00:00:06,500
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timeCode
      ANA RUIZ: And no.
      ^^^^^^^^ speakerLabel

      3
      ^ gutter
      00:00:07,000 --> 00:00:08,500
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timeCode
      BEN ODA: So.
      ^^^^^^^ speakerLabel
    `);
  });

  it("are the same for lines with other line ends", () => {
    const text = "MS VALE: A [1].\n\nMR ODA: (inaudi-\nble) B.\n\n[1] C.\n";
    const full = (lines: string) => decoded(new TokenList(new Transcript(lines)).full());
    assert.deepEqual(full(text.replaceAll("\n", "\r\n")), full(text));
  });

  it("change by an edit that is no longer than what has changed", () => {
    const transcript = new Transcript(`MS VALE: So.\n\n${"MR ODA: It is.\n\nMS VALE: So.\n\n".repeat(2000)}`);
    const list = new TokenList(transcript);
    const { resultId } = list.full();
    transcript.edit(span(2001, 0, 0), "[sic] ");
    const same = list.delta(resultId);
    transcript.edit(span(2001, 0, 0), "\n\nMR ODA: (inaudible)");
    const delta = list.delta(same.resultId);
    assert.ok("edits" in delta && delta.edits.length === 1);
    assert.ok(delta.edits[0]!.data!.length <= 15, JSON.stringify(delta.edits));
    transcript.edit(span(0, 12, 12), " Very much so");
    assert.deepEqual(list.delta(delta.resultId), { resultId: delta.resultId, edits: [] });
  });

  it("read few blocks again for a character, and none that is not in a range", () => {
    const transcript = new Transcript("MS VALE: So.\n\nMR ODA: It is.\n\n".repeat(4000));
    const list = new TokenList(transcript);
    list.range(span(4000, 0, 10));
    assert.ok(list.reads <= 2, `${list.reads} blocks`);
    const { resultId } = list.full();
    const { reads } = list;
    // the first key at a place cuts its block into small ones
    transcript.edit(span(4000, 12, 12), "x");
    const first = list.delta(resultId);
    assert.ok(list.reads - reads <= 24, `${list.reads - reads} blocks`);
    const { reads: cut } = list;
    transcript.edit(span(4000, 13, 13), "x");
    list.delta(first.resultId);
    assert.ok(list.reads - cut <= 3, `${list.reads - cut} blocks`);
  });

  it("are, after edits, those of a fresh reading; a delta and a range tell the same", function () {
    this.timeout(240_000 * effort);
    fc.assert(
      fc.property(longText, steps, fc.nat(), (text, edits, line) => {
        const transcript = new Transcript(text);
        const list = new TokenList(transcript);
        let answer: { resultId: string } & (SemanticTokens | SemanticTokensDelta) = list.full();
        let held = taken([], answer);
        for (const step of edits) {
          transcript.edit(rangeOf(transcript.text, step), step.typed);
          answer = list.delta(answer.resultId);
          held = taken(held, answer);
          const fresh = new TokenList(new Transcript(transcript.text.toString())).full();
          if (JSON.stringify(held) !== JSON.stringify(fresh.data))
            assert.deepEqual(decoded({ data: held }), decoded(fresh));
          const all = decoded(fresh);
          checkSound(transcript, all);
          const from = line % transcript.text.lineCount;
          const to = from + (line % 7);
          const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
          const within = all.filter(({ range: { start } }) => start.line >= from && start.line <= to);
          assert.deepEqual(decoded(list.range(range)), within);
        }
      }),
      runs(150),
    );
  });
});
