import assert from "node:assert/strict";
import type { LineState } from "../../../server/src/syntax/state.ts";
import { follow, followText, States, sameState, startState } from "../../../server/src/syntax/state.ts";

describe("a state between lines", () => {
  const bracket = { back: 1, start: 3, square: false, words: 2, text: "(and so" };

  it("is shared by lines that leave the same behind", () => {
    for (const change of [
      { blank: false },
      { blank: true },
      { blank: false, inside: "note" },
      { blank: false, gutter: 7 },
      { blank: true, gutter: -1 },
      { blank: true, number: 17 },
      { blank: true, vtt: true, inside: "cue" },
    ] as const)
      assert.equal(follow(startState, change), follow(startState, change));
  });

  it("is another where anything is another", () => {
    const changes = [
      { blank: false },
      { blank: true },
      ...(["note", "cue", "directive", "speech"] as const).map((inside) => ({ blank: false, inside })),
      ...[-1, 1, 2, 66].map((gutter) => ({ blank: false, gutter })),
      ...[1, 2, 31, 32, 128, 4096].map((number) => ({ blank: false, number })),
      { blank: false, gutter: 1, number: 1 },
      { blank: false, vtt: true },
      { blank: false, time: 1 },
      { blank: false, bracket },
      { blank: false, bracket: { ...bracket, back: 2 } },
      { blank: false, bracket: { ...bracket, start: 4 } },
      { blank: false, bracket: { ...bracket, square: true } },
      { blank: false, bracket: { ...bracket, text: "(and no" } },
    ];
    const states = changes.map((change) => follow(startState, change));
    for (const [i, a] of states.entries()) {
      for (const [j, b] of states.entries()) assert.equal(sameState(a, b), i === j, `${i} and ${j}`);
    }
  });

  it("keeps captions, pages and numbers, and lets go of time, bracket and what goes on", () => {
    const state = follow(startState, {
      blank: false,
      vtt: true,
      gutter: 7,
      number: 3,
      inside: "note",
      time: 5,
      bracket,
    });
    const { vtt, gutter, number, inside, time, bracket: open } = follow(state, { blank: true });
    assert.deepEqual([vtt, gutter, number, inside, time, open], [true, 7, 3, "", undefined, undefined]);
    assert.equal(followText(state).time, 5);
    assert.equal(followText(state).bracket, undefined);
  });

  it("is told from the others of its block, however many there are", () => {
    const many: LineState[] = Array.from({ length: 300 }, (_, number) =>
      follow(startState, { blank: false, number }),
    );
    const states = new States(many.length * 2);
    for (let i = 0; i < many.length * 2; i++) states.set(i, many[i % many.length]!);
    for (let i = 0; i < many.length * 2; i++) assert.equal(states.at(i), many[i % many.length]);
    assert.equal(states.last, many.at(-1));
  });

  it("is right beyond as many as are shared", () => {
    for (let number = 1; number < 5000; number++) {
      const state = follow(startState, { blank: true, number, gutter: number % 66 });
      assert.deepEqual([state.number, state.gutter, state.blank], [number, number % 66, true]);
    }
  });
});
