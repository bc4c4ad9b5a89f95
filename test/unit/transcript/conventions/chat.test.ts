import assert from "node:assert/strict";
import type { Model } from "../../../../server/src/transcript/model.ts";
import { checkAs, checkLabels, checkMarks, checkWords } from "./checks.ts";

const check = (drawing: string): Model => checkAs("chat", drawing);

describe("chat", () => {
  it("has codes and tabs, and tiers that nobody says", () => {
    const model = check(`
      @Begin
      @Languages:\teng
      *CHI:\tmore oar .
       ^^^ label
      %mor:\tqn¦more n¦oar .
      %com:\t*MOT: laughs here
      *MOT:\tyou want more
       ^^^ label
      \tof it ?
      %mor:\tpro¦you v¦want
      \tqn¦more
      *FA1:\tno .
       ^^^ label
      @End
    `);
    checkLabels(model, "CHI", "MOT", "FA1");
    checkWords(model, "CHI: 2", "MOT: 5", "FA1: 1");
  });

  it("has marks without brackets", () => {
    checkMarks(
      check(`
        @Begin
        *CHI:\tmore xxx .
         ^^^ label
        *MOT:\tyou &=laughs want (.) it ?
         ^^^ label
        *CHI:\tyyy www [=! cries] .
         ^^^ label
        @End
      `),
      "inaudible xxx",
      "event &=laughs",
      "event (.)",
      "inaudible yyy",
      "inaudible www",
      "event [=! cries]",
    );
  });

  it("has no words in marks", () => {
    checkWords(
      check(`
        @Begin
        *CHI:\tmore xxx .
         ^^^ label
        *MOT:\tyou &=laughs want (.) it ?
         ^^^ label
        @End
      `),
      "CHI: 1",
      "MOT: 3",
    );
  });

  it("has no marks in tiers and headers", () => {
    checkMarks(
      check(`
        @Begin
        @Comment:\t(inaudible) xxx
        *CHI:\tmore .
         ^^^ label
        %com:\t(inaudible) xxx &=laughs
        @End
      `),
    );
  });

  it("has names from its participants", () => {
    const { speakers } = check(`
      @Begin
      @Participants:\tCHI Tom Target_Child, MOT Ana Mother
      *CHI:\tmore .
       ^^^ label
      *MOT:\tmore ?
       ^^^ label
      @End
    `);
    assert.deepEqual(
      speakers.map(({ label, name }) => [label, name]),
      [
        ["CHI", "Tom"],
        ["MOT", "Ana"],
      ],
    );
  });

  it("has no label with a colon and no star", () => {
    check(`
      @Begin
      @Location:\tferry house
      *CHI:\tmore .
       ^^^ label
      Ana Ruiz: no .
      Note: no .
      https: no .
      17:30: no .
      *MOT:\tthe cellar
       ^^^ label
      \tIT: is dry .
      *CHI:\tmore .
       ^^^ label
      @End
    `);
  });

  it("has a blank or a no-break space for the tab", () => {
    check(`
      @Begin
      *CHI: more .
       ^^^ label
      *MOT:\t␣more ?
       ^^^ label
      @End
    `);
  });

  it("has one event where a sentence could stand", () => {
    const model = check(`
      @Begin
      *CHI:\tit is open [=! whispers] .
       ^^^ label
      @End
    `);
    checkMarks(model, "event [=! whispers]");
    checkWords(model, "CHI: 3");
  });
});
