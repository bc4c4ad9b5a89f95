/** One way to read bytes as characters, as far as it matters to tell UTF-8 that was read so. */
interface CodePage {
  /** The character that stands for a byte that opens more than one: `Ã` for C3. */
  readonly leads: ReadonlyMap<string, number>;
  /** The characters that stand for the bytes that follow: 80 to BF. */
  readonly rest: ReadonlyMap<string, number>;
}

/** Bytes 80 to 9F of code page 1252; five of them are not used. */
const CP1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const LATIN1 = Array.from({ length: 64 }, (_, i) => String.fromCharCode(0x80 + i));

/** The signs of code page 1252 that other programs read as control characters, by these. */
export const controls: ReadonlyMap<string, string> = new Map(
  [...CP1252].flatMap((sign, i) => (sign === LATIN1[i] ? [] : [[LATIN1[i]!, sign]])),
);

function page(
  leads: Iterable<readonly [string, number]>,
  ...rests: readonly (readonly string[])[]
): CodePage {
  const rest = new Map(rests.flatMap((signs) => signs.map((sign, i) => [sign, 0x80 + i] as const)));
  return { leads: new Map(leads), rest };
}

/** Leads of the two and three bytes that Western texts need, where a code page has other letters in their places. */
function few(signs: string, bytes: readonly number[]): [string, number][] {
  return [...signs].map((sign, i) => [sign, bytes[i]!]);
}

const western = Array.from({ length: 0xf5 - 0xc2 }, (_, i): [string, number] => [
  String.fromCharCode(0xc2 + i),
  0xc2 + i,
]);

/** The code pages as which UTF-8 has been read, the likeliest first. */
const pages: readonly CodePage[] = [
  // code page 1252, and Latin-1, which has control characters in some places
  page(western, LATIN1, [...CP1252]),
  // Mac OS Roman
  page(few("¬√ƒ≈‚Ô\uf8ff", [0xc2, 0xc3, 0xc4, 0xc5, 0xe2, 0xef, 0xf0]), [
    ..."ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø",
  ]),
  // code pages 437 and 850
  page(few("┬├─┼Γ", [0xc2, 0xc3, 0xc4, 0xc5, 0xe2]), [
    ..."ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐",
  ]),
  page(few("┬├─┼Ô", [0xc2, 0xc3, 0xc4, 0xc5, 0xe2]), [
    ..."ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐",
  ]),
  // code pages 1250 and 1251
  page(few("â", [0xe2]), [..."€\u0081‚\u0083„…†‡\u0088‰Š‹ŚŤŽŹ\u0090‘’“”•–—\u0098™š›śťžź"]),
  page(few("в", [0xe2]), [..."ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ"]),
];

/** Characters that are one character of UTF-8 read in another encoding. */
export interface Misread {
  /** How many UTF-16 units they take. */
  readonly length: number;
  /** What they were. */
  readonly was: string;
  /** Whether they are surely no text as it was meant, wherever they stand; else more must speak for it. */
  readonly sure: boolean;
  /** Whether it is a letter or sign of Western and Central Europe. */
  readonly western: boolean;
}

/** Reads the characters at a place as the bytes that they may have been; the likeliest way goes first. */
export function misreadAt(text: string, at: number): Misread | undefined {
  let unsure: Misread | undefined;
  for (const page of pages) {
    const misread = readAs(page, text, at);
    if (misread?.sure) return misread;
    unsure ??= misread;
  }
  return unsure;
}

function readAs({ leads, rest }: CodePage, text: string, at: number): Misread | undefined {
  const lead = leads.get(text[at]!);
  if (lead === undefined) return undefined;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  let code = lead & (0xff >> (length + 1));
  for (let k = 1; k < length; k++) {
    const byte = rest.get(text[at + k] ?? "");
    if (byte === undefined) return undefined;
    code = code * 64 + (byte & 63);
  }
  if (!isWhole(code, length)) return undefined;
  return {
    length,
    was: String.fromCodePoint(code),
    sure: isSure(text, at, lead, code),
    western: lead < 0xc6,
  };
}

/** Whether UTF-8 writes a character with so many bytes; half of a pair is none. */
function isWhole(code: number, length: number): boolean {
  if (length === 3) return code >= 0x800 && (code < 0xd800 || code > 0xdfff);
  return length === 2 || (code >= 0x10000 && code <= 0x10ffff);
}

/** Quotation marks and other signs that may stand behind a letter as it was meant: `„Ä“` `IRMÔ` */
const natural = new Set("«»“”‘’‚„…–—•‹›·°ªº\u00a0");

function isSure(text: string, at: number, lead: number, code: number): boolean {
  if (lead >= 0xf0) return true;
  if (lead >= 0xe0) return isPrinters(code);
  // beyond Latin letters: other scripts, of which one letter alone proves nothing
  if (lead > 0xc5) return false;
  const second = text[at + 1]!;
  if (!natural.has(second) || lead === 0xc2) return true;
  const before = text[at - 1] ?? "";
  const behind = text[at + 2] ?? "";
  if (isSmall(before) || isLetter(behind)) return true;
  // `à` alone; but `IRMÃ` and a no-break space
  return lead === 0xc3 && second === "\u00a0" && !isLetter(before);
}

/** Quotation marks, dashes, currencies, arrows and the like: what stands in texts of any language. */
function isPrinters(code: number): boolean {
  if (code >= 0x2000 && code <= 0x2bff) return code < 0x2500 || code >= 0x2580;
  return code === 0xfeff || code === 0xfffd || (code >= 0xfb00 && code <= 0xfb06);
}

function isLetter(sign: string): boolean {
  return sign.toLowerCase() !== sign.toUpperCase();
}

function isSmall(sign: string): boolean {
  return isLetter(sign) && sign === sign.toLowerCase();
}
