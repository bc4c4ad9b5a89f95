import type { BlockSyntax } from "../syntax/block.ts";
import type { LabelCandidate } from "../syntax/line.ts";

/** How often a label candidate stands in the document, and how. */
export interface LabelTally {
  readonly words: string;
  uses: number;
  afterBlank: number;
  alone: number;
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
export class Tallies {
  readonly labels = new Map<string, LabelTally>();
  readonly markers = new Map<string, MarkerTally>();
  /** Candidates of the document and those of them that stand behind a blank line. */
  candidates = 0;
  candidatesAfterBlank = 0;
  /** The keys whose tally has changed since they were looked at last. */
  readonly touchedLabels = new Set<string>();
  readonly touchedMarkers = new Set<string>();
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

  #count(syntax: BlockSyntax, sign: 1 | -1): void {
    for (const line of syntax.lines) {
      for (const label of line.labels ?? []) this.#label(label, sign, syntax);
      for (const { marker } of line.references ?? []) this.#marker(marker, "references", sign, syntax);
      if (line.note) this.#marker(line.note.marker, "notes", sign, syntax);
    }
  }

  #label(label: LabelCandidate, sign: 1 | -1, syntax: BlockSyntax): void {
    const key = label.words;
    let tally = this.labels.get(key);
    if (!tally) {
      tally = { words: label.words, uses: 0, afterBlank: 0, alone: 0 };
      this.labels.set(key, tally);
    }
    tally.uses += sign;
    if (label.afterBlank) tally.afterBlank += sign;
    if (label.alone) tally.alone += sign;
    if (tally.uses === 0) this.labels.delete(key);
    this.candidates += sign;
    if (label.afterBlank) this.candidatesAfterBlank += sign;
    this.touchedLabels.add(key);
    this.#hold(`L${key}`, sign, syntax);
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
