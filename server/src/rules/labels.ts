import { speakerKey, standsForMany } from "../syntax/roles.ts";
import { headerParticipants } from "../transcript/header.ts";
import type { Part } from "../transcript/part.ts";
import type { Transcript } from "../transcript/transcript.ts";

/** How often each label is printed at a turn of the block. */
export function labelUses(part: Part): Map<string, number> | undefined {
  if (part.turns.length === 0) return undefined;
  const uses = new Map<string, number>();
  for (const { label } of part.turns) uses.set(label!.words, (uses.get(label!.words) ?? 0) + 1);
  return uses;
}

/** Whom the header names, and those whom the workspace knows: for a rule to watch. */
export function knownPeople(transcript: Transcript): readonly unknown[] {
  return [headerParticipants(transcript), transcript.known];
}

/** Whether a label names no person: a letter, many people, or a role alone such as `THE COURT`. */
export function namesNobody(label: string): boolean {
  const key = speakerKey(label);
  return key.length < 2 || standsForMany(key) || key.startsWith("THE ");
}
