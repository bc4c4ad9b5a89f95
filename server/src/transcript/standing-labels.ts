import type { LabelShape } from "../syntax/shapes/shape.ts";
import { isLabel, type LabelHabit, labelHabit, sameHabit } from "./labels.ts";
import type { Tallies } from "./tally.ts";

/** Which of a document's candidates are labels, kept while its sums change. Candidates go by the keys of `Tallies`. */
export class StandingLabels {
  readonly #tallies: Tallies;
  readonly #stands = new Map<string, boolean>();
  readonly #habits = new Map<LabelShape, LabelHabit>();

  constructor(tallies: Tallies) {
    this.#tallies = tallies;
  }

  /** Whether a candidate is a label, as it was judged last. */
  has(key: string): boolean {
    return this.#stands.get(key) ?? false;
  }

  /** The words of all labels. */
  *words(): Generator<string> {
    for (const [key, { words }] of this.#tallies.labels) if (this.#stands.get(key)) yield words;
  }

  /**
   * Judges the candidates whose sums have changed, and all of a shape whose habit has.
   * @returns the keys of those that have become labels, or are none any more
   */
  judge(): string[] {
    const { touchedLabels: touched, labels } = this.#tallies;
    for (const key of this.#concerned()) touched.add(key);
    const flipped: string[] = [];
    for (const key of touched) {
      const tally = labels.get(key);
      const before = this.has(key);
      const now = tally !== undefined && isLabel(tally, this.#habits.get(tally.shape)!, this.#tallies);
      if (tally) this.#stands.set(key, now);
      else this.#stands.delete(key);
      if (before !== now) flipped.push(key);
    }
    touched.clear();
    return flipped;
  }

  /** What is judged by others, of which the sums have changed. */
  #concerned(): string[] {
    const { touchedLabels: touched, labels } = this.#tallies;
    const shapes = this.#changedHabits();
    for (const key of touched) {
      if (key.startsWith("bare ")) shapes.add("bare");
      else if (key.startsWith("stop ")) shapes.add("stop").add("pair");
      else if (key.startsWith("pair ")) shapes.add("pair");
    }
    // what `A` is depends on the uses of `Q`
    const concerned = touched.has("Q") ? ["A"] : [];
    if (shapes.size === 0) return concerned;
    for (const [key, { shape }] of labels) if (shapes.has(shape)) concerned.push(key);
    return concerned;
  }

  /** The shapes with whose labels the document does something else than before. */
  #changedHabits(): Set<LabelShape> {
    const changed = new Set<LabelShape>();
    for (const [shape, tally] of this.#tallies.byShape) {
      const habit = labelHabit(tally);
      const before = this.#habits.get(shape);
      this.#habits.set(shape, habit);
      if (!before || !sameHabit(before, habit)) changed.add(shape);
    }
    return changed;
  }
}
