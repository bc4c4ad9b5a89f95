// Eight ways in which an encoding goes wrong.

import { gapIn } from "./sites.mjs";

/** What code page 1252 has from 0x80 to 0x9F; the five bytes it does not know stay the control characters they are. */
const PAGE_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const bytesOf = (text) => new TextEncoder().encode(text);
const asLatin1 = (bytes) => String.fromCharCode(...bytes);
// the decoder of some Node versions takes windows-1252 for Latin-1
const asCp1252 = (bytes) =>
  asLatin1(bytes).replaceAll(/[\u0080-\u009f]/g, (sign) => PAGE_1252[sign.charCodeAt(0) - 0x80]);
const asMacRoman = (bytes) => new TextDecoder("macintosh").decode(bytes);

const named = new Map([
  ["’", "rsquo"],
  ["‘", "lsquo"],
  ["“", "ldquo"],
  ["”", "rdquo"],
  ["–", "ndash"],
  ["—", "mdash"],
  ["…", "hellip"],
  ["é", "eacute"],
  ["ü", "uuml"],
  ["ñ", "ntilde"],
  ["ç", "ccedil"],
  ["\u00a0", "nbsp"],
  ["&", "amp"],
  ['"', "quot"],
]);

/** Each is given a sign, and yields what is read in its place, or nothing where the sign survives. */
const ways = {
  /** `’` -> `â€™` */
  "UTF-8 read as cp1252": (sign) => asCp1252(bytesOf(sign)),
  /** `’` -> `â`, U+0080, U+0099 */
  "UTF-8 read as Latin-1": (sign) => asLatin1(bytesOf(sign)),
  /** `é` -> `ÃƒÂ©` */
  "UTF-8 read as cp1252 twice": (sign) => asCp1252(bytesOf(asCp1252(bytesOf(sign)))),
  /** `’` -> U+0092 */
  "cp1252 read as Latin-1": (sign) => {
    const at = PAGE_1252.indexOf(sign);
    return at < 0 ? undefined : String.fromCharCode(0x80 + at);
  },
  /** `’` -> `‚Äô` */
  "UTF-8 read as MacRoman": (sign) => asMacRoman(bytesOf(sign)),
  /** `é` -> U+FFFD, one for the sign or one for each byte, or for the byte alone that cp1252 does not know */
  "bytes lost": (sign, random) =>
    random.of([
      "\ufffd",
      "\ufffd".repeat(bytesOf(sign).length),
      `${asCp1252(bytesOf(sign).slice(0, -1))}\ufffd`,
    ]),
};
const STRAY = "stray control character";
const ESCAPED = "escaped as HTML, once or twice";

const strayCodes = [...Array.from({ length: 32 }, (_, code) => code), 0x7f].filter(
  // tab, line feed, form feed and carriage return are how a text is laid out
  (code) => ![9, 10, 12, 13].includes(code),
);
/** In CHAT this one encloses a time code. */
const BULLET = 0x15;

/** Names and words in six languages that have more than ASCII's letters. */
const foreign =
  "Müller Größe Ana’s Zoë François déjà garçon señor niño Muñoz está João coração não perché città naïve façade über “so” 3–4 well… 20€ Œuvre".split(
    " ",
  );
/** What stands in a plain text for a sign that printers set. */
const typeset = new Map([
  ["'", "’"],
  ['"', "“"],
]);
const ONE_SIGN = 6;

/** Some single signs for each kind of damage, and for one kind all the signs of a turn. */
export function encodings(sites, random) {
  const kinds = [...Object.keys(ways), STRAY, ESCAPED];
  const all = random.of(Object.keys(ways));
  return [
    ...kinds.flatMap((kind) => Array.from({ length: ONE_SIGN }, () => oneSign(sites, random, kind))),
    ...wholeTurn(sites, random, all),
  ].filter(Boolean);
}

function oneSign(sites, random, kind) {
  const line = random.of(sites.lines);
  if (kind === STRAY) return stray(sites, line, random);
  const signs = signsIn(sites.text, line);
  const place = "one sign";
  if (signs.length > 0 && random.below(2)) {
    const { at, remove, sign } = random.of(signs);
    const insert = damaged(kind, sign, random);
    return insert && { kind, place, edits: [{ at, remove, insert }] };
  }
  const at = gapIn(sites, line, random);
  if (at === undefined) return undefined;
  const word = ` ${random.of(foreign)}`;
  const [sign] = /[^ -~]/.exec(word) ?? [];
  const insert = sign && damaged(kind, sign, random);
  if (!insert) return undefined;
  const from = word.indexOf(sign);
  const printed = word.replace(sign, insert);
  return {
    kind,
    place: "in a name or word",
    edits: [{ at, insert: printed, told: [from, from + insert.length] }],
  };
}

/** All that a turn has of such signs, as where a file is read wrong. Each is told by itself. */
function wholeTurn(sites, random, kind) {
  const turn = random.of(sites.turns);
  return turn.lines
    .flatMap((line) => signsIn(sites.text, line))
    .map(({ at, remove, sign }) => {
      const insert = damaged(kind, sign, random);
      return insert && { kind, place: "all signs of a turn", edits: [{ at, remove, insert }] };
    });
}

function stray(sites, line, random) {
  const codes = sites.shape.carried ? strayCodes.filter((code) => code !== BULLET) : strayCodes;
  const insert = String.fromCharCode(random.of(codes));
  const within = random.below(2) === 0;
  const gap = gapIn(sites, line, random);
  if (gap === undefined) return undefined;
  return {
    kind: STRAY,
    place: within ? "in a word" : "behind a word",
    edits: [{ at: gap - (within ? 1 : 0), insert }],
  };
}

/** Where a line has signs beyond ASCII, or would have them in print. */
function signsIn(text, { from, to }) {
  const found = [];
  for (let at = from; at < to; ) {
    const sign = String.fromCodePoint(text.codePointAt(at));
    const set = typeset.get(sign) ?? (sign > "~" ? sign : undefined);
    if (set) found.push({ at, remove: sign.length, sign: set });
    at += sign.length;
  }
  return found;
}

function damaged(kind, sign, random) {
  if (kind === ESCAPED) return escaped(sign, random);
  const read = ways[kind](sign, random);
  return read === sign ? undefined : read;
}

/** `&rsquo;` `&#8217;` `&#x2019;` `&amp;#8217;` */
function escaped(sign, random) {
  const code = sign.codePointAt(0);
  const name = named.get(sign);
  const entity = random.of([`#${code}`, `#x${code.toString(16)}`, name ?? `#${code}`]);
  return random.below(2) ? `&${entity};` : `&amp;${entity};`;
}
