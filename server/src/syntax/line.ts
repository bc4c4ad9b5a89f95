import type { LabelCandidate } from "./label-candidate.ts";

/** What a line is, before anything is known of the rest of the document. */
export type LineKind =
  | "blank"
  | "text"
  | "heading"
  /** A rule of one repeated sign, under a heading or alone. */
  | "rule"
  | "frontMatter"
  | "code"
  | "note"
  /** Printed but not said: page numbers, cue numbers, numbered lines without words. */
  | "gutter"
  /** A time code alone, or a cue's times. */
  | "time"
  /** What a format says to its readers: `@Begin`, `%mor:`, `WEBVTT`, `.. name::`. */
  | "directive";

/** What the reading of one line yields. Characters are UTF-16 units from the line's start. */
export interface LineSyntax {
  readonly kind: LineKind;
  /** Words said on the line, those of a label candidate included, those of marks and references not. */
  readonly words: number;
  /** Whether a question mark stands anywhere in the words. */
  readonly asks: boolean;
  /** What is printed before the words and not said. */
  readonly gutter?: Gutter;
  /** What could open a turn here; whether it does is for the whole document to say. */
  readonly labels?: readonly LabelCandidate[];
  readonly marks?: readonly Mark[];
  readonly references?: readonly Reference[];
  readonly times?: readonly TimeCode[];
  readonly note?: NoteStart;
  readonly heading?: HeadingStart;
  readonly remarks?: readonly Remark[];
  readonly corrections?: readonly Correction[];
  readonly cue?: CueTimes;
  /** The examiner whose questions follow: `BY MR. STEVIN:` */
  readonly examiner?: string;
  /** The witness who is sworn here: `MILAN HAVEL, having been duly sworn, …` */
  readonly witness?: string;
}

/** When a cue is shown, in milliseconds: whole numbers take less room than seconds. */
export interface CueTimes {
  readonly start: number;
  readonly end: number;
}

/**
 * A line with a cue's times. Long captions are made of a hundred thousand, so one holds nothing but the times, and is
 * what it says of them itself.
 */
export class CueLine implements LineSyntax, CueTimes {
  constructor(
    readonly start: number,
    readonly end: number,
  ) {}

  get kind(): LineKind {
    return "time";
  }

  get words(): number {
    return 0;
  }

  get asks(): boolean {
    return false;
  }

  get cue(): CueTimes {
    return this;
  }
}

/** A number printed beside or instead of words. */
export interface Gutter {
  readonly number: number;
  /** A line's number, or a page's, or a cue's, or one of which only that is known that it counts on. */
  readonly of: "line" | "page" | "cue" | "other";
  /** Where the words begin. */
  readonly words: number;
}

export type MarkKind = "inaudible" | "crosstalk" | "uncertain" | "sic" | "redacted" | "event";

/**
 * What a transcriber wrote in place of speech, or about it.
 *
 *     He said (inaud-      line 3: the range begins here, so `back` is 1
 *     ible) to them.       line 4: here the mark is complete, and it belongs to this line
 */
export interface Mark {
  readonly kind: MarkKind;
  /** As printed, brackets included, line ends as one blank. */
  readonly text: string;
  /** How many lines before the line that the mark belongs to it begins. */
  readonly back: number;
  /** Where it begins, on the line where it begins. */
  readonly start: number;
  /** Where it ends, on the line that it belongs to. */
  readonly end: number;
  /** The time code inside it, in seconds. */
  readonly time?: number;
}

/** A pointer to a note: `[1]`, `[^a]`, `¹`, `\1\`. */
export interface Reference {
  readonly marker: string;
  readonly start: number;
  readonly end: number;
}

/** A position in the recording. */
export interface TimeCode {
  readonly seconds: number;
  readonly start: number;
  readonly end: number;
}

/** The start of a note: `[1] The text.` */
export interface NoteStart {
  readonly marker: string;
  readonly start: number;
  readonly end: number;
  /** Where the note's text begins. */
  readonly text: number;
}

/** A heading: `# The title` */
export interface HeadingStart {
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

/** An editor's word to the reader: `[Editor's note: …]` */
export interface Remark {
  readonly text: string;
  /** As for `Mark`. */
  readonly back: number;
  readonly start: number;
  readonly end: number;
}

/** A struck reading and what it was corrected to: `<s>18 of 24</s> [16 of 21]` */
export interface Correction {
  readonly said: string;
  readonly corrected: string;
  readonly start: number;
  readonly end: number;
}

const kinds: readonly LineKind[] = [
  ...([
    "blank",
    "text",
    "heading",
    "rule",
    "frontMatter",
    "code",
    "note",
    "gutter",
    "time",
    "directive",
  ] as const),
];
const plainLines = new Map<number, LineSyntax>();

const plainTexts: LineSyntax[] = [];

/** A line of spoken words and nothing else, by twice its words and one where it asks (see `scanPlain`). */
export function plainText(words: number): LineSyntax {
  const known = plainTexts[words];
  if (known) return known;
  const line = make("text", words >> 1, (words & 1) === 1, undefined);
  if (words < 4000) plainTexts[words] = line;
  return line;
}

/** A line of words and nothing else. Most lines are one, so they share an object per number of words. */
export function plainLine(kind: LineKind, words: number, asks: boolean, gutter?: Gutter): LineSyntax {
  if (words > 255 || (gutter && (gutter.number > 255 || gutter.words > 255)))
    return make(kind, words, asks, gutter);
  const printed = gutter ? 1 + gutter.number * 256 + gutter.words : 0;
  const of = gutter ? (gutter.of === "line" ? 1 : gutter.of === "page" ? 2 : gutter.of === "cue" ? 3 : 4) : 0;
  const key = (((printed * 5 + of) * 256 + words) * 16 + kinds.indexOf(kind)) * 2 + (asks ? 1 : 0);
  let line = plainLines.get(key);
  if (!line) {
    line = make(kind, words, asks, gutter);
    if (plainLines.size < 100_000) plainLines.set(key, line);
  }
  return line;
}

function make(kind: LineKind, words: number, asks: boolean, gutter: Gutter | undefined): LineSyntax {
  return gutter ? { kind, words, asks, gutter } : { kind, words, asks };
}
