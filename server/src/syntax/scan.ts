import { isDigit, isSpace, isUpper, isWordUnit, skipSpace } from "./characters.ts";
import type { Correction, Mark, Reference, Remark, TimeCode } from "./line.ts";
import { MARK_UNITS, readMark } from "./marks.ts";
import { isRemark } from "./remark.ts";
import { DIGIT, SIGN, SPACE, units, WORD } from "./scan-units.ts";
import { BRACKET_LINES, BRACKET_UNITS, type OpenBracket } from "./state.ts";
import { struckBefore } from "./struck.ts";
import { superscriptAt, superscripts } from "./superscript.ts";
import { freeTimeAt, timeAt } from "./timecode.ts";

/** What stands in the words of a line. */
export interface Scan {
  readonly words: number;
  readonly asks: boolean;
  readonly marks?: readonly Mark[];
  readonly references?: readonly Reference[];
  readonly times?: readonly TimeCode[];
  readonly remarks?: readonly Remark[];
  readonly corrections?: readonly Correction[];
  /** A bracket that is still open at the line's end. */
  readonly bracket?: OpenBracket;
}

interface Opening {
  /** Its place, an escape before it included; on the line where it opened. */
  readonly start: number;
  /** Behind its sign, on this line; 0 where it opened on a line before. */
  readonly inner: number;
  readonly square: boolean;
  readonly back: number;
  /** What lines before hold of it, and how many words. */
  readonly before: string;
  readonly wordsBefore: number;
  /** Words, marks and references counted when it opened: what it holds is no speech if it turns out a mark. */
  readonly words: number;
  readonly asks: boolean;
  readonly free: boolean;
}

/** How deep brackets are followed into one another. */
const DEPTH = 6;

/**
 * Reads the words of a line from left to right, each character once: counts words, finds brackets and what they hold.
 * @param from where the words begin: behind a gutter, if there is one
 * @param speech where speech could begin: behind a label candidate, if there is one
 * @param open a bracket that a line before left open
 */
export function scan(line: string, from: number, speech: number, open?: OpenBracket): Scan {
  return new Scanner(line, from, speech, open).run();
}

class Scanner implements Scan {
  words = 0;
  asks = false;
  marks?: Mark[];
  references?: Reference[];
  times?: TimeCode[];
  remarks?: Remark[];
  corrections?: Correction[];
  bracket?: OpenBracket;
  readonly #line: string;
  readonly #from: number;
  readonly #speech: number;
  readonly #stack: Opening[] = [];

  constructor(line: string, from: number, speech: number, open: OpenBracket | undefined) {
    this.#line = line;
    this.#from = from;
    this.#speech = speech;
    if (open) {
      const { start, square, back, text, words } = open;
      const counted = { wordsBefore: words, words: 0, asks: false };
      this.#stack.push({ start, inner: from, square, back, before: text, free: true, ...counted });
    }
  }

  run(): Scan {
    const line = this.#line;
    const { length } = line;
    let inWord = false;
    let words = 0;
    for (let i = this.#from; i < length; i++) {
      const code = line.charCodeAt(i);
      const unit = units[code];
      if (unit === WORD) {
        if (!inWord) words++;
        inWord = true;
      } else if (unit === SPACE) inWord = false;
      else if (unit === DIGIT) {
        if (inWord) continue;
        const end = i === 0 || !isWordUnit(line.charCodeAt(i - 1)) ? this.#time(i) : i;
        if (end > i) i = end - 1;
        else {
          inWord = true;
          words++;
        }
      } else if (unit === SIGN) {
        if (code === 40 || code === 91) inWord = false;
        this.words = words;
        i = this.#sign(i, code);
        words = this.words;
      }
    }
    this.words = words;
    this.#leaveOpen();
    return this;
  }

