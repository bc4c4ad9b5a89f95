import assert from "node:assert/strict";
import { exchange } from "../../../server/src/features/exchange.ts";
import { ExchangeList } from "../../../server/src/features/exchanges.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { read } from "../drawing.ts";

/** Checks that a list that followed edits is as one that is made afresh, and as each exchange asked for alone. */
function checkAgainstFresh(transcript: Transcript, list: ExchangeList): void {
  const exchanges = list.all();
  assert.deepEqual(exchanges, new ExchangeList(new Transcript(transcript.text.toString())).all());
  for (const one of exchanges) assert.deepEqual(exchange(transcript, one.labelRange.start), one);
}

/**
 * Checks whether the name of the list's state changes when `typed` takes the place of what the bars enclose, in a
 * document that was just opened and in one whose lines have moved since.
 */
function check(drawing: string, typed: string, same: boolean): void {
  const { text, cursors } = read(drawing);
  for (const down of [0, 1]) {
    const transcript = new Transcript(text);
    const list = new ExchangeList(transcript);
    list.settle();
    transcript.edit({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, "\n".repeat(down));
    const before = list.all();
    const { resultId } = list;
    assert.deepEqual(list.report(resultId), { kind: "unchanged", resultId });
    const [start, end] = [cursors[0]!, cursors.at(-1)!].map((at) => ({ ...at, line: at.line + down }));
    transcript.edit({ start: start!, end: end! }, typed);
    assert.equal(list.resultId === resultId, same);
    checkAgainstFresh(transcript, list);
    if (same) assert.deepEqual(list.all(), before);
    assert.equal(list.report(resultId).kind, same ? "unchanged" : "full");
  }
}

const filler = "And the wall, and the gate, and the bell.\n".repeat(700);

describe("the list of exchanges", () => {
  it("is in order, each question with its answers", () => {
    const list = new ExchangeList(
      new Transcript(
        `QUESTION: One?\n\nMR ODA: It is.\n\nQUESTION: Two?\n\nQUESTION: Three?\n${filler}\nMR ODA: We looked at the gate.\n\nDR LIND: And we saw the bell.`,
      ),
    );
    assert.deepEqual(
      list.all().map(({ words, answers }) => [words.slice(0, 12), answers.map((answer) => answer.words)]),
      [
        ["One?", ["It is."]],
        ["Two?", []],
        ["Three? And t", ["We looked at the gate.", "And we saw the bell."]],
      ],
    );
  });

  it("is empty where nobody asks", () => {
    assert.deepEqual(new ExchangeList(new Transcript("")).all(), []);
    assert.deepEqual(new ExchangeList(new Transcript("MS VALE: Good morning.")).all(), []);
  });

  it("has names of its own for each document", () => {
    const ids = [1, 2].map(() => new ExchangeList(new Transcript("Q: Is it?\n\nA: Yes.")).resultId);
    assert.notEqual(ids[0], ids[1]);
  });
});

describe("the name of the list's state", () => {
  it("stays when an edit changes no exchange", () => {
    check("MS VALE: |Please| go ahead.\n\nQUESTION: Is it?\n\nMR ODA: Yes.", "Do", true);
    check("MS VALE: Go ahead.\n\nQUESTION: Is it?\n\nMR ODA: Yes.\n\nMS VALE: Thanks|.", "!", true);
    check(`QUESTION: Is it?\n\nMR ODA: Yes.\n\n${filler}So |it| is.`, "so", true);
    check(`MS VALE: Good.\n${filler}|And| so on.\n\nQUESTION: Is it?\n\nMR ODA: Yes.`, "All", true);
  });

  it("changes when words, answers or places do", () => {
    check("QUESTION: Is |it|?\n\nMR ODA: Yes.", "she", false);
    check("QUESTION: Is it?\n\nMR ODA: |Yes.", "Oh ", false);
    check("QUESTION: Is it?\n\n|MR ODA: Yes.", "QUESTION: ", false);
    check("|QUESTION: Is it?\n\nMR ODA: Yes.", "\n", false);
    check("MS VALE: Good.|\n\nQUESTION: Is it?\n\nMR ODA: Yes.", "\n", false);
    check("QUESTION: Is it?|\n\nMR ODA: Yes.|", "", false);
    check(`MS VALE: Good.\n${filler}|\nQUESTION: Is it?\n|`, "QUESTION: Is it?\n\n", false);
  });

  it("changes when a name is told", () => {
    check("MS VALE: We have |Mr| Oda here.\n\nQUESTION: Is it?\n\nMR ODA: Yes.", "Joseph", false);
  });

  it("changes when an answer ends far behind", () => {
    check(`QUESTION: Is it?\n\nMR ODA: Yes.\n\n${filler}So it is|`, ", yes", false);
  });
});

describe("the work of the list", () => {
  const round = "MS VALE: Thank you.\n\nQUESTION: Is it safe?\n\nMR ODA: It is.\n\nWe looked.\n\n";
  const reads = (rounds: number) => {
    const transcript = new Transcript(round.repeat(rounds));
    const list = new ExchangeList(transcript);
    list.settle();
    const { blockCount: blocks } = transcript;
    const line = (rounds >> 1) * 8;
    const at = { line: line + 2, character: 12 };
    // the first key at a place cuts its block into small ones
    const [opening, cut, edit] = ["", "x", "x"].map((typed) => {
      const before = list.reads;
      if (typed) transcript.edit({ start: at, end: at }, typed);
      checkAgainstFresh(transcript, list);
      return typed ? list.reads - before : before;
    });
    return { opening, blocks, cut: cut!, edit: edit! };
  };

  it("is each block once, and after an edit the blocks that it can have changed", () => {
    for (const rounds of [1000, 2000]) {
      const { opening, blocks, cut, edit } = reads(rounds);
      assert.equal(opening, blocks);
      assert.ok(blocks > 20 && cut <= 24 && edit <= 3, `${cut} and ${edit} of ${blocks}`);
    }
  });

  it("can be cut into slices, and goes on where it was", () => {
    const transcript = new Transcript(round.repeat(1000));
    const list = new ExchangeList(transcript);
    let calls = 0;
    while (!list.settle(() => true)) calls++;
    assert.ok(calls >= transcript.blockCount - 1);
    assert.equal(list.reads, transcript.blockCount);
    checkAgainstFresh(transcript, list);
  });
});
