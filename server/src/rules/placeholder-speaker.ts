import { speakerKey } from "../syntax/roles.ts";
import { span } from "../text/position.ts";
import type { Finding, SequentialRule } from "./rule.ts";

/** The placeholders met so far, by their keys, in the order of the alphabet. */
type Met = readonly string[];

/** From so many on, no more are told: the file numbers its people on purpose. */
const MOST = 60;

const numbered =
  /^(?:SPEAKER|SPKR?|VOICE|SPRECHER(?:IN)?|STIMME|LOCUTEUR|LOCUTRICE|INTERVENANTE?|HABLANTE|FALANTE|ORADORA?|PARLANTE|INTERLOCUTORE)[ _#-]*(?:\d{1,3}|[A-Z])$/;
const unidentified =
  /^(?:UNIDENTIFIED|UNKNOWN|UNBEKANNT(?:ER|E)?|INCONNUE?|DESCONOCID[OA]|DESCONHECID[OA]|SCONOSCIUT[OA])(?: \p{L}+){0,2}(?: \d{1,3})?$/u;
const voice = /^(?:FE)?MALE (?:SPEAKER|VOICE)(?: \d{1,3})?$/;

/** A label that stands for a name that nobody has put in yet, told once for each: `Speaker 1` */
export const placeholderSpeaker: SequentialRule<Met> = {
  code: "placeholder-speaker",
  severity: "information",
  start: [],
  same: (a, b) => a.length === b.length && a.every((key, i) => key === b[i]),
  read(part, entry) {
    const found: Finding[] = [];
    let met = entry;
    for (const { line, label } of part.turns) {
      const key = speakerKey(label!.words);
      if (!isPlaceholder(key) || met.includes(key) || met.length >= MOST) continue;
      met = [...met, key].sort();
      found.push({
        range: span(line, label!.start, label!.end),
        message: `${label!.words} is no name: find out who it is, and put the name in at all their turns`,
      });
    }
    return { found, exit: met };
  },
};

/**
 * Whether a label, by its key, holds the place of a name.
 *
 *     SPEAKER 1   SPEAKER_00   VOICE B   UNIDENTIFIED MALE   ???     hold one
 *     QUESTION    AUDIENCE     THE WITNESS   GUEST                   are roles
 */
export function isPlaceholder(key: string): boolean {
  return numbered.test(key) || unidentified.test(key) || voice.test(key) || /^\?{2,}$/.test(key);
}
