import { type BlockSyntax, readBlock } from "../syntax/block.ts";
import type { LabelCandidate, LineSyntax } from "../syntax/line.ts";
import { speakerKey } from "../syntax/roles.ts";
import { type LineState, sameState, startState } from "../syntax/state.ts";
import type { Block } from "../text/block.ts";
import { Fold } from "../text/fold.ts";
import { content } from "../text/lines.ts";
import type { Range } from "../text/position.ts";
import { type Splice, Text } from "../text/text.ts";
import { Cast, type CastPart, type CastState, castStart, readCast, sameCastState } from "./cast.ts";
import { type ExchangePart, type ExchangeState, readExchanges } from "./exchanges.ts";
import { isLabel, type LabelHabit, labelHabit, sameHabit } from "./labels.ts";
import { makePart, type Part, type Stretch } from "./part.ts";
import { Tallies } from "./tally.ts";
import { readTraits, type Traits, TURN_TEXT_UNITS } from "./traits.ts";

/** Where a turn stands: its block and its index among the turns that begin there. */
export interface TurnPlace {
  readonly block: number;
  readonly index: number;
}

/**
 * One document, read as a transcript, and kept so while it is edited.
 *
 * The way of an edit: the text replaces the lines touched; their syntax is read; the sums over all blocks follow by
 * difference; the blocks that changed, or that hold a candidate whose standing changed, are cut into turns again; and
 * what turns are to one another is worked out from there to where it is as it was. All but the first happens when
 * something is asked next.
 */
export class Transcript {
  readonly text: Text;
  readonly tallies = new Tallies();
  readonly cast = new Cast();
  /** Counts up whenever the text changes. */
  version = 0;
  readonly #labels = new Map<string, boolean>();
  #habit: LabelHabit = { afterBlank: true };
  readonly #syntax: Fold<Block, BlockSyntax, LineState>;
  readonly #parts: Fold<BlockSyntax, Part, null>;
  readonly #cast: Fold<Part, CastPart, CastState>;
  readonly #exchanges: Fold<Part, ExchangePart, ExchangeState>;
  /** Folds over the parts that others keep. */
  readonly #followers: Follower[] = [];

