import { owned } from "../syntax/characters.ts";
import { beginsWithTitle, speakerKey, standsForMany } from "../syntax/roles.ts";
import { editDistance } from "./edit-distance.ts";

/** How often the right label must be used for each use of the other, by how sure it is that the other is a slip. */
const SURE = 3;
const LIKELY = 4;
const DOUBTFUL = 10;
const UNLIKELY = 20;

/**
 * How many uses of a label are needed for each use of another, so that the other is taken for it with a slip; undefined
 * where the two are two people whatever their number.
 *
 *     QMS. PSAKI  MS. PSAKI      3   no title has such letters
 *     MS. PSKAI   MS. PSAKI      3   two letters have changed places
 *     JHD         JDH            3
 *     Ana Ruis    Ana Ruiz       4
 *     MR. HANSON  MR. HANSEN     4   there may be both
 *     MR JANSEN   MR HANSEN     10   a name begins and ends otherwise more often than not
 *     Fabric      Fabrice       20   Paul and Paula may well be two
 *     MR SMITH    MRS SMITH          two people
 *     J. SMITH    P. SMITH           two people
 *     Speaker 1   Speaker 2          two people
 */
export function usesNeeded(slip: string, right: string): number | undefined {
  let known = needed.get(slip);
  if (!known?.has(right)) {
    if (pairs++ >= PAIRS) {
      needed.clear();
      pairs = 0;
      known = undefined;
    }
    work.pairs++;
    known ??= new Map();
    known.set(owned(right), compare(slip, right));
    needed.set(owned(slip), known);
  }
  return known.get(right);
}

/** A document has few labels, and all are compared again whenever one is used once more. */
const needed = new Map<string, Map<string, number | undefined>>();
const PAIRS = 5000;
let pairs = 0;

/** How many labels were compared with others, for tests. */
export const work = { pairs: 0 };

function compare(slip: string, right: string): number | undefined {
  const [a, b] = [speakerKey(slip), speakerKey(right)];
  if (a === b || standsForMany(a) || a.replace(/\D/g, "") !== b.replace(/\D/g, "")) return undefined;
  const [words, others] = [a.split(" "), b.split(" ")];
  if (words.length !== others.length) {
    return a.length > 4 && words.join("") === others.join("") ? SURE : undefined;
  }
  const at = words.findIndex((word, i) => word !== others[i]);
  if (words.slice(at + 1).some((word, i) => word !== others[at + 1 + i])) return undefined;
  const [word, other] = [words[at]!, others[at]!];
  // M. is one of few titles with a letter less than another
  if (beginsWithTitle(word) && word !== "M") return undefined;
  if (beginsWithTitle(other) || standsForMany(b)) return titleSlip(word, other, words.length);
  return nameSlip(word, other, partOf(words, at));
}

/** What a word is among those of its label. */
type NamePart = "initials" | "given" | "surname" | "titled" | "only";

function partOf(words: readonly string[], at: number): NamePart {
  const titles = words.findIndex((word) => !beginsWithTitle(word));
  if (words.length - titles > 1) return at < words.length - 1 ? "given" : "surname";
  if (titles > 0) return "titled";
  return words[at]!.length < 4 ? "initials" : "only";
}

/** `QMS. PSAKI`, `MODERTOR`, `QUESION`: a title or a role with one letter too many, too few or another. */
function titleSlip(word: string, title: string, words: number): number | undefined {
  if (words === 1 && (title.length < 6 || word === `${title}S`)) return undefined;
  const limit = title.length > 7 ? 2 : 1;
  return editDistance(word, title, limit) <= limit ? SURE : undefined;
}

function nameSlip(word: string, other: string, part: NamePart): number | undefined {
  const shorter = Math.min(word.length, other.length);
  const full = part === "given" || part === "surname";
  if (haveSwapped(word, other)) return shorter > (full || part === "titled" ? 1 : 2) ? SURE : undefined;
  // J. SMITH is somebody's initial, but one letter of a name that has two is more likely lost
  if (shorter < 2)
    return full && word.length + other.length === 3 && isWithin(word, other) ? LIKELY : undefined;
  if (part === "initials") return undefined;
  const limit = shorter > (part === "surname" ? 5 : 7) ? 2 : 1;
  const slips = editDistance(word, other, limit);
  if (slips > limit || (shorter < 4 && part === "only")) return undefined;
  if (part === "surname") return LIKELY;
  if (part !== "titled" && endsOtherwise(word, other))
    return part === "only" && shorter > 4 ? UNLIKELY : undefined;
  if (word.length !== other.length) return slips > 1 || shorter < 4 ? LIKELY : SURE;
  if (shorter < 5) return undefined;
  // Karen and Daren, Jansen and Hansen
  return word[0] === other[0] ? LIKELY : part === "given" ? undefined : DOUBTFUL;
}

function isWithin(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

/** Whether two neighbours have changed places, and all else is the same. */
function haveSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((_, i) => a[i] !== b[i]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Whether one or both of two words have a vowel or an S at their end where the other has none: `Paul` and `Paula`. */
function endsOtherwise(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const [rest, other] = [a.slice(same), b.slice(same)];
  // Annaa: the last letter twice
  if (rest + other === a[same - 1]) return false;
  return rest.length < 2 && other.length < 2 && /^[AEIOSY]{1,2}$/.test(rest + other);
}
