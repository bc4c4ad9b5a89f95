import { isUpper } from "../syntax/characters.ts";
import { isParticular, speakerKey } from "../syntax/roles.ts";
import { hasDate } from "./dates.ts";
import { opensList } from "./present-list.ts";

/** Words that say what a document is; a line that has one is likely its title. */
const telling =
  /\b(?:briefing|interview|hearing|transcript|deposition|inquiry|meeting|session|remarks|conference|statement|history|episode|podcast|testimony|evidence|proceedings|debates?|panel|discussion|forum|talk|lecture|record|webinar|symposium|gespräch|protokoll|anhörung|entretien|audition|séance|entrevista|audiencia|sesión|conversación|audiência|sessão|intervista|udienza|seduta)\b/iu;
/** A line of these words alone says what a document is, and not of what. */
const kindAlone =
  /^(?:(?:the|a|an|of|official|verbatim|stenographic|certified|edited|draft|public|regular|special|joint|plenary|record|transcript|transcription|report|minutes|proceedings|hearing|session|meeting|debates?)\b[ ,]*)+$/i;
/** Words at which a title cannot end. */
const breaksOff =
  /(?:^|\s)(?:on|of|for|in|the|a|an|and|or|by|to|at|with|before|between|concerning|regarding|versus|vs?\.|von|über|mit|zur?m?|und|der|die|das|des|de|du|la|le|les|et|sur|avec|el|los|con|sobre|y|com|e|di|del|della|il)$/i;
/** Words with which a title goes on, where the next line has nothing else before its end. */
const goesOn = /^(?:on|of|for|in|before|by|between|concerning|regarding|and|the|versus|vs?\.|with)(?:\s|$)/;
/** `Interview with Ana Ruiz` is the document's title, and what stands above it the collection's. */
const ownTitle =
  /^(?:(?:oral history |an? )?interview (?:with|of)|(?:a )?conversation with|gespräch mit|entretien avec|entrevista (?:con|com|a)|conversación con|intervista (?:con|a)|(?:[\p{L}-]+ ){0,3}(?:transcript|deposition|testimony|examination|minutes|record|report) of)\s/iu;
/** `Title: The gate` */
const titleLine = /^(?:title|titel|titre|título|titolo):\s+(\S.*)$/i;
/** `Transcript: The gate and the bell` */
const transcriptOf =
  /^(?:full )?(?:transcript|transkript|transcription|transcripción|transcrição|trascrizione):\s+/i;
/** `LOWER MARL, NORTH MARL`: where a record was made. */
const place = /^\p{Lu}[\p{L} .'-]{2,30}, \p{Lu}[\p{L} .'-]{1,30}$/u;
/** The most lines of a title, UTF-16 units of each that is joined to it, and words. */
const TITLE_LINES = 6;
const LINE_UNITS = 90;
const TITLE_WORDS = 30;
/** With more words than these, what ends in a full stop is a sentence. */
const SENTENCE_WORDS = 8;

/**
 * The title among a header's lines: the one that reads most like it, with the lines over which it is set.
 *
 *              THE MARL HARBOUR BOARD      whose record it is
 *              STENOGRAPHIC RECORD         says only what it is, so the line above belongs to it
 *
 *                PUBLIC HEARING ON         breaks off, so the next line belongs to it
 *                THE NORTH CHANNEL
 */
export function plainTitle(lines: readonly string[]): string | undefined {
  let best = -1;
  let most = 0;
  let before = 0;
  let inList = false;
  for (const [i, line] of lines.entries()) {
    const own = titleLine.exec(line)?.[1];
    if (own) return own;
    if (line === "") continue;
    if (opensList(line)) inList = true;
    const score = rate(line, before++) + 1 / (i + 2);
    // those who were there may have titles, but are none
    if (inList && !telling.test(line)) continue;
    if (score < LEAST || score <= most) continue;
    best = i;
    most = score;
  }
  return best < 0 ? undefined : wholeTitle(lines, best).replace(transcriptOf, "");
}

/** How much a line must read like a title to be one. */
const LEAST = 1.3;

/** How much a line reads like a title. */
function rate(line: string, linesBefore: number): number {
  const words = line.split(/\s+/);
  if (words.length < 2 || words.length > TITLE_WORDS || isRule(line) || line.endsWith(":")) return -LEAST;
  // `[House Hearing, 118 Congress]`, and columns: `Security Council         S/PV.8123`
  if (/^\[.*\]$|\t|\S\s{6,}\S/.test(line)) return -LEAST;
  // a sentence
  if (words.length > SENTENCE_WORDS && /[.!?]$/.test(line)) return -LEAST;
  const colon = /^([\p{L}\w -]{1,40}):\s+(.*)$/su.exec(line);
  const tells = telling.test(line);
  if (colon) {
    const [, before, after] = colon;
    // `Oral evidence: The autumn floods` · `Shade for all: Trees in a hot city`, as the first line
    const isTitle = telling.test(before!) || (linesBefore === 0 && before!.includes(" "));
    const names = !transcriptOf.test(line) && isParticular(speakerKey(before!));
    if (!isTitle || names || after!.split(" ").length < 3) return -LEAST;
  }
  if (hasDate(line) && words.length < 6) return -LEAST;
  const capitals = words.filter((word) => isUpper(word[0]!)).length;
  return (
    capitals / words.length +
    (tells ? 1 : 0) +
    (ownTitle.test(line) ? 1 : 0) +
    (words.length > 2 ? 0.5 : 0) -
    (colon ? 0.1 : 0)
  );
}

/** A title with the lines above and below that belong to it. */
function wholeTitle(lines: readonly string[], at: number): string {
  let title = lines[at]!;
  let count = 1;
  for (let last = at, i = at + 1; i < lines.length && count < TITLE_LINES; i++) {
    const next = lines[i]!;
    if (next === "") continue;
    const open = breaksOff.test(title);
    const continues = open || (goesOn.test(next) && next.length < LINE_UNITS);
    const capitals = isCapital(next) && isCapital(title) && i === last + 1;
    if (i > last + 2 || !(continues || capitals) || ends(next)) break;
    title = `${title} ${next}`;
    last = i;
    count++;
  }
  for (let first = at, i = at - 1; i >= 0 && count < TITLE_LINES; i--) {
    const above = lines[i]!;
    if (above === "") continue;
    const owner = kindAlone.test(title) && isCapital(above) === isCapital(title) && /\p{L}$/u.test(above);
    if (!owner && !(i === first - 1 && breaksOff.test(above))) break;
    if (ends(above) || above.includes(":") || above.length >= LINE_UNITS) break;
    title = `${above} ${title}`;
    first = i;
    count++;
  }
  return title;
}

/** Whether a line is no part of a title: a rule, a date, a place. */
function ends(line: string): boolean {
  return isRule(line) || hasDate(line) || place.test(line);
}

function isCapital(line: string): boolean {
  return line === line.toUpperCase();
}

function isRule(line: string): boolean {
  return /^\W+$|[-_=*]{5}/.test(line);
}
