/** What of the lines before matters for the reading of a line. Equal states read any line alike. */
export interface LineState {
  /** `start`: nothing has been read; `text`: anything but front matter and code. */
  readonly mode: "start" | "text" | "frontMatter" | "code";
  /** Whether the line before is blank; true at the document's start. */
  readonly blank: boolean;
  /** What goes on to the next blank line: a note, a cue's words, lines for a format's readers. */
  readonly inside: "" | "note" | "cue" | "directive" | "speech";
  /** Whether the document opened with `WEBVTT`. */
  readonly vtt: boolean;
  /** The sign that ends the code, as often as it opened. */
  readonly fence: string;
  /** The last number of the gutter; 0 where no gutter runs, -1 between two pages of one. */
  readonly gutter: number;
  /** The last number that stood alone on a line, on pages without numbered lines. */
  readonly number: number;
  /** The time code alone on a line above, in seconds. */
  readonly time: number | undefined;
  /** A bracket that was opened on a line before and not closed yet. */
  readonly bracket: OpenBracket | undefined;
}

/** A bracket that runs over a line's end. */
export interface OpenBracket {
  /** How many lines before the line to be read it opened. */
  readonly back: number;
  readonly start: number;
  readonly square: boolean;
  /** The words counted since it opened: none of them was said, if it turns out a mark. */
  readonly words: number;
  /** What was read of it, its own sign included: the words of each line that has any, `\n` between them. */
  readonly text: string;
}

/** The lines after which a bracket that nobody closes is given up. */
export const BRACKET_LINES = 16;
/** The UTF-16 units after which a bracket that nobody closes is given up. */
export const BRACKET_UNITS = 600;

/** Makes a state; always the same fields in the same order, since one is made for many a line. */
function make(
  mode: LineState["mode"],
  blank: boolean,
  inside: LineState["inside"],
  from: Pick<LineState, "vtt" | "gutter" | "number">,
  fence: string,
  time: number | undefined,
  bracket: OpenBracket | undefined,
): LineState {
  return {
    mode,
    blank,
    inside,
    vtt: from.vtt,
    fence,
    gutter: from.gutter,
    number: from.number,
    time,
    bracket,
  };
}

const nothing = { vtt: false, gutter: 0, number: 0 };

export const startState = make("start", true, "", nothing, "", undefined, undefined);
export const inFrontMatter = make("frontMatter", false, "", nothing, "", undefined, undefined);

/** The states that most lines leave, shared: by what goes on, and whether the line is blank. */
const insides = ["", "note", "cue", "directive", "speech"] as const;
const afterText = new Map(
  insides.map((inside) => [inside, make("text", false, inside, nothing, "", undefined, undefined)]),
);
const afterBlank = new Map(
  insides.map((inside) => [inside, make("text", true, inside, nothing, "", undefined, undefined)]),
);

const plainState = afterText.get("")!;

/** What a line changes of the state before it. */
export interface StateChange {
  readonly blank: boolean;
  readonly inside?: LineState["inside"];
  readonly vtt?: boolean;
  readonly gutter?: number;
  readonly number?: number;
  readonly time?: number | undefined;
  readonly bracket?: OpenBracket | undefined;
}

/** The state behind a line. What the change does not name stays, but for what goes on, the time and the bracket. */
export function follow(state: LineState, change: StateChange): LineState {
  const inside = change.inside ?? "";
  const vtt = change.vtt ?? state.vtt;
  const gutter = change.gutter ?? state.gutter;
  const number = change.number ?? state.number;
  const { blank, time, bracket } = change;
  if (time === undefined && bracket === undefined) {
    if (gutter === 0 && number === 0 && !vtt) return (blank ? afterBlank : afterText).get(inside)!;
    return shared(blank, inside, vtt, gutter, number);
  }
  const next = make("text", blank, inside, { vtt, gutter, number }, "", time, bracket);
  return sameState(next, state) ? state : next;
}

/** A state for each way in which pages and captions go on; the same few come again and again. */
const others = new Map<number, LineState>();
const OTHERS = 2000;

function shared(blank: boolean, inside: LineState["inside"], vtt: boolean, gutter: number, number: number) {
  const place = insides.indexOf(inside) * 4 + (blank ? 2 : 0) + (vtt ? 1 : 0);
  const key = (number * 128 + gutter + 1) * 32 + place;
  let state = others.get(key);
  if (!state) {
    state = make("text", blank, inside, { vtt, gutter, number }, "", undefined, undefined);
    if (others.size >= OTHERS) others.clear();
    others.set(key, state);
  }
  return state;
}

/** The state behind a line of words and nothing else; most lines are one. */
export function followText(state: LineState): LineState {
  if (state.gutter === 0 && state.number === 0 && state.time === undefined && !state.vtt) return plainState;
  return follow(state, { blank: false, time: state.time });
}

/** The state inside a fence. */
export function inCode(state: LineState, fence: string): LineState {
  return make("code", false, "", state, fence, undefined, undefined);
}

/** The states between the lines of a block. Most are the same few, so a line has a small number instead of a state. */
export class States {
  readonly #kinds: LineState[] = [];
  readonly #places: Uint16Array;

  /** @param count how many states there will be */
  constructor(count: number) {
    this.#places = new Uint16Array(count);
  }

  at(index: number): LineState {
    return this.#kinds[this.#places[index]!]!;
  }

  get last(): LineState {
    return this.at(this.#places.length - 1);
  }

  set(index: number, state: LineState): void {
    const known = this.#kinds.lastIndexOf(state);
    this.#places[index] = known >= 0 ? known : this.#kinds.push(state) - 1;
  }
}

export function sameState(a: LineState, b: LineState): boolean {
  if (a === b) return true;
  return (
    a.blank === b.blank &&
    a.gutter === b.gutter &&
    a.inside === b.inside &&
    a.mode === b.mode &&
    a.number === b.number &&
    a.time === b.time &&
    a.vtt === b.vtt &&
    a.fence === b.fence &&
    (a.bracket === b.bracket ||
      (a.bracket?.back === b.bracket?.back &&
        a.bracket?.start === b.bracket?.start &&
        a.bracket?.square === b.bracket?.square &&
        a.bracket?.text === b.bracket?.text))
  );
}
