import { type BlockSyntax, readBlock } from "../syntax/block.ts";
import type { Convention } from "../syntax/conventions/convention.ts";
import { conventions } from "../syntax/conventions/index.ts";
import type { LineSyntax } from "../syntax/line.ts";
import { speakerKey } from "../syntax/roles.ts";
import { type LineState, sameState, startState } from "../syntax/state.ts";
import type { Block } from "../text/block.ts";
import { Fold } from "../text/fold.ts";
import type { Range } from "../text/position.ts";
import { type Splice, Text } from "../text/text.ts";
import { findAliases, sameAliases } from "./aliases.ts";
import { Cast, type CastPart, type CastState, castStart, readCast, sameCastState } from "./cast.ts";
import { ConventionChoice, type ConventionSetter, type ConventionSource } from "./convention-choice.ts";
import { type ExchangeState, exchangeStart, sameExchangeState } from "./exchange-state.ts";
import { AHEAD, type ExchangePart, readExchanges } from "./exchanges.ts";
import { type FrontMatter, FrontMatterReader } from "./front-matter.ts";
import { HEADER_LINES, headerParticipants } from "./header.ts";
import { LookingAhead } from "./looking-ahead.ts";
import {
  type Cutting,
  makePart,
  type Part,
  type PartState,
  partStart,
  type Stretch,
  samePartState,
} from "./part.ts";
import type { Participant } from "./participants.ts";
import { StandingLabels } from "./standing-labels.ts";
import { Tallies } from "./tally.ts";

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
  /** Whether nothing is left to read. */
  #settled = false;
  readonly #labels = new StandingLabels(this.tallies);
  readonly #choice = new ConventionChoice();
  #convention: Convention = conventions[0]!;
  readonly #frontReader = new FrontMatterReader();
  #front: FrontMatter | undefined;
  #cutting: Cutting;
  readonly #syntax: Fold<Block, BlockSyntax, LineState>;
  readonly #parts: Fold<BlockSyntax, Part, PartState>;
  readonly #cast: Fold<Part, CastPart, CastState>;
  readonly #exchanges: Fold<Part, ExchangePart, ExchangeState>;
  /** The keys of labels that are short for others. */
  #aliases: ReadonlyMap<string, string> = new Map();
  /** Whether labels, or lines in which a header may stand, have changed since it was asked whom they mean. */
  #labelsTouched = true;
  #headTouched = true;
  /** Whom the header named then. */
  #named: readonly Participant[] | undefined;
  readonly #ahead: LookingAhead;
  /** Folds over the parts that others keep. */
  readonly #followers: Follower[] = [];
  readonly #exchangeFollowers: ((block: number) => void)[] = [];

  constructor(text: string) {
    this.text = new Text(text);
    this.#syntax = new Fold<Block, BlockSyntax, LineState>(startState, {
      read: (block, entry, index, earlier) => {
        const out = readBlock(block, entry, this.text.blocks[index + 1]?.line(0) ?? "", earlier);
        return { out, exit: out.states.last };
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
    this.#cutting = this.#cut();
    this.#parts = new Fold<BlockSyntax, Part, PartState>(partStart, {
      read: (syntax, entry, _index, earlier) => makePart(syntax, this.#cutting, entry, earlier),
      same: samePartState,
      changed: (up, on, index) => {
        if (on) {
          if (this.text.firstLine(index) < HEADER_LINES) this.#headTouched = true;
          this.#cast.invalidate(index);
          this.#exchanges.invalidate(index);
          if (goesOnOtherwise(up, on)) this.#turnBefore(index);
          this.#lookersAhead(index);
        }
        if (on) for (const follower of this.#followers) follower.invalidate(index);
      },
    });
    this.#ahead = new LookingAhead(this.#parts);
    this.#cast = new Fold<Part, CastPart, CastState>(castStart, {
      read: (part, entry, block) =>
        readCast(part, entry, this.#speakerOf, (turn) => this.#ahead.traits(turn, block)),
      same: sameCastState,
      changed: (up, on) => {
        this.cast.add(up, -1);
        this.cast.add(on, 1);
      },
    });
    this.#exchanges = new Fold<Part, ExchangePart, ExchangeState>(exchangeStart, {
      read: (part, entry, block) => {
        this.#ahead.begin(block);
        const reading = readExchanges(part, block, entry, {
          cast: this.cast,
          speakerOf: this.#speakerOf,
          traits: (turn, at) => this.#ahead.traits(turn, at),
          behind: (index) => this.#ahead.turnsBehind(block, index),
        });
        reading.out.ahead = this.#ahead.ahead;
        return reading;
      },
      same: sameExchangeState,
      changed: (_up, on, index) => {
        if (on) for (const follower of this.#exchangeFollowers) follower(index);
      },
    });
    this.#splice({ at: 0, removed: 0, added: this.text.blocks.length });
  }

  /** Puts `text` in the place of a range. Costs what it touches; the reading follows when something is asked. */
  edit(range: Range, text: string): void {
    this.version++;
    for (const splice of this.text.replace(range, text)) this.#splice(splice);
  }

  /** Keeps a fold over the parts in step: it is told which blocks came, went and changed. */
  follow(follower: Follower): void {
    follower.splice({ at: 0, removed: 0, added: this.blockCount });
    this.#followers.push(follower);
  }

  /** Has somebody told of each block whose exchanges were worked out again. */
  followExchanges(changed: (block: number) => void): void {
    this.#exchangeFollowers.push(changed);
  }

  /**
   * Reads what edits have left to read.
   * @param late asked after each block: work stops once it says true, to go on with the next call
   * @returns whether all is read
   */
  settle(late?: () => boolean): boolean {
    if (this.#settled) return true;
    if (!this.settleTurns(late)) return false;
    this.#judgeAliases();
    this.#ahead.clear();
    if (!this.#cast.settle((i) => this.#parts.at(i), late)) return false;
    if (this.cast.settle()) this.#exchanges.invalidateAll();
    this.#settled = this.#exchanges.settle((i) => this.#parts.at(i), late);
    return this.#settled;
  }

  /** The same as far as the turns: what they are to one another is left to `settle`. */
  settleTurns(late?: () => boolean): boolean {
    if (!this.#syntax.settle((i) => this.text.blocks[i]!, late)) return false;
    this.#judgeConvention();
    this.#judgeLabels();
    return this.#parts.settle((i) => this.#syntax.at(i), late);
  }

  get blockCount(): number {
    return this.text.blocks.length;
  }

  /**
   * What stands on the first lines, which hangs on nothing but these and the one below them: it is known before the rest is
   * read.
   * @param count of how many blocks
   */
  opening(count: number): BlockSyntax[] {
    const read = () => this.#syntax.isSettledTo(count - 1);
    if (!read()) this.#syntax.settle((i) => this.text.blocks[i]!, read);
    return Array.from({ length: count }, (_, i) => this.#syntax.at(i));
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

  /** The document's convention: the one that was chosen, else the one that its lines speak for. */
  get convention(): Convention {
    this.settle();
    return this.#convention;
  }

  /** The YAML at the document's start. */
  get frontMatter(): FrontMatter | undefined {
    this.settle();
    return this.#front;
  }

  *#allSyntax(): Generator<BlockSyntax> {
    for (let i = 0; i < this.#syntax.length; i++) yield this.#syntax.at(i);
  }

  /** What the convention follows from. */
  get conventionSource(): ConventionSource {
    return this.#choice.source(this.frontMatter);
  }

  /** People whom the workspace knows, beside those whom the header names. */
  known: readonly Participant[] = [];

  /** Sets the convention that the archive's configuration gives the document; undefined where it gives none. */
  set configuredConvention(convention: Convention | undefined) {
    this.#choose("config", convention);
  }

  /** Sets the convention of documents that say nothing else; undefined leaves it to their lines. */
  set usualConvention(convention: Convention | undefined) {
    this.#choose("setting", convention);
  }

  /** Sets the convention by hand; undefined leaves it to the document's lines again. */
  set chosenConvention(convention: Convention | undefined) {
    this.#choose("hand", convention);
  }

  #choose(by: ConventionSetter, convention: Convention | undefined): void {
    if (!this.#choice.set(by, convention)) return;
    this.version++;
    this.#settled = false;
  }

  #splice(splice: Splice): void {
    this.#settled = false;
    this.#syntax.splice(splice);
    // a line is read with a look at the one behind it, so the block before the edit may read otherwise
    this.#syntax.invalidate(splice.at - 1);
    this.#parts.splice(splice);
    this.#cast.splice(splice);
    this.#exchanges.splice(splice);
    for (const follower of this.#followers) follower.splice(splice);
  }

  /** Another convention, or another use of it, cuts every block anew. */
  #judgeConvention(): void {
    this.#front = this.#frontReader.read(this.#allSyntax());
    const convention = this.#choice.convention(this.#front, this.tallies);
    const voices = this.tallies.shapes.voice > 0;
    if (convention === this.#convention && voices === this.#cutting.voices) return;
    this.#convention = convention;
    this.#cutting = this.#cut();
    this.#parts.invalidateAll();
  }

  #cut(): Cutting {
    const shapes = new Set(this.#convention.shapes);
    return {
      label: (line) => line.labels?.find(({ shape, key }) => shapes.has(shape) && this.#labels.has(key)),
      cues: this.#convention.id === "cues",
      voices: this.tallies.shapes.voice > 0,
    };
  }

  /** Decides which candidates are labels; where one has become one, or is none any more, turns are cut anew. */
  #judgeLabels(): void {
    const flipped = this.#labels.judge();
    if (flipped.length === 0) return;
    this.#reviseHolders(flipped);
    this.#labelsTouched = true;
  }

  /** Who is meant by which label follows from all labels and from the header. */
  #judgeAliases(): void {
    if (!this.#labelsTouched && !this.#headTouched) return;
    // the header is read from lines and turns, and nothing is left to read of those
    this.#settled = true;
    const participants = headerParticipants(this);
    this.#settled = false;
    this.#headTouched = false;
    if (!this.#labelsTouched && participants === this.#named) return;
    this.#labelsTouched = false;
    this.#named = participants;
    const aliases = findAliases(this.#labels.words(), participants);
    if (sameAliases(aliases, this.#aliases)) return;
    this.#aliases = aliases;
    this.#cast.invalidateAll();
    this.#exchanges.invalidateAll();
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
      if (this.#parts.at(i).stretches.length === 0) continue;
      this.#cast.invalidate(i);
      this.#exchanges.invalidate(i);
      return;
    }
  }

  /** What a turn is may hang on some turns behind it: where one that changed was looked at, it is worked out again. */
  #lookersAhead(block: number): void {
    let turns = 0;
    for (let i = block - 1; i >= 0 && i < this.#parts.length && turns < AHEAD; i--) {
      if ((this.#exchanges.known(i)?.ahead ?? 0) >= block - i) this.#exchanges.invalidate(i);
      turns += this.#parts.at(i).turns.length;
    }
  }

  /** The key under which the speaker of a turn is known: the label's, or that of the name it is short for. */
  speakerOf(turn: Stretch): string {
    const key = turn.speaker === undefined ? turn.label!.speakerKey : speakerKey(turn.speaker);
    return this.#aliases.size === 0 ? key : (this.#aliases.get(key) ?? key);
  }

  readonly #speakerOf = (turn: Stretch): string => this.speakerOf(turn);
}

/** Whether the turn that goes on into a block may now have other words, or end elsewhere. */
function goesOnOtherwise(up: Part | undefined, on: Part): boolean {
  if (up?.leading.lastLine !== -1 || on.leading.lastLine !== -1) return true;
  return (up.stretches.length === 0) !== (on.stretches.length === 0);
}

/** What is kept per block beside the transcript itself. */
export interface Follower {
  splice(splice: Splice): void;
  invalidate(block: number): void;
}
