import { controls, misreadAt } from "./encodings.ts";

/** Characters of a line that were never written so. */
export interface Garble {
  /** Where they stand on the line, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** What was written, where that can be told; a control character that means nothing was nothing. */
  readonly was: string | undefined;
  /** The first of them: misread bytes, a character that is lost, a control character. */
  readonly kind: "misread" | "lost" | "control";
}

/** How often text may have been read wrong, one time after the other. */
const TIMES = 4;

/** Whether any character is other than plain ASCII. Tabs, form feeds and line ends are how a text is laid out. */
export function hasOddCharacters(text: string): boolean {
  return /[^\t\n\f\r -~]/.test(text);
}

/**
 * Finds what is garbled on a line; characters that touch are one.
 * @param bullets whether U+0015 is at home here, as in CHAT, where it encloses time codes
 */
export function garbleIn(line: string, bullets: boolean): Garble[] {
  const found: Garble[] = [];
  for (let at = 0; at < line.length; ) {
    const code = line.charCodeAt(at);
    const one = code >= 32 && code < 127 ? undefined : garbleAt(line, at, code, bullets);
    if (!one) {
      at++;
      continue;
    }
    const before = found.at(-1);
    if (before?.end === at) found[found.length - 1] = joined(before, one);
    else found.push(one);
    at = one.end;
  }
  return found.flatMap((one) => repaired(one, line));
}

/** What was written, of characters that are garbled from the first to the last; undefined where some of it is lost. */
export function ungarbled(text: string): string | undefined {
  // half a character, of which no more is left
  if (text === "Ã") return "à";
  if (text === "Â") return "";
  let written = "";
  for (let at = 0; at < text.length; ) {
    const piece = garbleAt(text, at, text.charCodeAt(at), false);
    if (piece?.was === undefined) return undefined;
    written += piece.was;
    at = piece.end;
  }
  return reread(written);
}

interface Piece extends Garble {
  /** Of misread bytes: whether they are surely no text as it was meant, and how many characters they were. */
  readonly sure?: boolean;
  readonly count?: number;
}

function garbleAt(line: string, start: number, code: number, bullets: boolean): Piece | undefined {
  const end = start + 1;
  if (code === 0xfffd) return { start, end, was: undefined, kind: "lost" };
  if (code < 32 || code === 127) {
    if (code === 9 || code === 12 || (code === 0x15 && bullets)) return undefined;
    return { start, end, was: "", kind: "control" };
  }
  const misread = misreadAt(line, start);
  if (misread) {
    const { length, was, sure } = misread;
    return { start, end: start + length, was, kind: "misread", sure, count: 1 };
  }
  if (isHalf(line, start, code)) return { start, end, was: code === 0xc3 ? "à" : "", kind: "misread" };
  if (code > 0x9f) return undefined;
  return { start, end, was: controls.get(line[start]!) ?? "", kind: "control" };
}

/** `cittÃ ` `So.Â `: a no-break space that was half of a character has since become a blank. */
function isHalf(line: string, at: number, code: number): boolean {
  if ((code !== 0xc3 && code !== 0xc2) || line[at + 1] !== " ") return false;
  const before = line[at - 1] ?? "";
  return code === 0xc3 ? /\p{Ll}/u.test(before) : /[\p{Ll}.,;:!?]/u.test(before);
}

/** Two pieces that touch; only where nothing is lost can it be told what both were. */
function joined(a: Piece, b: Piece): Piece {
  return {
    start: a.start,
    end: b.end,
    was: a.was === undefined || b.was === undefined ? undefined : a.was + b.was,
    kind: a.kind,
    sure: (a.sure ?? true) || (b.sure ?? true),
    count: (a.count ?? 1) + (b.count ?? 1),
  };
}

/** One letter that may be meant as it stands proves nothing; two or more that touch do. */
function repaired({ start, end, was, kind, sure = true, count = 1 }: Piece, line: string): Garble[] {
  if (!sure && (count < 2 || was === line.slice(start, end))) return [];
  return [{ start, end, was: was === undefined ? undefined : reread(was), kind }];
}

/** What was written, where that was read wrong more than once: nothing else stood beside it that could be meant. */
function reread(text: string): string {
  for (let i = 1; i < TIMES; i++) {
    let written = "";
    for (let at = 0; at < text.length; ) {
      const misread = misreadAt(text, at);
      const certain = misread && (misread.sure || misread.western);
      written += certain ? misread.was : (controls.get(text[at]!) ?? text[at]!);
      at += certain ? misread.length : 1;
    }
    if (written === text) break;
    text = written;
  }
  return text;
}
