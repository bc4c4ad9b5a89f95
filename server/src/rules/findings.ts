import { Fold } from "../text/fold.ts";
import { comparePositions } from "../text/position.ts";
import { nextSerial } from "../text/serial.ts";
import type { FrontMatter } from "../transcript/front-matter.ts";
import type { Part } from "../transcript/part.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { inDocument, inOrder, sameFindings } from "./finding-lists.ts";
import { Habits } from "./habits.ts";
import { rules as allRules } from "./index.ts";
import { MarkerStandings } from "./marker-standings.ts";
import type { Facts, Finding, Rule, RuleFinding, SequentialRule, Severity, Standing } from "./rule.ts";
import { counts, Standings } from "./standings.ts";
import { Unanswered } from "./unanswered.ts";

/** The severity of a rule as the user set it. */
export type RuleSettings = Readonly<Record<string, Severity | "off">>;

/** The state in which each rule that goes from block to block leaves a block, in the order of those rules. */
type States = readonly unknown[];

/** What counting rules judge where nothing is judged. */
const nothing: Standing = new Map();

/**
 * What the rules find in a document, kept per block: after an edit only blocks that changed are looked at, those that
 * hold something whose standing changed, and those behind where a rule that goes from block to block goes on otherwise.
 */
export class Findings {
  readonly #transcript: Transcript;
  readonly #rules: readonly Rule[];
  readonly #sequential: readonly SequentialRule[];
  readonly #standings = new Map<string, Standings>();
  readonly #fold: Fold<Part, readonly RuleFinding[], States>;
  readonly #markers: MarkerStandings;
  readonly #unanswered: Unanswered;
  #settings: RuleSettings;
  #count = 0;
  readonly #habits: Habits;
  #version = 0;
  readonly #serial = nextSerial();
  #shifts = 0;
  #front: FrontMatter | undefined;
  #last: Part | undefined;

  /** @param rules which to look for; all of them, if none are named */
  constructor(transcript: Transcript, settings: RuleSettings = {}, rules: readonly Rule[] = allRules) {
    this.#transcript = transcript;
    this.#settings = settings;
    this.#rules = rules;
    this.#sequential = rules.filter(isSequential);
    this.#markers = new MarkerStandings(transcript);
    this.#habits = new Habits(rules);
    this.#unanswered = new Unanswered(transcript);
    for (const rule of rules) {
      if (!counts(rule)) continue;
      const standings = new Standings(rule, transcript);
      this.#standings.set(rule.code, standings);
      transcript.follow(standings.follower);
    }
    const start: States = this.#sequential.map((rule) => rule.start);
    this.#fold = new Fold<Part, readonly RuleFinding[], States>(start, {
      read: (part, entry, index, earlier) => {
        const { found, exit } = this.#look(part, entry, index === transcript.blockCount - 1);
        return { out: earlier && sameFindings(earlier, found) ? earlier : found, exit };
      },
      same: (a, b) => this.#sequential.every((rule, i) => rule.same(a[i], b[i])),
      changed: (up, on) => {
        this.#count += (on?.length ?? 0) - (up?.length ?? 0);
        this.#habits.add(up, -1);
        this.#habits.add(on, 1);
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

  /** How many blocks each rule that counts has counted, likewise. */
  get counted(): number[] {
    return [...this.#standings.values()].map(({ reads }) => reads);
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
    const again = (block: number) => this.#fold.invalidate(block);
    this.#markers.settle(again);
    if (!this.#unanswered.settle(again, late)) return false;
    for (const rule of this.#rules) {
      if (this.#severity(rule) === "off") continue;
      if (this.#standings.get(rule.code)?.settle(again, late) === false) return false;
    }
    const { frontMatter } = this.#transcript;
    if (frontMatter !== this.#front) this.#fold.invalidate(0);
    this.#front = frontMatter;
    this.#judgeLast();
    const { shifts } = this.#transcript.text;
    if (shifts !== this.#shifts && this.#count > 0) this.#version++;
    this.#shifts = shifts;
    if (!this.#fold.settle((i) => this.#transcript.part(i), late)) return false;
    // a rule that falls silent, or speaks again, is told like any change
    if (this.#habits.judge((code) => this.#standings.get(code)?.sums)) this.#version++;
    return true;
  }

  /** The findings of a block, their lines counted from its start: the same list as long as it says the same. */
  at(block: number): readonly RuleFinding[] {
    this.settle();
    return this.#fold.at(block);
  }

  /** All findings, in the document's lines and in order. */
  all(): RuleFinding[] {
    this.settle();
    const all: RuleFinding[] = [];
    for (let block = 0; block < this.#fold.length; block++) {
      const findings = this.#fold.at(block);
      if (findings.length === 0) continue;
      const first = this.#transcript.text.firstLine(block);
      for (const finding of findings) {
        if (!this.#habits.has(finding.code)) all.push(inDocument(finding, first));
      }
    }
    // one that was found in its last block may begin before others
    return all.sort(inOrder);
  }

  /** Of two blocks something else may be found when another becomes the last: of that one, and of the one that was. */
  #judgeLast(): void {
    const { blockCount } = this.#transcript;
    const last = this.#transcript.part(blockCount - 1);
    if (last === this.#last) return;
    this.#fold.invalidate(blockCount - 1);
    for (let i = blockCount - 2; i >= 0; i--)
      if (this.#transcript.part(i) === this.#last) this.#fold.invalidate(i);
    this.#last = last;
  }

  /** How bad what a rule finds is, unless a finding says otherwise of itself and the user nothing. */
  #severity({ code, severity }: Pick<Rule, "code" | "severity">): Severity | "off" {
    return this.#settings[code] ?? severity;
  }

  #look(part: Part, entry: States, last: boolean): { found: RuleFinding[]; exit: States } {
    const found: RuleFinding[] = [];
    const exit = [...entry];
    const { tallies, frontMatter, convention } = this.#transcript;
    const shared = { tallies, frontMatter, convention: convention.id, unanswered: this.#unanswered, last };
    for (const rule of this.#rules) {
      const { code } = rule;
      const severity = this.#severity(rule);
      if (severity === "off") continue;
      const standing = this.#standings.get(code)?.standing ?? nothing;
      const findings = this.#ask(rule, part, { ...shared, standing }, exit);
      for (const { range, message, severity: own } of findings) {
        found.push({
          range,
          message,
          code,
          severity: this.#settings[code] === undefined ? (own ?? severity) : severity,
        });
      }
    }
    return { found: found.sort((a, b) => comparePositions(a.range.start, b.range.start)), exit };
  }

  /** Asks one rule; puts the state in which it leaves the block in the place of the one in which it came. */
  #ask(rule: Rule, part: Part, facts: Facts, states: unknown[]): Iterable<Finding> {
    if (!isSequential(rule)) return rule.find(part, facts);
    const at = this.#sequential.indexOf(rule);
    const { found, exit } = rule.read(part, states[at], facts);
    states[at] = exit;
    return found;
  }
}

function isSequential(rule: Rule): rule is Rule & SequentialRule {
  return "read" in rule;
}