  /** What a sign means. Returns the place of the last character that belongs to it. */
  #sign(at: number, code: number): number {
    switch (code) {
      case 40: // (
      case 91: // [
        this.#open(at, code === 91);
        return at;
      case 41: // )
      case 93: // ]
        this.#close(at, code === 93);
        return at;
      case 63: // ?
        if (this.#line.startsWith("???", at)) return this.#questionMarks(at);
        this.asks = true;
        return at;
      case 92: // \
        return this.#escaped(at);
      default:
        if (superscripts.has(code)) return this.#superscript(at);
        this.asks = true;
        return at;
    }
  }

  #open(at: number, square: boolean): void {
    if (this.#stack.length >= DEPTH) return;
    const start = this.#line.charCodeAt(at - 1) === 92 ? at - 1 : at;
    const { words, asks } = this;
    this.#stack.push({
      start,
      inner: at + 1,
      square,
      back: 0,
      before: "",
      wordsBefore: 0,
      words,
      asks,
      free: this.#freeBefore(start),
    });
  }

  #close(at: number, square: boolean): void {
    let depth = this.#stack.length - 1;
    while (depth >= 0 && this.#stack[depth]!.square !== square) depth--;
    if (depth < 0) return;
    const opening = this.#stack[depth]!;
    this.#stack.length = depth;
    const end = at + 1;
    const innerEnd = this.#line.charCodeAt(at - 1) === 92 ? at - 1 : at;
    if (innerEnd - opening.inner > MARK_UNITS) return;
    const here = this.#line.slice(opening.inner, innerEnd);
    if (opening.back > 0) {
      const before = opening.before.replaceAll("\n", " ");
      const text = `${before} ${this.#line.slice(this.#from, end).trim()}`;
      this.#mark(
        opening,
        `${before.replace(/^\\?[[(]/, "")} ${here}`.replace(/(\p{L})- (?=\p{Ll})/gu, "$1"),
        text,
        end,
      );
      return;
    }
    if (this.#correction(opening, here, end)) return;
    if (opening.square && this.#reference(opening, here, end)) return;
    if (this.#bracketedTime(opening, here, end)) return;
    if (opening.square && this.#line.charCodeAt(end) === 40) return; // [words](address)
    if (opening.square && this.#line.charCodeAt(opening.start - 1) === 91) return; // [[words]]
    this.#mark(opening, here, this.#line.slice(opening.start, end), end);
  }

  /** `<s>18 of 24</s> [16 of 21]`, `~~18~~ [16]`: what was said, and what it should have been. */
  #correction(opening: Opening, corrected: string, end: number): boolean {
    const struck = struckBefore(this.#line, opening.start);
    if (!struck) return false;
    this.#unsay(opening);
    this.corrections ??= [];
    this.corrections.push({ said: struck.said, corrected: corrected.trim(), start: struck.start, end });
    return true;
  }

  /** Nothing that a mark, a reference or a time code holds was said. */
  #unsay(opening: Opening): void {
    this.words = opening.words - opening.wordsBefore;
    this.asks = opening.asks;
  }

  #mark(opening: Opening, inner: string, text: string, end: number): void {
    const free = opening.free && this.#freeBehind(end);
    const words = inner.trim();
    if (words.includes(":") && isRemark(words, opening.square)) {
      this.#unsay(opening);
      this.remarks ??= [];
      this.remarks.push({ text, back: opening.back, start: opening.start, end });
      return;
    }
    const reading = readMark(words, { square: opening.square, free });
    if (!reading) return;
    // Jan Pietersen (SP): initials of a name, not a doubt about its spelling
    if (opening.start < this.#speech && words === words.toUpperCase()) return;
    this.#unsay(opening);
    this.marks ??= [];
    const { kind, time } = reading;
    const { back, start } = opening;
    this.marks.push(
      time === undefined ? { kind, text, back, start, end } : { kind, text, back, start, end, time },
    );
  }

  /** `[1]` `[^a]` */
  #reference(opening: Opening, inner: string, end: number): boolean {
    const marker = inner.startsWith("^") ? inner.slice(1) : inner;
    if (marker.length === 0 || marker.length > 40) return false;
    const named = inner.startsWith("^") && /^[\w.-]+$/.test(marker);
    if (!named && !(marker.length <= 3 && /^[0-9]+$/.test(marker))) return false;
    this.#unsay(opening);
    this.references ??= [];
    this.references.push({ marker, start: opening.start, end });
    return true;
  }

  /** `[12:31]` `(00:12:31)` */
  #bracketedTime(opening: Opening, inner: string, end: number): boolean {
    const from = skipSpace(inner, 0);
    if (!isDigit(inner.charCodeAt(from))) return false;
    const time = timeAt(inner, from);
    if (!time || skipSpace(inner, time.end) !== inner.length) return false;
    this.#unsay(opening);
    this.times ??= [];
    this.times.push({ seconds: time.seconds, start: opening.start, end });
    return true;
  }

  /** A time code with hours outside brackets; `17:30` alone is a time of the day. Returns the place behind it. */
  #time(at: number): number {
    const time = this.#stack.length > 0 ? undefined : freeTimeAt(this.#line, at);
    if (!time) return at;
    this.times ??= [];
    this.times.push(time);
    return time.end;
  }

  /** `???`: words that nobody could write down. Returns the place of the last sign. */
  #questionMarks(at: number): number {
    let end = at;
    while (this.#line.charCodeAt(end) === 63) end++;
    const bracketed = this.#stack.length > 0;
    const inWord = isWordUnit(this.#line.charCodeAt(at - 1)) || at === 0;
    if (at < this.#speech) return end - 1; // ???: a label
    if (!bracketed && (!inWord || at === 0)) {
      this.marks ??= [];
      this.marks.push({ kind: "uncertain", text: this.#line.slice(at, end), back: 0, start: at, end });
    } else this.asks = true;
    return end - 1;
  }

  /** `\1\`, a reference. Returns the place of its last sign, or the given one. */
  #escaped(at: number): number {
    let end = at + 1;
    while (end - at <= 3 && isDigit(this.#line.charCodeAt(end))) end++;
    if (end === at + 1 || this.#line.charCodeAt(end) !== 92) return at;
    this.references ??= [];
    this.references.push({ marker: this.#line.slice(at + 1, end), start: at, end: end + 1 });
    return end;
  }

  /** `¹²`, a reference where words stand before it. Returns the place of its last sign. */
  #superscript(at: number): number {
    const { digits, end, isPower } = superscriptAt(this.#line, at);
    if (!isPower) {
      this.references ??= [];
      this.references.push({ marker: digits, start: at, end });
    }
    return end - 1;
  }

  /** Whether a sentence could begin at a place: nothing said before it, or a sentence that has ended. */
  #freeBefore(at: number): boolean {
    let i = at - 1;
    while (i >= this.#speech && isSpace(this.#line.charCodeAt(i))) i--;
    return i < this.#speech || ".?!…—–-:;\"”’'»])*_".includes(this.#line[i]!);
  }

  /** Whether a sentence could have ended at a place: nothing said behind it, or a sentence that begins. */
  #freeBehind(at: number): boolean {
    const next = skipSpace(this.#line, at);
    if (next >= this.#line.length) return true;
    const sign = String.fromCodePoint(this.#line.codePointAt(next)!);
    return isUpper(sign) || isDigit(sign.charCodeAt(0)) || "\"“‘'«¿¡([*_—–-…\\.".includes(sign);
  }

  /** Hands on a bracket that nothing on this line closes, unless it has run too far. */
  #leaveOpen(): void {
    const opening = this.#stack[0];
    if (!opening) return;
    const here = this.#line.slice(opening.back > 0 ? this.#from : opening.start).trim();
    const text = opening.back > 0 ? `${opening.before}\n${here}` : here;
    if (opening.back + 1 > BRACKET_LINES || text.length > BRACKET_UNITS) return;
    const words = opening.wordsBefore + this.words - opening.words;
    this.bracket = { back: opening.back + 1, start: opening.start, square: opening.square, words, text };
  }
}
