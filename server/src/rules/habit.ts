import type { Part } from "../transcript/part.ts";
import type { Standing, Sums } from "./rule.ts";

/** In so many places something may stand before it is taken for the document's way. */
const FEW = 3;
const TURNS = "turns";

/**
 * Whether a document does something so often that it is its way and no mistake: in more places than a few, and in more
 * than one of `every` where it could.
 */
export function isHabit(places: number, chances: number, every: number, few = FEW): boolean {
  return places > few && places * every > chances;
}

/** Counts the turns, for a rule that finds one of so many. */
export function countTurns(part: Part): Sums | undefined {
  return part.turns.length > 0 ? new Map([[TURNS, part.turns.length]]) : undefined;
}

/** How many turns were counted. */
export function turnsIn(sums: Sums): number {
  return sums.get(TURNS) ?? 0;
}

/** What a rule judges that counts only to know its habit. */
export const nothing: Standing = new Map();
