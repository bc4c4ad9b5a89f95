import { withoutEnd } from "../syntax/characters.ts";
import { timeAt } from "../syntax/timecode.ts";
import { vocabulary } from "../syntax/vocabulary.ts";
import { isMarkPhrase } from "./mark-words.ts";

/** The most words of a mark that nothing closes. */
const WORDS = 4;

/** Words that are a mark's whatever stands behind them: nobody says them. */
const telling: ReadonlySet<string> = new Set([
  ...vocabulary.inaudible,
  ...vocabulary.crosstalk,
  ...["ph", "sic", "redacted", "phonetic"],
]);
/** How a mark's own words are opened: `partially inaudible` */
const adverbs = /^(?:\p{L}+ly|partially|several|some)$/u;

/** Where words that begin as a mark end. */
export interface OpenMark {
  /** Behind the mark's words and its time code, in UTF-16 units from the start of the words. */
  readonly end: number;
  /** Whether something else is said behind it, so that somebody must look where it ends. */
  readonly goesOn: boolean;
}

/**
 * Whether words behind a bracket that nothing closes begin as a mark.
 *
 *     inaudible 00:04:48 to the gate.     up to the time code; it goes on
 *     Laughter.                           all of it, the full stop too
 *     laughing at me, as I said           no mark
 * @param words what stands behind the bracket's sign
 */
export function openMark(words: string): OpenMark | undefined {
  if (!/^[\p{L}\p{N}]/u.test(words)) return undefined;
  const list = [...words.matchAll(/\S+/g)].slice(0, WORDS + 2);
  for (let count = Math.min(WORDS, list.length); count > 0; count--) {
    const last = list[count - 1]!;
    const end = last.index + withoutEnd(last[0], ".,:;!?").length;
    const phrase = words.slice(0, end).trim().toLowerCase();
    if (count <= 2 && isTelling(phrase)) return withTime(words, end);
    const closes = /^[.!]?\s*$/.test(words.slice(end));
    if (closes && (isMarkPhrase(phrase) || reports(phrase)))
      return { end: words.trimEnd().length, goesOn: false };
  }
  return undefined;
}

function isTelling(phrase: string): boolean {
  const [first, second] = phrase.split(/\s+/);
  return second === undefined ? telling.has(first!) : adverbs.test(first!) && telling.has(second);
}

/** `Laughter`, `Laughs softly`: one to three words of which the first reports a sound or a gesture. */
function reports(phrase: string): boolean {
  return phrase.split(/\s+/).length <= 3 && vocabulary.event.some((stem) => phrase.startsWith(stem));
}

/** Takes the time code and the full stop behind a mark's words in. */
function withTime(words: string, end: number): OpenMark {
  const behind = /^(\s+(?:at\s+)?)(\d[\d:.,]*)/.exec(words.slice(end));
  const time = behind && timeAt(behind[2]!, 0);
  if (time) end += behind[1]!.length + time.end;
  const rest = words.slice(end);
  if (/^[.!]\s*$/.test(rest)) return { end: end + 1, goesOn: false };
  return { end, goesOn: /^\s*[\p{L}\p{N}]/u.test(rest) };
}
