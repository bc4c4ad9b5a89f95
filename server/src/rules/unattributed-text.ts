import { skipSpace } from "../syntax/characters.ts";
import type { LineSyntax } from "../syntax/line.ts";
import { span } from "../text/position.ts";
import type { Part } from "../transcript/part.ts";
import { countTurns, isHabit, nothing, turnsIn } from "./habit.ts";
import type { CountingRule, Facts, Finding, SequentialRule } from "./rule.ts";

/** What of the lines before matters for whose words the next ones are. */
interface Before {
  /** Whether anybody has spoken. */
  readonly begun: boolean;
  /** Whether a heading stands above, with no label since. */
  readonly headed: boolean;
  /** The first words below that heading; they are told of once somebody speaks below them. */
  readonly words: Place | undefined;
  /** How many words stand below the heading so far, at most one more than are told of. */
  readonly count: number;
  /** Whether a cue's words have still to come. */
  readonly cue: boolean;
}

/** Lines count from the block's start. */
interface Place {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Where more than one place for so many turns has words under nobody, that is the document's way: minutes. */
const EVERY = 10;
/** So many words below a heading and above the next label are a talk, or the editor's. */
const MOST_WORDS = 120;
/** Fewer words are a caption or the like. */
const WORDS = 4;
/** How many UTF-16 units of the words are told of. */
const UNITS = 30;

/** Words under nobody, in a document that otherwise gives every word a speaker. */
export const unattributedText: SequentialRule<Before> & Pick<CountingRule, "count" | "judge"> = {
  code: "unattributed-text",
  severity: "information",
  start: { begun: false, headed: false, words: undefined, count: 0, cue: false },
  same: (a, b) =>
    a.begun === b.begun &&
    a.headed === b.headed &&
    a.cue === b.cue &&
    a.count === b.count &&
    a.words?.line === b.words?.line &&
    a.words?.start === b.words?.start &&
    a.words?.end === b.words?.end,
  count: countTurns,
  judge: () => nothing,
  isHabit: (found, sums) => isHabit(found, turnsIn(sums), EVERY),
  read(part, entry, facts) {
    const { exit, found } = isVoiced(facts) ? inCues(part, entry) : underHeadings(part, entry);
    return { found: found.map(finding), exit };
  },
};

function finding({ line, start, end }: Place): Finding {
  return {
    range: span(line, start, end),
    message: "Nobody says these words: put the label of their speaker before them",
  };
}

function isVoiced({ convention, tallies }: Facts): boolean {
  return convention === "cues" && tallies.shapes.voice > 0;
}

interface Reading {
  readonly found: readonly Place[];
  readonly exit: Before;
}

function inCues(part: Part, entry: Before): Reading {
  const { found, open } = voiceless(part, entry.cue);
  const begun = entry.begun || part.turns.length > 0;
  return { found, exit: { begun, headed: false, words: undefined, count: 0, cue: open } };
}

/** The cues without a voice, and whether the last one has still no words. */
function voiceless(part: Part, entry: boolean): { found: Place[]; open: boolean } {
  const found: Place[] = [];
  let open = entry;
  part.syntax.lines.forEach((line, i) => {
    if (line.cue) open = true;
    else if (open && line.kind === "text") {
      if (!line.labels && line.words >= WORDS) found.push(placeOf(part, i, line));
      open = false;
    }
  });
  return { found, open };
}

/** The first words between a heading and the label below it. */
function underHeadings(part: Part, entry: Before): Reading {
  const { lines, block } = part.syntax;
  const found: Place[] = [];
  let { begun, headed, words, count } = entry;
  let next = 0;
  for (let i = 0; i < lines.length; i++) {
    const stretch = part.stretches[next];
    if (stretch?.line === i) {
      if (stretch.label && words && count <= MOST_WORDS) found.push(words);
      words = undefined;
      count = 0;
      headed = begun && stretch.heading !== undefined;
      begun ||= stretch.label !== undefined;
      next++;
    } else if (headed) {
      const line = lines[i]!;
      if (!words && isProse(block.line(i), line)) words = placeOf(part, i, line);
      if (line.kind === "text") count = Math.min(count + line.words, MOST_WORDS + 1);
    } else if (stretch) i = stretch.line - 1;
    else break;
  }
  // what is too much to be told of has no place, so that nothing behind hangs on where it begins
  const behind = words && count <= MOST_WORDS ? { ...words, line: words.line - block.count } : undefined;
  return { found, exit: { begun, headed, words: behind, count, cue: false } };
}

/** Whether a line could be said: no list, table, picture, particular or mark. */
function isProse(line: string, { kind, words }: LineSyntax): boolean {
  if (kind !== "text" || words < WORDS || line.includes("://")) return false;
  return /^\s*[\p{L}"“‘'¿¡]/u.test(line) && !/^\s*[\p{L} ]{2,30}:\s/u.test(line);
}

function placeOf(part: Part, i: number, { gutter }: LineSyntax): Place {
  const line = part.syntax.block.line(i);
  const start = skipSpace(line, gutter?.words ?? 0);
  const blank = line.lastIndexOf(" ", start + UNITS);
  const end = line.length <= start + UNITS ? line.trimEnd().length : blank > start ? blank : start + UNITS;
  return { line: i, start, end };
}
