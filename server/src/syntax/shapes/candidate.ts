import { countWords, isDigit, isSpace, isUpper, owned, skipSpace, trimEnd } from "../characters.ts";
import { AFTER_BLANK, ALONE, LabelCandidate, type LabelForm, NAMES } from "../label-candidate.ts";
import type { LineState } from "../state.ts";
import type { FoundLabel } from "./shape.ts";

/** The most UTF-16 units behind a label in which names alone are looked for. */
const NAMES_UNITS = 80;

/** Completes what a reader of a shape found. */
export function makeCandidate(line: string, found: FoundLabel, state: LineState): LabelCandidate {
  const { shape, words, start, end, speech, time, gap } = found;
  const key =
    shape === "colon" ? words : `${shape} ${words}${gap === undefined ? "" : gap > 1 ? " wide" : " narrow"}`;
  const standing =
    (state.blank ? AFTER_BLANK : 0) |
    (holdsNothing(line, speech) ? ALONE : 0) |
    (holdsNamesOnly(line, speech) ? NAMES : 0);
  const form = knownForms.get(key) ?? makeForm(shape, key, words, countWords(line, start, end));
  const { latest } = form;
  if (latest && time === undefined && latest.standsAt(start, end, speech, standing)) return latest;
  const candidate = new LabelCandidate(form, start, end, speech, standing, time);
  if (time === undefined) form.latest = candidate;
  return candidate;
}

/** The forms that were met last, by their keys: transcripts use the same few labels again and again. */
const knownForms = new Map<string, LabelForm>();
const KNOWN_FORMS = 2000;

function makeForm(shape: FoundLabel["shape"], key: string, words: string, wordCount: number): LabelForm {
  const form: LabelForm = { shape, key: owned(key), words: owned(words), wordCount };
  if (knownForms.size >= KNOWN_FORMS) knownForms.clear();
  knownForms.set(form.key, form);
  return form;
}

/** Nothing said: the line's end, or a time code in brackets alone, `**Break:** [52:22]`. */
function holdsNothing(line: string, speech: number): boolean {
  if (speech >= line.length) return true;
  return line.length - speech < 24 && /^\\?[[(][\d:.,]{3,12}\\?[\])]\s*$/.test(line.slice(speech));
}

/**
 * `Chair: Ana Ruiz (AR)`, `Present: Ana Ruiz, Joe Oda`, `OPENING: PAGE 6`: two words or more, each with a capital, and no sentence, so that
 * nobody says anything.
 */
function holdsNamesOnly(line: string, speech: number): boolean {
  if (line.length - speech > NAMES_UNITS) return false;
  const end = trimEnd(line, line.length, speech);
  if (end - speech < 3 || ".,;!?…—–-".includes(line[end - 1]!)) return false;
  let words = 0;
  for (let at = speech; at < end; at = skipSpace(line, at, end)) {
    const numbered = words > 0 && isDigit(line.charCodeAt(at));
    if (!isUpper(line[at]!) && !numbered && !(line[at] === "(" && isUpper(line[at + 1] ?? "a"))) return false;
    words++;
    while (at < end && !isSpace(line.charCodeAt(at))) at++;
  }
  return words > 1;
}
