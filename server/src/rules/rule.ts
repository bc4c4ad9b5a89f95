import type { ConventionId } from "../syntax/conventions/convention.ts";
import type { Range } from "../text/position.ts";
import type { FrontMatter } from "../transcript/front-matter.ts";
import type { Part } from "../transcript/part.ts";
import type { Tallies } from "../transcript/tally.ts";
import type { Transcript } from "../transcript/transcript.ts";
import type { Fix } from "./fix.ts";
import type { Unanswered } from "./unanswered.ts";

export type Severity = "error" | "warning" | "information" | "hint";

/** What a rule found. Its lines count from the start of the block; a mark may begin in the block before. */
export interface Finding {
  readonly range: Range;
  readonly message: string;
  /** How bad it is, where that is not what the rule says of all it finds; a user's setting goes before both. */
  readonly severity?: Severity;
}

/** A finding with the rule that made it. */
export interface RuleFinding extends Finding {
  readonly code: string;
  readonly severity: Severity;
}

/** What a rule may ask of the whole document. */
export interface Facts {
  readonly tallies: Tallies;
  readonly frontMatter: FrontMatter | undefined;
  readonly unanswered: Unanswered;
  readonly convention: ConventionId;
  /** What a counting rule has judged of its keys; empty for others. */
  readonly standing: Standing;
  /** Whether the block is the document's last. */
  readonly last: boolean;
}

/** The lines of a block, of which nobody has said yet what they are to the document. */
export type Lines = Pick<Part, "syntax">;

/** One check. It looks at one block at a time and may ask for the document's sums. */
export interface BlockRule {
  /** The code under which it reports, which is also its name in settings and in `docs/rules.md`. */
  readonly code: string;
  readonly severity: Severity | "off";
  find(part: Part, facts: Facts): Iterable<Finding>;
  /**
   * Those of its findings in a block that hang on its lines alone: not on labels, the convention, sums or what stands below
   * the next line. Of the first lines of a large document they are told before the rest is read, so each of them must be
   * found then as well. A rule without waits until all is read.
   */
  local?(lines: Lines): Iterable<Finding>;
  /**
   * How one of its findings, in the document's lines, can be mended.
   * @param safeOnly whether fixes that are not safe may be left out, where they cost something to work out
   */
  fixes?(finding: RuleFinding, transcript: Transcript, safeOnly?: boolean): Iterable<Fix>;
  /** Says that no fix of the rule is safe, so that nobody works all of them out to look for one. */
  readonly needsLook?: true;
  /**
   * Whether the document does so often what the rule finds that it is its way: then nothing is said of it.
   * @param found how many findings there are in the document
   * @param sums what the rule counts; empty where it does not
   */
  isHabit?(found: number, sums: Sums): boolean;
}

/** How often something stands in a block or in the document, by a key of the rule's own. */
export type Sums = ReadonlyMap<string, number>;

/** What is to be said of a key. Keys that are not in it are of no interest. */
export type Standing = ReadonlyMap<string, string>;

/**
 * A check that hangs on how often something stands in the whole document: which spelling is usual, what is a habit.
 *
 *     (inaudible) … (inaudible) … (inaudable)      sums: inaudible 2, inaudable 1
 *                                                  standing: inaudable -> "inaudible"
 *
 * The sums follow edits by difference. Where the standing of a key becomes another, only the blocks that count the
 * key are looked at again: so a rule must count, in each block, every key on which its findings there hang.
 */
export interface CountingRule extends BlockRule {
  /** What a block adds to the sums; a pure function of the part. Undefined where it adds nothing. */
  count(part: Part): Sums | undefined;
  /** What follows from the sums; asked only when one of them, or something that is watched, has changed. */
  judge(sums: Sums, transcript: Transcript): Standing;
  /** What else the judgement hangs on, told by `===`. Asked after every edit, so it must be at hand. */
  watch?(transcript: Transcript): readonly unknown[];
}

/**
 * A check for which it matters what stands before, such as words that are said again and again. It goes from block to
 * block with a state, which must stay small: after an edit, blocks are read again for as long as the state in which
 * one begins is another than it was.
 */
export interface SequentialRule<State = unknown> extends Omit<BlockRule, "find"> {
  readonly start: State;
  /** Whether reading on from either state finds the same; every field of the state must be compared. */
  same(a: State, b: State): boolean;
  /**
   * Reads a block in the state in which the one before ended. Lines of the state and of findings count from the
   * block's start and are below 0 in the blocks before.
   */
  read(part: Part, entry: State, facts: Facts): { readonly found: Iterable<Finding>; readonly exit: State };
  /** Does beforehand, bit by bit, what takes long in a very long block. */
  prepare?(part: Part, entry: State, last: boolean): Iterable<void>;
}

/** One check, of whichever kind. One that goes from block to block may count as well. */
export type Rule =
  | BlockRule
  | CountingRule
  | SequentialRule
  | (SequentialRule & Pick<CountingRule, "count" | "judge" | "watch">);
