import type { BlockSyntax } from "../syntax/block.ts";
import type { LabelCandidate } from "../syntax/label-candidate.ts";
import type { HeadingStart, LineSyntax } from "../syntax/line.ts";
import { beginsWithTitle, speakerKey } from "../syntax/roles.ts";

/**
 * What stands in one block from one opener up to the next. Lines count from the block's start.
 *
 *     # Part one            a heading opens a stretch that belongs to nobody
 *     MS VALE: Good day.    a label opens a stretch
 *     Thank you all.        … which goes on
 *     MR ODA: Yes.          and another
 */
export interface Stretch {
  /** The line of the label, the heading or the note; -1 for what goes on from the block before. */
  readonly line: number;
  readonly label?: LabelCandidate;
  readonly heading?: HeadingStart;
  /** Who speaks, where the label is a role: the examiner behind `Q`, the witness behind `A` and `THE WITNESS`. */
  speaker?: string;
  /** Whether whom a line above named as the examiner speaks, under their name. */
  examines?: boolean;
  /** When it begins in the recording, in seconds. */
  start?: number;
  /** Words said. */
  words: number;
  /** Whether a question mark stands in them. */
  asks: boolean;
  /** The last line on which anything is said, the label's own counted; -1 where there is none. */
  lastLine: number;
  /** When the last cue of it ends, in seconds. */
  end?: number | undefined;
  /** What the turn does, as far as it was worked out already: see `Traits`. */
  traits: number;
}

/** What one block gives to the transcript, once it is known which candidates are labels. */
export interface Part {
  readonly syntax: BlockSyntax;
  /** What goes on from the block before. */
  readonly leading: Stretch;
  /** What the block's labels and headings open, in order. */
  readonly stretches: readonly Stretch[];
  /** The stretches that a label opens: the turns that begin in this block. */
  readonly turns: readonly Stretch[];
}

/** How the document's convention cuts lines into turns. */
export interface Cutting {
  /** The label of a line, if one of its candidates stands. */
  label(line: LineSyntax): LabelCandidate | undefined;
  /** In cues, the same speaker's next cue goes on with the turn. */
  readonly cues: boolean;
  /** In cues with voices, a cue without one is nobody's. */
  readonly voices: boolean;
}

/** What a block goes on with: who speaks in which cue, who examines whom. */
export interface PartState {
  /** The label that spoke last; cues alone need to know. */
  readonly speaker: string;
  /** Who asks under `Q` and answers under `A` from here on; empty where nobody was named. */
  readonly examiner: string;
  readonly witness: string;
  readonly start?: number;
  readonly end?: number;
  /** Whether the words of the cue are nobody's so far. */
  readonly nobody: boolean;
}

export const partStart: PartState = { speaker: "", examiner: "", witness: "", nobody: false };

export function samePartState(a: PartState, b: PartState): boolean {
  if (a === b) return true;
  const sameCue = a.speaker === b.speaker && a.start === b.start && a.end === b.end && a.nobody === b.nobody;
  return sameCue && a.examiner === b.examiner && a.witness === b.witness;
}

/**
 * Cuts a block into stretches.
 * @param earlier the part that stood in its place; what it knows of turns that did not change is taken over
 */
