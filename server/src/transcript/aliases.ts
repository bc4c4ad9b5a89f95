import { isUpper } from "../syntax/characters.ts";
import { speakerKey } from "../syntax/roles.ts";
import type { Participant } from "./participants.ts";

/** A label with the number of its question: `Q12 Chair` */
const numbered = /^Q\s?\d{1,4}[.)]?\s+(\p{L}.*)$/u;
/** A label that defines a shorter one: `Aaron Lind (AL)` */
const definition = /^(.*\S)\s*[([]([^()[\]]{1,20})[)\]]$/;

/**
 * Finds which labels are short for others, by their keys.
 *
 *     Aaron Lind (AL): Good day.     defines `AL`, which is `AARON LIND`
 *     AL: Let me begin.
 *     Q12 Chair: Is it safe?         is `CHAIR`
 *     CDR (TRANQ): Go.               defines nothing: nobody speaks under `TRANQ`, and it is not made of initials
 *
 * @param labels the printed words of all labels that stand
 * @param participants those whom the header names: `Ana Ruiz (AR)` there says whom `AR:` means
 */
export function findAliases(
  labels: Iterable<string>,
  participants: readonly Participant[],
): ReadonlyMap<string, string> {
  const all = [...labels];
  const aliases = new Map<string, string>();
  const unclear = new Set<string>();
  for (const { name, labels: own } of participants) {
    for (const label of own) {
      const [short, long] = [speakerKey(label), speakerKey(name)];
      if (short === long) continue;
      if ((aliases.get(short) ?? long) !== long) unclear.add(short);
      aliases.set(short, long);
    }
  }
  // a label that the header gives to two people means neither
  for (const label of unclear) aliases.delete(label);
  let keys: Set<string> | undefined;
  for (const label of all) {
    const behindNumber = numbered.exec(label)?.[1];
    if (behindNumber) aliases.set(speakerKey(label), speakerKey(behindNumber));
    const match = definition.exec(label);
    if (!match) continue;
    keys ??= new Set(all.map(speakerKey));
    const [, name, short] = match;
    const key = speakerKey(name!);
    if (!keys.has(speakerKey(short!)) && !areInitials(short!, name!)) continue;
    aliases.set(speakerKey(label), key);
    aliases.set(speakerKey(short!), key);
  }
  return aliases;
}

/** Whether a short form is made of letters with which the name's words begin: `AvW` of `Aaron van Wirdum`. */
function areInitials(short: string, name: string): boolean {
  const letters = short.replaceAll(".", "");
  if (letters.length < 2 || letters.length > 5 || !isUpper(letters[0]!)) return false;
  const initials = name.split(" ").map((word) => word[0]!.toUpperCase());
  return [...letters.toUpperCase()].every((letter) => initials.includes(letter));
}

export function sameAliases(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