  constructor(text: string) {
    this.text = new Text(text);
    this.#syntax = new Fold<Block, BlockSyntax, LineState>(startState, {
      read: (block, entry, _index, earlier) => {
        const out = readBlock(block, entry, earlier);
        return { out, exit: out.states.at(-1)! };
      },
      same: sameState,
      changed: (up, on, index) => {
        if (up) this.tallies.remove(up);
        if (on) {
          this.tallies.add(on);
          this.#parts.invalidate(index);
        }
      },
    });
    this.#parts = new Fold<BlockSyntax, Part, null>(null, {
      read: (syntax, _entry, _index, earlier) => ({
        out: makePart(syntax, this.#standing, earlier),
        exit: null,
      }),
      same: () => true,
      changed: (up, on, index) => {
        if (on) {
          this.#cast.invalidate(index);
          this.#exchanges.invalidate(index);
          if (up?.leading.lastLine !== -1 || on.leading.lastLine !== -1) this.#turnBefore(index);
        }
        if (on) for (const follower of this.#followers) follower.invalidate(index);
      },
    });
    this.#cast = new Fold<Part, CastPart, CastState>(castStart, {
      read: (part, entry) => readCast(part, entry),
      same: sameCastState,
      changed: (up, on) => {
        this.cast.add(up, -1);
        this.cast.add(on, 1);
      },
    });
    this.#exchanges = new Fold<Part, ExchangePart, ExchangeState>("nothing", {
      read: (part, entry, block) =>
        readExchanges(part, entry, this.cast, (turn, index) => this.#traits(turn, { block, index })),
      same: (a, b) => a === b,
    });
    this.#splice({ at: 0, removed: 0, added: this.text.blocks.length });
  }

  /** Puts `text` in the place of a range. Costs what it touches; the reading follows when something is asked. */
  edit(range: Range, text: string): void {
    this.version++;
    this.#splice(this.text.replace(range, text));
  }

  /** Keeps a fold over the parts in step: it is told which blocks came, went and changed. */
  follow(follower: Follower): void {
    follower.splice({ at: 0, removed: 0, added: this.blockCount });
    this.#followers.push(follower);
  }

  /**
   * Reads what edits have left to read.
   * @param late asked after each block: work stops once it says true, to go on with the next call
   * @returns whether all is read
   */
  settle(late?: () => boolean): boolean {
    if (!this.#syntax.settle((i) => this.text.blocks[i]!, late)) return false;
    this.#judgeLabels();
    if (!this.#parts.settle((i) => this.#syntax.at(i), late)) return false;
    if (!this.#cast.settle((i) => this.#parts.at(i), late)) return false;
    if (this.cast.settle()) this.#exchanges.invalidateAll();
    return this.#exchanges.settle((i) => this.#parts.at(i), late);
  }

  get blockCount(): number {
    return this.text.blocks.length;
  }

  syntax(block: number): BlockSyntax {
    this.settle();
    return this.#syntax.at(block);
  }

  part(block: number): Part {
    this.settle();
    return this.#parts.at(block);
  }

  exchanges(block: number): ExchangePart {
    this.settle();
    return this.#exchanges.at(block);
  }

  /** What was read of a line. */
  line(line: number): LineSyntax {
    const block = this.text.blockAt(line);
    return this.syntax(block).lines[line - this.text.firstLine(block)]!;
  }

  /** How many blocks were read in each of the stages since the document was opened: what growth tests count. */
  get reads() {
    return {
      syntax: this.#syntax.reads,
      parts: this.#parts.reads,
      cast: this.#cast.reads,
      exchanges: this.#exchanges.reads,
    };
  }

  #splice(splice: Splice): void {
    this.#syntax.splice(splice);
    this.#parts.splice(splice);
    this.#cast.splice(splice);
    this.#exchanges.splice(splice);
    for (const follower of this.#followers) follower.splice(splice);
  }

  readonly #standing = (line: LineSyntax): LabelCandidate | undefined =>
    line.labels?.find((label) => this.#labels.get(label.words));

  /** Decides which candidates are labels: those whose sums have changed, or all when the document's habit has. */
  #judgeLabels(): void {
    const habit = labelHabit(this.tallies);
    const keys = sameHabit(habit, this.#habit) ? this.tallies.touchedLabels : this.#allLabels();
    this.#habit = habit;
    const flipped: string[] = [];
    for (const key of keys) {
      const tally = this.tallies.labels.get(key);
      const before = this.#labels.get(key) ?? false;
      const now = tally !== undefined && isLabel(tally, habit);
      if (tally) this.#labels.set(key, now);
      else this.#labels.delete(key);
      if (before !== now) flipped.push(key);
    }
    this.tallies.touchedLabels.clear();
    if (flipped.length > 0) this.#reviseHolders(flipped);
  }

  #allLabels(): Set<string> {
    return new Set([...this.tallies.labels.keys(), ...this.tallies.touchedLabels]);
  }

  #reviseHolders(keys: readonly string[]): void {
    const holders = new Set<BlockSyntax>();
    for (const key of keys) for (const syntax of this.tallies.holdersOfLabel(key)) holders.add(syntax);
    if (holders.size === 0) return;
    for (let i = 0; i < this.blockCount; i++) if (holders.has(this.#syntax.at(i))) this.#parts.invalidate(i);
  }

  /** The turn that goes on into a block may now do something else: its block's exchanges are worked out again. */
  #turnBefore(block: number): void {
    for (let i = block - 1; i >= 0 && i < this.#parts.length; i--) {
      this.#exchanges.invalidate(i);
      if (this.#parts.at(i).stretches.length > 0) return;
    }
  }

  #traits(turn: Stretch, place: TurnPlace): Traits {
    if (!turn.traits || place.index === this.#parts.at(place.block).turns.length - 1) {
      const { words, asks, head, tail } = this.#turnText(turn, place);
      turn.traits = readTraits({ words, asks, head, tail });
    }
    return turn.traits;
  }

  /** The first and last words of a turn, over the blocks it runs through. */
  #turnText(turn: Stretch, { block, index }: TurnPlace) {
    const part = this.#parts.at(block);
    const pieces: { part: Part; from: number; to: number }[] = [{ part, from: turn.line, to: turn.lastLine }];
    let { words, asks } = turn;
    if (index === part.turns.length - 1 && part.stretches.at(-1) === turn) {
      for (let i = block + 1; i < this.blockCount; i++) {
        const next = this.#parts.at(i);
        words += next.leading.words;
        asks ||= next.leading.asks;
        if (next.leading.lastLine >= 0) pieces.push({ part: next, from: 0, to: next.leading.lastLine });
        if (next.stretches.length > 0) break;
      }
    }
    const said = function* (backwards: boolean) {
      for (const piece of backwards ? pieces.toReversed() : pieces) {
        const { lines } = piece.part.syntax.block;
        for (let k = 0; k <= piece.to - piece.from; k++) {
          const line = backwards ? piece.to - k : piece.from + k;
          const own = piece.part === part && line === turn.line;
          if (own || piece.part.syntax.lines[line]!.kind === "text") {
            yield content(lines[line]!).slice(own ? turn.label!.speech : 0);
          }
        }
      }
    };
    let head = "";
    for (const line of said(false)) {
      head += `${head && " "}${line.slice(0, TURN_TEXT_UNITS)}`;
      if (head.length >= TURN_TEXT_UNITS) break;
    }
    let tail = "";
    for (const line of said(true)) {
      tail = `${line.slice(-TURN_TEXT_UNITS)}${tail && " "}${tail}`;
      if (tail.length >= TURN_TEXT_UNITS) break;
    }
    return { words, asks, head, tail };
  }

  /** The key under which the speaker of a turn is known. */
  speakerOf(turn: Stretch): string {
    return speakerKey(turn.label!.words);
  }
}

/** What is kept per block beside the transcript itself. */
export interface Follower {
  splice(splice: Splice): void;
  invalidate(block: number): void;
}
