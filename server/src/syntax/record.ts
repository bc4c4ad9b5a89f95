import { foldSpace, trimEnd } from "./characters.ts";

/** The formulas by which the record of a court or an inquiry says who examines whom. */

const CLOSE = 41;

const swearing =
  /\b(?:having (?:been )?(?:first |previously )?(?:been )?(?:first )?(?:duly )?(?:sworn|affirmed)|(?:was|is) (?:first |hereby )?(?:duly )?(?:sworn|affirmed)(?! in\b)|(?:duly )?(?:sworn|affirmed) as a witness|called as a witness|having been (?:administered|given) (?:an|the) oath|witness, (?:previously |duly |first )*(?:sworn|affirmed))\b/i;
/** `MR MILAN HAVEL (affirmed)` */
const swornBehind = /^(.{5,60}?) \((?:re-?)?(?:sworn|affirmed|recalled)\)\s*$/i;
/** `MILAN HAVEL,` or `Milan Havel,` at a line's start. */
const nameBefore =
  /^(?:\p{Lu}[\p{Lu}.'’ -][\p{Lu}.'’-]* [\p{Lu}.'’ -]+|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3})$/u;

/**
 * Who is sworn: a name before the words that say so, on the same line or the one above.
 *
 *     MILAN HAVEL,
 *     having been first duly sworn, testified as follows:
 *
 *     MR MILAN HAVEL (affirmed)
 */
export function sworn(line: string, start: number, next: string): string | undefined {
  // a name has a capital, and most lines do not begin with one
  const first = line.charCodeAt(start);
  if ((first >= 97 && first <= 122) || line.length - start < 6) return undefined;
  if (line.charCodeAt(line.length - 1) === CLOSE && line.length - start < 80) {
    const name = swornBehind.exec(line.slice(start))?.[1];
    return name !== undefined && nameBefore.test(name) ? foldSpace(name) : undefined;
  }
  const comma = line.indexOf(",", start);
  if (comma < start + 5 || comma - start > 60) return undefined;
  const here = swearing.test(line.slice(comma, comma + 160));
  if (!here && (trimEnd(line, line.length, comma) > comma + 1 || !swearing.test(next.slice(0, 160))))
    return undefined;
  const name = line.slice(start, comma);
  return nameBefore.test(name) ? foldSpace(name) : undefined;
}

/** The most UTF-16 units of a line that names an examiner. */
const EXAMINER_UNITS = 90;

const examination =
  /^(?:by|(?:(?:direct|cross|redirect|recross|re|further|continued)[ -]{1,2}){0,3}(?:re)?examination(?: in chief)?(?: \(?(?:continued|cont['’.]?d)\)?)?,? by|(?:re-?|cross-)?examined by|questioned by|(?:further )?questions? (?:from|by|put by)|befragt (?:von|durch)|fragen (?:von|durch)|interrogé par|questions de|preguntas de|interrogado por|perguntas de|domande di) (.+?)[:.]?$/i;
const examinerName =
  /^(?:\p{Lu}[\p{L}.'’-]*|of|de|van|von|der|and|QC|KC)(?: (?:\p{Lu}[\p{L}.'’-]*|of|de|van|von|der|and)){0,5}$/u;

const openings = new Set(
  "by  exa cro dir red re- ree rec fur que bef fra int pre per dom".split(" ").map((word) => word.padEnd(3)),
);

/** Whether a line begins as one that names an examiner: hardly a line of speech is that short and does. */
export function mayExamine(line: string, start: number): boolean {
  const length = line.length - start;
  if (length > EXAMINER_UNITS || !"BbCcDdEeFfIiPpQqRr".includes(line[start]!)) return false;
  return openings.has(line.slice(start, start + 3).toLowerCase());
}

/**
 * Who asks from here on, where a whole line says so: `BY MR. STEVIN:`  `CROSS-EXAMINATION BY MS. VALE`
 * `Questions from Mr Beer`
 */
export function examinerOn(line: string, start: number, end: number): string | undefined {
  if (end - start > EXAMINER_UNITS || end - start < 5) return undefined;
  const found = examination.exec(line.slice(start, end))?.[1];
  if (found === undefined || !examinerName.test(found)) return undefined;
  // `By Ana Ruiz` under a title names who wrote it
  const plain = /^by /i.test(line.slice(start, start + 3));
  return plain && line[end - 1] !== ":" ? undefined : found;
}
