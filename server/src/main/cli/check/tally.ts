import type { Severity } from "../../../rules/rule.ts";

/** What was found in one file, in numbers. Plain data: threads send it. */
export interface Checked {
  /** Whether it is a transcript; nothing else is checked. */
  readonly isTranscript: boolean;
  /** New findings by severity, those that do not count among them. */
  readonly found: Readonly<Partial<Record<Severity, number>>>;
  /** How many findings the baseline knows. */
  readonly old: number;
  /** How many new findings that count could be mended. */
  readonly fixable: number;
  /** How many findings were mended, or would be, by rule. */
  readonly mended: Readonly<Record<string, number>>;
  /** The fingerprints of all findings, where they are asked for. */
  readonly fingerprints?: readonly string[];
}

export const nothingChecked: Checked = { isTranscript: false, found: {}, old: 0, fixable: 0, mended: {} };

/** Adds numbers under names to others. */
export function addTo<Name extends string>(
  sums: Partial<Record<Name, number>>,
  more: Readonly<Partial<Record<Name, number>>>,
): void {
  for (const name of Object.keys(more) as Name[]) sums[name] = (sums[name] ?? 0) + (more[name] ?? 0);
}

/** How many of each there are, by a name. */
export function countBy<Item, Name extends string>(
  items: Iterable<Item>,
  name: (item: Item) => Name,
): Partial<Record<Name, number>> {
  const sums: Partial<Record<Name, number>> = {};
  for (const item of items) addTo(sums, { [name(item)]: 1 } as Partial<Record<Name, number>>);
  return sums;
}

export function sumOf(numbers: Readonly<Partial<Record<string, number>>>): number {
  return Object.values(numbers).reduce<number>((sum, number) => sum + (number ?? 0), 0);
}
