/** What of the lines before matters for the reading of a line. Equal states read any line alike. */
export interface LineState {
  /** `start`: nothing has been read; `text`: anything but front matter and code. */
  readonly mode: "start" | "text" | "frontMatter" | "code";
  /** Whether the line before is blank; true at the document's start. */
  readonly blank: boolean;
  /** Whether the line before belongs to a note, which goes on until a blank line. */
  readonly note: boolean;
  /** The fence that ends the code: its sign, as often as it opened. */
  readonly fence: string;
  /** A bracket that was opened on a line before and not closed yet. */
  readonly bracket?: OpenBracket;
}

/** A bracket that runs over a line's end. */
export interface OpenBracket {
  /** How many lines before the line to be read it opened. */
  readonly back: number;
  readonly start: number;
  readonly square: boolean;
  /** What was read of it, its own sign included, line ends as one blank. */
  readonly text: string;
}

/** The lines after which a bracket that nobody closes is given up. */
export const BRACKET_LINES = 8;
/** The UTF-16 units after which a bracket that nobody closes is given up. */
export const BRACKET_UNITS = 600;

const plain: LineState = { mode: "text", blank: false, note: false, fence: "" };

export const startState: LineState = { ...plain, mode: "start", blank: true };
export const afterText: LineState = plain;
export const afterBlank: LineState = { ...plain, blank: true };
export const afterNote: LineState = { ...plain, note: true };
export const inFrontMatter: LineState = { ...plain, mode: "frontMatter" };

export function inCode(fence: string): LineState {
  return { ...plain, mode: "code", fence };
}

export function sameState(a: LineState, b: LineState): boolean {
  if (a === b) return true;
  return (
    a.mode === b.mode &&
    a.blank === b.blank &&
    a.note === b.note &&
    a.fence === b.fence &&
    a.bracket?.back === b.bracket?.back &&
    a.bracket?.start === b.bracket?.start &&
    a.bracket?.square === b.bracket?.square &&
    a.bracket?.text === b.bracket?.text
  );
}
