import { Fold } from "../text/fold.ts";
import { comparePositions, type Range } from "../text/position.ts";
import type { FrontMatter } from "../transcript/front-matter.ts";
import type { Part } from "../transcript/part.ts";
import type { MarkerTally } from "../transcript/tally.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { rules } from "./index.ts";
import type { RuleFinding, Severity } from "./rule.ts";

/** The severity of a rule as the user set it. */
export type RuleSettings = Readonly<Record<string, Severity | "off">>;

/** How many documents have been looked at: a document that is opened again must not be taken for its former self. */
let serials = 0;

/**
 * What the rules find in a document, kept per block: after an edit only blocks that changed are looked at, and those
 * that hold a marker whose standing changed.
 */
export class Findings {
  readonly #transcript: Transcript;
  readonly #fold: Fold<Part, readonly RuleFinding[], null>;
  readonly #markers = new Map<string, string>();
  #settings: RuleSettings;
  #count = 0;
  #version = 0;
  readonly #serial = ++serials;
  #shifts = 0;
  #front: FrontMatter | undefined;

  constructor(transcript: Transcript, settings: RuleSettings = {}) {
    this.#transcript = transcript;
    this.#settings = settings;
    this.#fold = new Fold<Part, readonly RuleFinding[], null>(null, {
      read: (part, _entry, _index, earlier) => {
        const out = this.#look(part);
        return { out: earlier && sameFindings(earlier, out) ? earlier : out, exit: null };
      },
      same: () => true,
      changed: (up, on) => {
        this.#count += (on?.length ?? 0) - (up?.length ?? 0);
        if (up?.length || on?.length) this.#version++;
      },
    });
    transcript.follow(this.#fold);
  }

  /** A name for the state of the findings: the same as long as the same would be answered. */
  get resultId(): string {
    this.settle();
    return `${this.#serial}.${this.#version}`;
  }

  /** How many blocks the rules have looked at: what growth tests count. */
  get reads(): number {
    return this.#fold.reads;
  }

  /** Takes over other severities; every block is looked at again. */
  set settings(settings: RuleSettings) {
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return;
    this.#settings = settings;
    this.#fold.invalidateAll();
    this.#version++;
  }

  /** Brings the findings up to date. Returns whether all is done; stops when `late` says so. */
  settle(late?: () => boolean): boolean {
    if (!this.#transcript.settle(late)) return false;
    this.#judgeMarkers();
    const { frontMatter } = this.#transcript;
    if (frontMatter !== this.#front) this.#fold.invalidate(0);
    this.#front = frontMatter;
    const { shifts } = this.#transcript.text;
    if (shifts !== this.#shifts && this.#count > 0) this.#version++;
    this.#shifts = shifts;
    return this.#fold.settle((i) => this.#transcript.part(i), late);
  }

  /** All findings, in the document's lines. */
  *all(): Generator<RuleFinding> {
    this.settle();
    for (let block = 0; block < this.#fold.length; block++) {
      const findings = this.#fold.at(block);
      if (findings.length === 0) continue;
      const first = this.#transcript.text.firstLine(block);
      for (const finding of findings) yield { ...finding, range: moved(finding.range, first) };
    }
  }

  #look(part: Part): RuleFinding[] {
    const found: RuleFinding[] = [];
    for (const rule of rules) {
      const severity = this.#settings[rule.code] ?? rule.severity;
      if (severity === "off") continue;
      for (const { range, message } of rule.find(part, this.#transcript)) {
        found.push({ range, message, code: rule.code, severity });
      }
    }
    return found.sort((a, b) => comparePositions(a.range.start, b.range.start));
  }

  /** A marker that has got or lost its note or its references changes what is found wherever it stands. */
  #judgeMarkers(): void {
    const { tallies } = this.#transcript;
    const holders = new Set<object>();
    for (const marker of tallies.touchedMarkers) {
      const now = standing(tallies.markers.get(marker));
      if (this.#markers.get(marker) === now) continue;
      if (now) this.#markers.set(marker, now);
      else this.#markers.delete(marker);
      for (const syntax of tallies.holdersOfMarker(marker)) holders.add(syntax);
    }
    tallies.touchedMarkers.clear();
    for (let i = 0; holders.size > 0 && i < this.#transcript.blockCount; i++) {
      if (holders.delete(this.#transcript.syntax(i))) this.#fold.invalidate(i);
    }
  }
}

function standing(tally: MarkerTally | undefined): string {
  return tally ? `${Math.min(tally.references, 1)} ${tally.notes}` : "";
}

function sameFindings(a: readonly RuleFinding[], b: readonly RuleFinding[]): boolean {
  return (
    a.length === b.length &&
    a.every((finding, i) => {
      const other = b[i]!;
      return (
        finding.code === other.code &&
        finding.severity === other.severity &&
        finding.message === other.message &&
        finding.range.start.line === other.range.start.line &&
        finding.range.start.character === other.range.start.character &&
        finding.range.end.line === other.range.end.line &&
        finding.range.end.character === other.range.end.character
      );
    })
  );
}

function moved({ start, end }: Range, lines: number): Range {
  return {
    start: { line: start.line + lines, character: start.character },
    end: { line: end.line + lines, character: end.character },
  };
}
