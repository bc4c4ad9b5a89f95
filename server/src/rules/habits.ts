import type { Rule, RuleFinding, Sums } from "./rule.ts";

const nothingSummed: Sums = new Map();

/**
 * Which rules find so much in a document that it is its way: of those nothing is said. Follows the findings by
 * difference.
 */
export class Habits {
  readonly #rules: readonly Rule[];
  /** How much each rule has found that knows when it is a habit. */
  readonly #found = new Map<string, number>();
  #silent: ReadonlySet<string> = new Set();

  constructor(rules: readonly Rule[]) {
    this.#rules = rules.filter((rule) => rule.isHabit !== undefined);
    for (const { code } of this.#rules) this.#found.set(code, 0);
  }

  /** Counts findings that came, or with -1 those that went. */
  add(findings: readonly RuleFinding[] | undefined, sign: 1 | -1): void {
    for (const { code } of findings ?? []) {
      const found = this.#found.get(code);
      if (found !== undefined) this.#found.set(code, found + sign);
    }
  }

  /**
   * Judges anew which rules are silent.
   * @param sumsOf what a rule has counted, where it counts
   * @returns whether they are others than before
   */
  judge(sumsOf: (code: string) => Sums | undefined): boolean {
    const before = this.#silent;
    const silent = this.#rules.filter(({ code, isHabit }) => {
      const found = this.#found.get(code)!;
      return found > 0 && isHabit!(found, sumsOf(code) ?? nothingSummed);
    });
    this.#silent = new Set(silent.map(({ code }) => code));
    return before.size !== this.#silent.size || silent.some(({ code }) => !before.has(code));
  }

  /** Whether nothing is said of what a rule finds. */
  has(code: string): boolean {
    return this.#silent.has(code);
  }
}
