import type { BlockSyntax } from "../syntax/block.ts";
import type { Evidence } from "../syntax/conventions/convention.ts";
import type { LabelCandidate } from "../syntax/label-candidate.ts";
import type { LineSyntax } from "../syntax/line.ts";
import { beginsWithTitle, speakerKey } from "../syntax/roles.ts";
import type { LabelShape } from "../syntax/shapes/shape.ts";

/** How often a label candidate stands in the document, and how. */
export interface LabelTally {
  readonly shape: LabelShape;
  readonly words: string;
  uses: number;
  afterBlank: number;
  alone: number;
  /** Uses behind which names alone stand. */
  names: number;
  /** The sum of where it stands on its lines, in UTF-16 units. */
  indent: number;
}

/** How the candidates of one shape stand, taken together. */
export interface ShapeTally {
  uses: number;
  afterBlank: number;
  alone: number;
  /** How many of those with words behind them stand at which place of their lines, in UTF-16 units. */
  readonly indents: Map<number, number>;
}

/** How often a footnote's marker is pointed to and explained. */
export interface MarkerTally {
  references: number;
  notes: number;
}

/**
 * The document's sums, kept by adding what a block brings and taking away what it took. Equal to the sums over all
 * blocks at any time. Each key knows in which blocks it stands, so that what hangs on it can be found.
 */
export class Tallies implements Evidence {
  readonly labels = new Map<string, LabelTally>();
  readonly markers = new Map<string, MarkerTally>();
  readonly byShape = new Map<LabelShape, ShapeTally>();
  readonly shapes: Record<LabelShape, number> = {
    colon: 0,
    bare: 0,
    stop: 0,
    pair: 0,
    bold: 0,
    timedLabel: 0,
    timed: 0,
    sentence: 0,
    chat: 0,
    voice: 0,
  };
  gutterLines = 0;
  pages = 0;
  cues = 0;
  directives = 0;
  /** The keys whose tally has changed since they were looked at last. */
  readonly touchedLabels = new Set<string>();
  readonly touchedMarkers = new Set<string>();
  /** Which names in capitals end with a surname: `LARKIN` and `SUE LARKIN, HOST` are of `LARKIN`. */
  readonly surnames = new Map<string, Set<string>>();
  readonly #holders = new Map<string, Set<BlockSyntax>>();

  add(syntax: BlockSyntax): void {
    this.#count(syntax, 1);
  }

  remove(syntax: BlockSyntax): void {
    this.#count(syntax, -1);
  }

  /** The blocks in which a label candidate stands. */
  holdersOfLabel(key: string): Iterable<BlockSyntax> {
    return this.#holders.get(`L${key}`) ?? [];
  }

  /** The blocks in which a marker is pointed to or explained. */
  holdersOfMarker(marker: string): Iterable<BlockSyntax> {
    return this.#holders.get(`M${marker}`) ?? [];
  }

  /** Whether a name in capitals is met in another length, too: `SUE LARKIN, HOST:` and later `LARKIN:`. */
  isMetOtherwise(words: string): boolean {
    const surname = surnameOf(words);
    if (surname === undefined) return false;
    if (words !== surname) return this.labels.has(surname);
    for (const other of this.surnames.get(surname) ?? []) {
      if (other !== words && this.labels.has(other)) return true;
    }
    return false;
  }

  /** Keeps which names have a surname, and has those judged anew that could be labels by it. */
  #relate(words: string, isThere: boolean): void {
    const surname = surnameOf(words);
    if (surname === undefined) return;
    let others = this.surnames.get(surname);
    if (!others) {
      others = new Set();
      this.surnames.set(surname, others);
    }
    if (isThere) others.add(words);
    else others.delete(words);
    if (words !== surname) this.touchedLabels.add(surname);
    else for (const other of others) this.touchedLabels.add(other);
    if (others.size === 0) this.surnames.delete(surname);
  }

  #count(syntax: BlockSyntax, sign: 1 | -1): void {
    this.gutterLines += sign * syntax.gutterLines;
    this.pages += sign * syntax.pages;
    for (const i of syntax.notable) this.#line(syntax.lines[i]!, sign, syntax);
  }

  #line(line: LineSyntax, sign: 1 | -1, syntax: BlockSyntax): void {
    if (line.cue) this.cues += sign;
    if (line.kind === "directive") this.directives += sign;
    if (line.labels) for (const label of line.labels) this.#label(label, sign, syntax);
    if (line.references) {
      for (const { marker } of line.references) this.#marker(marker, "references", sign, syntax);
    }
    if (line.note) this.#marker(line.note.marker, "notes", sign, syntax);
  }

  #label(label: LabelCandidate, sign: 1 | -1, syntax: BlockSyntax): void {
    const { key, shape, words } = label;
    let tally = this.labels.get(key);
    if (!tally) {
      tally = { shape, words, uses: 0, afterBlank: 0, alone: 0, names: 0, indent: 0 };
      this.labels.set(key, tally);
      if (shape === "colon") this.#relate(words, true);
    }
    tally.uses += sign;
    tally.afterBlank += label.afterBlank ? sign : 0;
    tally.alone += label.alone ? sign : 0;
    tally.names += label.names ? sign : 0;
    tally.indent += sign * label.start;
    if (tally.uses === 0) {
      this.labels.delete(key);
      if (shape === "colon") this.#relate(words, false);
    }
    this.#shape(label, sign);
    this.touchedLabels.add(key);
    this.#hold(`L${key}`, sign, syntax);
  }

  #shape({ shape, afterBlank, alone, start }: LabelCandidate, sign: 1 | -1): void {
    this.shapes[shape] += sign;
    let tally = this.byShape.get(shape);
    if (!tally) {
      tally = { uses: 0, afterBlank: 0, alone: 0, indents: new Map() };
      this.byShape.set(shape, tally);
    }
    tally.uses += sign;
    tally.afterBlank += afterBlank ? sign : 0;
    tally.alone += alone ? sign : 0;
    if (alone) return;
    const sum = (tally.indents.get(start) ?? 0) + sign;
    if (sum === 0) tally.indents.delete(start);
    else tally.indents.set(start, sum);
  }

  #marker(marker: string, what: "references" | "notes", sign: 1 | -1, syntax: BlockSyntax): void {
    let tally = this.markers.get(marker);
    if (!tally) {
      tally = { references: 0, notes: 0 };
      this.markers.set(marker, tally);
    }
    tally[what] += sign;
    if (tally.references === 0 && tally.notes === 0) this.markers.delete(marker);
    this.touchedMarkers.add(marker);
    this.#hold(`M${marker}`, sign, syntax);
  }

  #hold(key: string, sign: 1 | -1, syntax: BlockSyntax): void {
    const holders = this.#holders.get(key) ?? new Set();
    if (sign > 0) holders.add(syntax);
    else holders.delete(syntax);
    if (holders.size > 0) this.#holders.set(key, holders);
    else this.#holders.delete(key);
  }
}

/** The surname of a name in capitals: the last word before a comma or a bracket. */
function surnameOf(words: string): string | undefined {
  const end = words.search(/[,([]/);
  const name = (end < 0 ? words : words.slice(0, end)).trimEnd();
  const surname = name.slice(name.lastIndexOf(" ") + 1);
  // who is called SENATOR AMORY is not called AMORY alone
  if (name !== surname && name.split(" ").length === 2 && beginsWithTitle(speakerKey(name))) return undefined;
  return /^\p{Lu}[\p{Lu}'’-]{2,}$/u.test(surname) ? surname : undefined;
}
