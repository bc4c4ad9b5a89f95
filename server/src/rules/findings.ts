import { Fold } from "../text/fold.ts";
import { nextSerial } from "../text/serial.ts";
import type { FrontMatter } from "../transcript/front-matter.ts";
import type { Part } from "../transcript/part.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { inDocument, inOrder, sameFindings } from "./finding-lists.ts";
import { Habits } from "./habits.ts";
import { isLong } from "./in-bits.ts";
import { rules as allRules } from "./index.ts";
import { type Asked, ended, type Look, type Looking, type States } from "./looking.ts";
import { MarkerStandings } from "./marker-standings.ts";
import { forgetPassages } from "./passages.ts";
import { type Looked, Redealt } from "./redealt.ts";
import type { Finding, Rule, RuleFinding, SequentialRule, Severity, Standing } from "./rule.ts";
import { counts, Standings } from "./standings.ts";
import { Unanswered } from "./unanswered.ts";
import { forgetWords, prepareWords } from "./words.ts";

/** The severity of a rule as the user set it. */
export type RuleSettings = Readonly<Record<string, Severity | "off">>;

const none: readonly RuleFinding[] = [];

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
  readonly #fold: Fold<Part, Looked, States>;
  /** What was found in a very long block that is about to be read. */
  #prepared: (Look & { readonly part: Part }) | undefined;
  /** Whether something is kept for such a block; what another document keeps is not to be forgotten. */
  #keeps = false;
  readonly #redealt = new Redealt();
  #splicing = false;
  readonly #markers: MarkerStandings;
  readonly #unanswered: Unanswered;
  #settings: RuleSettings;
  #asked: readonly Asked[];
  #count = 0;
  readonly #habits: Habits;
  #version = 0;
  readonly #serial = nextSerial();
  #shifts = 0;
  #read = false;
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
    this.#asked = this.#askedRules();
    const start: States = this.#sequential.map((rule) => rule.start);
    this.#fold = new Fold<Part, Looked, States>(start, {
      read: (part, entry, index, earlier) => {
        const known = this.#prepared?.part === part ? this.#prepared : undefined;
        this.#prepared = undefined;
        const { found, exit } = known ?? this.#look(part, entry, index === transcript.blockCount - 1);
        const lines = part.syntax.block.count;
        const same = earlier !== undefined && sameFindings(earlier.found, found);
        if (same && earlier.lines === lines) return { out: earlier, exit };
        return { out: { found: same ? earlier.found : found, lines }, exit };
      },
      prepare: (part, entry, index) => {
        if (!isLong(part)) return undefined;
        this.#keeps = true;
        return this.#prepare(part, entry, index === transcript.blockCount - 1);
      },
      same: (a, b) => this.#sequential.every((rule, i) => rule.same(a[i], b[i])),
      changed: (up, on, block) => this.#changed(up?.found ?? none, on?.found ?? none, block),
    });
    transcript.follow({
      splice: (splice) => {
        this.#redealt.splice(splice, this.#known);
        this.#splicing = true;
        this.#fold.splice(splice);
        this.#splicing = false;
      },
      invalidate: (block) => this.#fold.invalidate(block),
    });
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

  /** Whether all was looked at, at least once. */
  get isRead(): boolean {
    return this.#read;
  }

  get settings(): RuleSettings {
    return this.#settings;
  }

  /** Takes over other severities; every block is looked at again. */
  set settings(settings: RuleSettings) {
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return;
    this.#settings = settings;
    this.#asked = this.#askedRules();
    this.#fold.invalidateAll();
    this.#version++;
  }

  /** Brings the findings up to date. Returns whether all is done; stops when `late` says so. */
  settle(late?: () => boolean): boolean {
    if (!this.#transcript.settle(late)) return false;
    const again = (block: number) => this.#fold.invalidate(block);
    this.#markers.settle(again);
    if (!this.#unanswered.settle(again, late)) return false;
    for (const { standings } of this.#asked) if (standings?.settle(again, late) === false) return false;
    const { frontMatter } = this.#transcript;
    if (frontMatter !== this.#front) this.#fold.invalidate(0);
    this.#front = frontMatter;
    this.#judgeLast();
    const { shifts } = this.#transcript.text;
    if (shifts !== this.#shifts && this.#count > 0) this.#version++;
    this.#shifts = shifts;
    if (!this.#fold.settle((i) => this.#transcript.part(i), late)) return false;
    this.#forget();
    if (this.#redealt.judge(this.#known)) this.#version++;
    // a rule that falls silent, or speaks again, is told like any change
    if (this.#habits.judge((code) => this.#standings.get(code)?.sums)) this.#version++;
    this.#read = true;
    return true;
  }

  /** The findings of a block, their lines counted from its start: the same list as long as it says the same. */
  at(block: number): readonly RuleFinding[] {
    this.settle();
    return this.#fold.at(block).found;
  }

  /** All findings, in the document's lines and in order. */
  all(): RuleFinding[] {
    this.settle();
    const all: RuleFinding[] = [];
    for (let block = 0; block < this.#fold.length; block++) {
      const findings = this.#fold.at(block).found;
      if (findings.length === 0) continue;
      const first = this.#transcript.text.firstLine(block);
      for (const finding of findings) {
        if (!this.#habits.has(finding.code)) all.push(inDocument(finding, first));
      }
    }
    // one that was found in its last block may begin before others; few are
    for (let i = 1; i < all.length; i++) if (inOrder(all[i - 1]!, all[i]!) > 0) return all.sort(inOrder);
    return all;
  }

  readonly #known = (block: number): Looked | undefined => this.#fold.known(block);

  #changed(up: readonly RuleFinding[], on: readonly RuleFinding[], block: number): void {
    if (up === on) return;
    this.#count += on.length - up.length;
    this.#habits.add(up, -1);
    this.#habits.add(on, 1);
    // where blocks came and went it is seen in the end whether something else is found
    if (!this.#splicing && !this.#redealt.has(block) && (up.length > 0 || on.length > 0)) this.#version++;
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

  /** Lets go of what was kept of very long blocks until they are read. */
  #forget(): void {
    if (!this.#keeps) return;
    this.#keeps = false;
    forgetWords();
    forgetPassages();
  }

  *#prepare(part: Part, entry: States, last: boolean): Generator<void, void> {
    yield* prepareWords(part);
    for (const { rule, place } of this.#asked) {
      if (isSequential(rule) && rule.prepare) yield* rule.prepare(part, entry[place], last);
    }
    const look = this.#begin(part, entry, last);
    for (const asked of this.#asked) {
      this.#ask(asked, look);
      yield;
    }
    this.#prepared = { part, ...ended(look) };
  }

  #look(part: Part, entry: States, last: boolean): Look {
    const look = this.#begin(part, entry, last);
    for (const asked of this.#asked) this.#ask(asked, look);
    return ended(look);
  }

  #begin(part: Part, entry: States, last: boolean): Looking {
    const { tallies, frontMatter, convention } = this.#transcript;
    const unanswered = this.#unanswered;
    const facts = {
      tallies,
      frontMatter,
      convention: convention.id,
      unanswered,
      standing: nothing,
      last,
    };
    return { part, facts, found: [], exit: [...entry] };
  }

  /** Asks one rule; puts the state in which it leaves the block in the place of the one in which it came. */
  #ask({ rule, place, standings, severity, set }: Asked, { part, facts, found, exit }: Looking): void {
    facts.standing = standings?.standing ?? nothing;
    let findings: Iterable<Finding>;
    if (isSequential(rule)) {
      const reading = rule.read(part, exit[place], facts);
      exit[place] = reading.exit;
      findings = reading.found;
    } else findings = rule.find(part, facts);
    const { code } = rule;
    for (const { range, message, severity: own } of findings)
      found.push({ range, message, code, severity: set ? severity : (own ?? severity) });
  }

  /** The rules that are not off, with all that is to be known of each of them. */
  #askedRules(): Asked[] {
    return this.#rules.flatMap((rule): Asked[] => {
      const severity = this.#severity(rule);
      if (severity === "off") return [];
      const place = isSequential(rule) ? this.#sequential.indexOf(rule) : -1;
      const set = this.#settings[rule.code] !== undefined;
      return [{ rule, place, standings: this.#standings.get(rule.code), severity, set }];
    });
  }
}

function isSequential(rule: Rule): rule is Rule & SequentialRule {
  return "read" in rule;
}
