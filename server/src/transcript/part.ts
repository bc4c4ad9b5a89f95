import type { BlockSyntax } from "../syntax/block.ts";
import type { HeadingStart, LabelCandidate, LineSyntax } from "../syntax/line.ts";
import { contentLength } from "../text/lines.ts";
import type { Traits } from "./traits.ts";

/**
 * What stands in one block from one opener up to the next. Lines count from the block's start.
 *
 *     # Part one            a heading opens a stretch that belongs to nobody
 *     MS VALE: Good day.    a label opens a stretch
 *     Thank you all.        … which goes on
 *     MR ODA: Yes.          and another
 */
export interface Stretch {
  /** The line of the label or heading; -1 for what goes on from the block before. */
  readonly line: number;
  readonly label?: LabelCandidate;
  readonly heading?: HeadingStart;
  /** Words said. */
  words: number;
  /** Whether a question mark stands in them. */
  asks: boolean;
  /** The last line on which anything is said, the label's own counted; -1 where there is none. */
  lastLine: number;
  /** What the turn does, where it was worked out already. */
  traits?: Traits;
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

/** The label of a line, if one of its candidates stands. */
export type Standing = (line: LineSyntax) => LabelCandidate | undefined;

/**
 * Cuts a block into stretches.
 * @param earlier the part that stood in its place; what it knows of turns that did not change is taken over
 */
export function makePart(syntax: BlockSyntax, standing: Standing, earlier?: Part): Part {
  const leading: Stretch = { line: -1, words: 0, asks: false, lastLine: -1 };
  const stretches: Stretch[] = [];
  const turns: Stretch[] = [];
  let current = leading;
  syntax.lines.forEach((line, i) => {
    if (line.kind === "heading") {
      current = { line: i, heading: line.heading!, words: 0, asks: false, lastLine: i };
      stretches.push(current);
      return;
    }
    const label = line.labels && standing(line);
    if (label) {
      current = { line: i, label, words: line.words - label.wordCount, asks: line.asks, lastLine: i };
      stretches.push(current);
      turns.push(current);
    } else if (line.kind === "text") {
      current.words += line.words;
      current.asks ||= line.asks;
      current.lastLine = i;
    }
  });
  const part = { syntax, leading, stretches, turns };
  if (earlier) inheritTraits(part, earlier);
  return part;
}

/** Takes over the traits of turns that stand in both parts with the same lines; not those that go on behind. */
function inheritTraits(part: Part, earlier: Part): void {
  const old = new Map(earlier.turns.slice(0, -1).map((turn) => [earlier.syntax.lines[turn.line], turn]));
  for (const turn of part.turns.slice(0, -1)) {
    const same = old.get(part.syntax.lines[turn.line]);
    if (!same?.traits || same.lastLine - same.line !== turn.lastLine - turn.line) continue;
    const now = part.syntax.block.lines;
    const then = earlier.syntax.block.lines;
    let equal = true;
    for (let i = 0; equal && i <= turn.lastLine - turn.line; i++) {
      equal = now[turn.line + i] === then[same.line + i];
    }
    if (equal) turn.traits = same.traits;
  }
}

/** Where the words of a line of a block end, in UTF-16 units. */
export function lineLength(part: Part, line: number): number {
  return contentLength(part.syntax.block.lines[line]!);
}
