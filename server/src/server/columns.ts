/** How a client counts the characters of a line: in bytes of UTF-8, units of UTF-16, or whole characters. */
export type Encoding = "utf-8" | "utf-16" | "utf-32";

const encodings: readonly string[] = ["utf-8", "utf-16", "utf-32"] satisfies Encoding[];

/** The first known encoding that a client offers; UTF-16, which every client has to know, where it offers no other. */
export function chooseEncoding(offered: unknown): Encoding {
  const known = Array.isArray(offered) ? offered.find((name) => encodings.includes(name)) : undefined;
  return known ?? "utf-16";
}

/** At every so many UTF-16 units of a long line it is remembered how many characters stand before. */
const STEP = 1024;

/** One line, whose places are told in UTF-16 units and in another encoding. */
export class Columns {
  readonly #line: string;
  readonly #wide: boolean;
  /** What stands before each `STEP`th unit, as far as it was counted. */
  readonly #before: number[] = [0];
  #plain: boolean | undefined;

  constructor(line: string, encoding: Encoding) {
    this.#line = line;
    this.#wide = encoding === "utf-32";
  }

  /** Counts UTF-16 units up to a place that the client tells; inside a character it is the character's start. */
  units(character: number): number {
    if (character <= 0 || this.#isPlain()) return character;
    let mark = 0;
    while (this.#mark(mark + 1) <= character && (mark + 1) * STEP < this.#line.length) mark++;
    let unit = mark * STEP;
    let left = character - this.#mark(mark);
    for (; unit < this.#line.length; unit++) {
      const weight = this.#weight(unit);
      if (weight > left) return unit;
      left -= weight;
    }
    return unit + left;
  }

  /** Counts characters as the client does up to a place in UTF-16 units. */
  character(units: number): number {
    if (units <= 0 || this.#isPlain()) return units;
    const end = Math.min(units, this.#line.length);
    const mark = Math.floor(end / STEP);
    let count = this.#mark(mark);
    for (let unit = mark * STEP; unit < end; unit++) count += this.#weight(unit);
    return count + units - end;
  }

  /** Whether all encodings count the line alike. */
  #isPlain(): boolean {
    if (this.#plain === undefined) {
      this.#plain = true;
      for (let unit = 0; this.#plain && unit < this.#line.length; unit++)
        if (this.#line.charCodeAt(unit) > 127) this.#plain = false;
    }
    return this.#plain;
  }

  /** How many characters stand before the `STEP`th unit of that number; at most all of the line. */
  #mark(mark: number): number {
    while (this.#before.length <= mark) {
      let count = this.#before.at(-1)!;
      const from = (this.#before.length - 1) * STEP;
      const end = Math.min(from + STEP, this.#line.length);
      for (let unit = from; unit < end; unit++) count += this.#weight(unit);
      this.#before.push(count);
    }
    return this.#before[mark]!;
  }

  /** What a UTF-16 unit counts: of a pair the first one counts for both. Half a pair alone is one character, and U+FFFD's bytes. */
  #weight(unit: number): number {
    const code = this.#line.charCodeAt(unit);
    if (isSecond(code) && unit > 0 && isFirst(this.#line.charCodeAt(unit - 1))) return 0;
    if (this.#wide || code < 0x80) return 1;
    if (code < 0x800) return 2;
    return isFirst(code) && isSecond(this.#line.charCodeAt(unit + 1)) ? 4 : 3;
  }
}

function isFirst(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isSecond(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