export function makePart(
  syntax: BlockSyntax,
  cutting: Cutting,
  entry: PartState,
  earlier?: Part,
): { out: Part; exit: PartState } {
  const leading: Stretch = { line: -1, words: 0, asks: false, lastLine: -1, traits: 0 };
  const stretches: Stretch[] = [];
  const turns: Stretch[] = [];
  let current = leading;
  let state = entry;
  const open = (stretch: Stretch) => {
    stretches.push(stretch);
    current = stretch;
  };
  const { lines } = syntax;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.kind === "heading") {
      open({ line: i, heading: line.heading!, words: 0, asks: false, lastLine: i, traits: 0 });
      if (cutting.cues) state = partStart;
      if (line.examiner) state = { ...state, examiner: line.examiner };
      continue;
    }
    if (line.note) {
      // what stands behind the notes is nobody's, up to the next label
      open({ line: i, words: 0, asks: false, lastLine: -1, traits: 0 });
      continue;
    }
    if (line.cue && cutting.cues) {
      const { start, end } = line.cue;
      state = { ...state, start: start / 1000, end: end / 1000, nobody: cutting.voices };
      continue;
    }
    if (line.examiner || line.witness) {
      // what stands here is the reporter's, up to the next label
      if (line.examiner) state = { ...state, examiner: line.examiner };
      if (line.witness) state = { ...state, witness: line.witness, examiner: "" };
      open({ line: i, words: 0, asks: false, lastLine: -1, traits: 0 });
      continue;
    }
    const label = line.labels && cutting.label(line);
    const words = label ? line.words - label.wordCount : line.words;
    const goesOn = cutting.cues && label !== undefined && state.speaker === label.words;
    if (label && !goesOn) {
      const start = label.time ?? state.start;
      const speaker = behindRole(label, state);
      open(openTurn(i, label, words, line.asks, start));
      if (speaker) current.speaker = speaker;
      else if (state.examiner !== "" && isNamed(label.words, state.examiner)) current.examines = true;
      turns.push(current);
    } else if (line.kind === "text" && (goesOn || !state.nobody)) {
      current.words += words;
      current.asks ||= line.asks;
      current.lastLine = i;
    } else continue;
    if (cutting.cues) {
      if (label) state = { ...state, speaker: label.words, nobody: false };
      if (state.end !== undefined) current.end = state.end;
    }
  }
  const out = { syntax, leading, stretches, turns };
  if (earlier) inheritTraits(out, earlier);
  return { out, exit: state };
}

/** Without a time where there is none: transcripts have tens of thousands of turns, and most no time. */
function openTurn(
  line: number,
  label: LabelCandidate,
  words: number,
  asks: boolean,
  start?: number,
): Stretch {
  if (start === undefined) return { line, label, words, asks, lastLine: line, traits: 0 };
  return { line, label, words, asks, lastLine: line, traits: 0, start, end: undefined };
}

function behindRole({ words }: LabelCandidate, { examiner, witness }: PartState): string {
  if (words === "Q") return examiner;
  return words === "A" || (witness !== "" && isWitnessLabel(words)) ? witness : "";
}

/** Whether a label is that of a person who was named: `MR BEER` or `Mr Beer` for `Jason Beer KC`. */
function isNamed(label: string, name: string): boolean {
  const key = speakerKey(label);
  const named = speakerKey(name);
  if (key === named) return true;
  const last = key.slice(key.lastIndexOf(" ") + 1);
  return last !== key && beginsWithTitle(key) && named.split(" ").includes(last);
}

/** `THE WITNESS` says, beside `A`, what the sworn witness says to others than the examiner. */
function isWitnessLabel(words: string): boolean {
  return /^(?:THE )?(?:WITNESS|DEPONENT)$/i.test(words);
}

/** Takes over the traits of turns that stand in both parts with the same lines; not those that go on behind. */
function inheritTraits(part: Part, earlier: Part): void {
  const old = new Map(earlier.turns.slice(0, -1).map((turn) => [earlier.syntax.lines[turn.line], turn]));
  for (const turn of part.turns.slice(0, -1)) {
    const same = old.get(part.syntax.lines[turn.line]);
    if (!same?.traits || same.lastLine - same.line !== turn.lastLine - turn.line) continue;
    const now = part.syntax.block;
    const then = earlier.syntax.block;
    let equal = true;
    for (let i = 0; equal && i <= turn.lastLine - turn.line; i++) {
      equal = now.line(turn.line + i) === then.line(same.line + i);
    }
    if (equal) turn.traits = same.traits;
  }
}
