import type { Part } from "../transcript/part.ts";
import { collapseLoop } from "./fixes/collapse-loop.ts";
import { type Loop, MOST_TIMES } from "./loops.ts";
import {
  type PassageState,
  passageStart,
  preparePassages,
  readPassages,
  samePassageState,
} from "./passages.ts";
import type { SequentialRule } from "./rule.ts";

/** The loops of a speech recogniser: the same words again and again. */
export const repeatedPassage: SequentialRule<PassageState> = {
  code: "repeated-passage",
  severity: "warning",
  start: passageStart,
  same: samePassageState,
  prepare: preparePassages,
  read(part: Part, entry, { last }) {
    const { loops, exit } = readPassages(part, entry, last);
    const found = loops.map((loop) => ({
      range: loop.again,
      message: message(loop),
    }));
    return { found, exit };
  },
  fixes: collapseLoop,
};

function message({ words, times }: Loop): string {
  const what = words === 1 ? "This word comes" : `These ${words} words come`;
  const often = times >= MOST_TIMES ? `${MOST_TIMES} times or more` : `${times} times`;
  return `${what} ${often} running, as where a recogniser has lost its way: listen again and write what is said`;
}
