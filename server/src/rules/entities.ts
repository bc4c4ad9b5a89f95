import { isSpace } from "../syntax/characters.ts";

/** Names of characters in HTML that transcripts hold; the table of all has two thousand. */
const names: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", shy: "\u00ad" },
  ...{ lsquo: "‘", rsquo: "’", sbquo: "‚", ldquo: "“", rdquo: "”", bdquo: "„", laquo: "«", raquo: "»" },
  ...{ ndash: "–", mdash: "—", hellip: "…", bull: "•", middot: "·", lsaquo: "‹", rsaquo: "›", prime: "′" },
  ...{ euro: "€", pound: "£", cent: "¢", yen: "¥", sect: "§", para: "¶", deg: "°", times: "×", divide: "÷" },
  ...{ copy: "©", reg: "®", trade: "™", frac12: "½", frac14: "¼", frac34: "¾", iexcl: "¡", iquest: "¿" },
  ...{ agrave: "à", aacute: "á", acirc: "â", atilde: "ã", auml: "ä", aring: "å", aelig: "æ", ccedil: "ç" },
  ...{ egrave: "è", eacute: "é", ecirc: "ê", euml: "ë", igrave: "ì", iacute: "í", icirc: "î", iuml: "ï" },
  ...{ ntilde: "ñ", ograve: "ò", oacute: "ó", ocirc: "ô", otilde: "õ", ouml: "ö", oslash: "ø", oelig: "œ" },
  ...{ ugrave: "ù", uacute: "ú", ucirc: "û", uuml: "ü", yacute: "ý", yuml: "ÿ", szlig: "ß", scaron: "š" },
  ...{
    ordf: "ª",
    ordm: "º",
    ensp: "\u2002",
    emsp: "\u2003",
    thinsp: "\u2009",
    zwnj: "\u200c",
    zwj: "\u200d",
  },
  ...{ lrm: "\u200e", rlm: "\u200f", larr: "←", rarr: "→", uarr: "↑", darr: "↓", minus: "−", eth: "ð" },
};

/** A character that is written as for a browser: `&#39;` `&amp;` `&amp;quot;` */
export interface Entity {
  /** Where it stands on the line, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The character. */
  readonly is: string;
  /** Whether it was written so twice over, `&amp;quot;`: then no program shows it as what it stands for. */
  readonly twice: boolean;
}

/** `&`, where that was escaped itself again `amp;`, then a number or a name, and `;`. */
const form = /&(?:amp;){0,3}(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,7}));/g;

/** The entities of a line that stand for a character; not those in an address or between backticks. */
export function entitiesIn(line: string): Entity[] {
  if (!line.includes("&")) return [];
  const found: Entity[] = [];
  let code: readonly boolean[] | undefined;
  for (const match of line.matchAll(form)) {
    const is = characterOf(match);
    if (is === undefined || inAddress(line, match.index)) continue;
    code ??= line.includes("`") ? codeOf(line) : [];
    if (code[match.index]) continue;
    const twice = /^&amp;[#\w]/.test(match[0]);
    found.push({ start: match.index, end: match.index + match[0].length, is, twice });
  }
  return found;
}

function characterOf([, decimal, hex, name]: RegExpMatchArray): string | undefined {
  if (name !== undefined) {
    if (Object.hasOwn(names, name)) return names[name];
    // `&Eacute;` is the capital
    const small = name[0]!.toLowerCase() + name.slice(1);
    const letter = Object.hasOwn(names, small) ? names[small]! : "";
    return small !== name && /^\p{L}$/u.test(letter) ? letter.toUpperCase() : undefined;
  }
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
  const control = code < 32 || (code > 126 && code < 160);
  if (control || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return String.fromCodePoint(code);
}

/** The most UTF-16 units of an address before an entity in it. */
const ADDRESS_UNITS = 300;

/** `https://marl.example/?a=1&amp;b=2` */
function inAddress(line: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < ADDRESS_UNITS && !isSpace(line.charCodeAt(start - 1))) start--;
  const word = line.slice(start, at);
  return word.includes("://") || /^\W?www\./.test(word);
}

/** Which characters of a line stand between backticks. */
function codeOf(line: string): boolean[] {
  const inside: boolean[] = [];
  let open = line.indexOf("`");
  while (open >= 0) {
    const close = line.indexOf("`", open + 1);
    if (close < 0) break;
    for (let i = open; i <= close; i++) inside[i] = true;
    open = line.indexOf("`", close + 1);
  }
  return inside;
}
