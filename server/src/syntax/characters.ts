/** White space as printed text has it: blanks, tabs, no-break and other wide or thin blanks, form feeds. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x3000 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x85
  );
}

/** The digits 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/**
 * What makes a run of characters a word: a letter or a digit of any script. Cheap rather than complete: of what lies
 * beyond Latin-1, the blocks of general punctuation and symbols count as none, all else as letters.
 */
export function isWordUnit(code: number): boolean {
  if (code < 128) return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code >= 0x2000 && code <= 0x2bff) return false;
  if (code >= 0x3000 && code <= 0x303f) return false;
  return code !== 0xd7 && code !== 0xf7 && code !== 0xfeff && code !== 0xfffd;
}

/** Whether a character is the capital of a script that tells capitals from small letters. */
export function isUpper(character: string): boolean {
  return character !== character.toLowerCase();
}

/** Whether a character is the small letter of a script that tells capitals from small letters. */
export function isLower(character: string): boolean {
  return character !== character.toUpperCase();
}

/** How far in a place stands on its line; a byte order mark before it counts nothing. */
export function indentOf(line: string, at: number): number {
  return line.charCodeAt(0) === 0xfeff ? Math.max(0, at - 1) : at;
}

/** The first place from `from` on that holds no white space, at most `to`. */
export function skipSpace(line: string, from: number, to = line.length): number {
  while (from < to && isSpace(line.charCodeAt(from))) from++;
  return from;
}

/** The place behind the last character before `to` that is no white space, at least `from`. */
export function trimEnd(line: string, to: number, from = 0): number {
  while (to > from && isSpace(line.charCodeAt(to - 1))) to--;
  return to;
}

/** A text without those of its last characters that stand in `signs`. */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** How many words stand between two places: runs of characters without white space that hold a letter or a digit. */
export function countWords(line: string, from: number, to: number): number {
  let words = 0;
  let inWord = false;
  for (let i = from; i < to; i++) {
    const code = line.charCodeAt(i);
    if (isSpace(code) || code === 40 || code === 91) inWord = false;
    else if (!inWord && isWordUnit(code)) {
      inWord = true;
      words++;
    }
  }
  return words;
}

/** A text with each run of white space, whatever its kind, as one blank, and none at its ends. */
export function foldSpace(text: string): string {
  if (isFolded(text)) return text;
  let folded = "";
  let gap = false;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isSpace(text.charCodeAt(i))) continue;
    if (i > start) {
      folded += (gap ? " " : "") + text.slice(start, i);
      gap = true;
    }
    start = i + 1;
  }
  return folded;
}

/** Whether a text has single blanks as its only white space, and none at its ends. */
function isFolded(text: string): boolean {
  let blank = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32 ? blank : isSpace(code)) return false;
    blank = code === 32;
  }
  return !blank;
}

/** The most UTF-16 units that are copied; longer texts are no names. */
const OWNED_UNITS = 200;

/**
 * The same short text with nothing behind it. A piece of a string keeps the whole string alive, so what is kept longer
 * than a document, or instead of one, must not be a piece of it.
 */
export function owned(text: string): string {
  return text.length > OWNED_UNITS ? text : text.split("").join("");
}

/** A text without the stops and other signs behind its last word. */
export function withoutStops(text: string): string {
  let end = text.length;
  while (end > 0 && !isWordUnit(text.charCodeAt(end - 1))) end--;
  return end === text.length ? text : text.slice(0, end);
}
