import type { Disposable } from "vscode";
import { say } from "../commands/command.ts";
import type { Walk } from "./walk.ts";

/** What is said at the first guess, and at the first passage of any other kind, that a window goes to. */
const GUESS = "A guess: Remove Flag says that it is right. Else type over it, or Skip Passage";
const OTHER = "Type what you hear; Mark as Guess then marks it as one. Next Passage goes on";

/** Tells once in a window what can be done with a passage. */
export function offerHints(walk: Walk): Disposable {
  const told = new Set<string>();
  return walk.onDidArrive(({ passage }) => {
    const hint = passage.kind === "uncertain" ? GUESS : OTHER;
    if (!told.has(hint)) say(hint);
    told.add(hint);
  });
}
