import type { ConventionId } from "./conventions/convention.ts";

/** What a line is, before anything is known of the rest of the document. */
export type LineKind = "blank" | "text" | "heading" | "frontMatter" | "code" | "note";

/** What the reading of one line yields. Characters are UTF-16 units from the line's start. */
export interface LineSyntax {
  readonly kind: LineKind;
  /** Words said on the line, those of a label candidate included, those of marks and references not. */
  readonly words: number;
  /** Whether a question mark stands anywhere in the words. */
  readonly asks: boolean;
  /** What could open a turn here; whether it does is for the whole document to say. */
  readonly labels?: readonly LabelCandidate[];
  readonly marks?: readonly Mark[];
  readonly references?: readonly Reference[];
  readonly times?: readonly TimeCode[];
  readonly note?: NoteStart;
  readonly heading?: HeadingStart;
}

/** Words at a line's start that could name who speaks. */
export interface LabelCandidate {
  readonly convention: ConventionId;
  /** The printed words alone, each run of white space as one blank. */
  readonly words: string;
  /** Where the printed words stand. */
  readonly start: number;
  readonly end: number;
  /** Where what is said begins: behind colon and white space, at most the line's length. */
  readonly speech: number;
  /** How many of the line's words belong to the label. */
  readonly wordCount: number;
  /** Whether the line before is blank or the line is the document's first. */
  readonly afterBlank: boolean;
  /** Whether anything is said on the label's own line. */
  readonly alone: boolean;
  /** White space before the label, in UTF-16 units. */
  readonly indent: number;
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

const plainLines = new Map<number, LineSyntax>();

/** A line of words and nothing else. Most lines are one, so they share an object per number of words. */
export function plainLine(kind: LineKind, words: number, asks: boolean): LineSyntax {
  const key = words * 32 + kinds.indexOf(kind) * 2 + (asks ? 1 : 0);
  let line = plainLines.get(key);
  if (!line) {
    line = { kind, words, asks };
    if (words < 1000) plainLines.set(key, line);
  }
  return line;
}

const kinds: readonly LineKind[] = ["blank", "text", "heading", "frontMatter", "code", "note"];
