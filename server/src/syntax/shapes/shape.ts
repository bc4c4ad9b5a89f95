import type { LabelCandidate } from "../label-candidate.ts";
import type { LineState } from "../state.ts";

/** The forms in which a label is printed. A convention admits one or some of them. */
export type LabelShape =
  /** `MS VALE: Yes.` */
  | "colon"
  /** `Q    Is it?` */
  | "bare"
  /** `Q.  Is it?` */
  | "stop"
  /** `P. ¿Es seguro?` `R.- Sí.` */
  | "pair"
  /** `**Ana Ruiz:** Yes.` */
  | "bold"
  /** `Ana Ruiz  2:25` alone on a line */
  | "timedLabel"
  /** `[00:02:25] Ana Ruiz: Yes.`, or the time code alone on the line above */
  | "timed"
  /** `    Mr. Latta.  Yes.` */
  | "sentence"
  /** `*CHI:` and a tab */
  | "chat"
  /** `<v Ana>Yes.` */
  | "voice";

/** Reads a label of one shape at the start of a line's words, or says that there is none. */
export type ShapeReader = (line: string, start: number, state: LineState) => LabelCandidate | undefined;

/** What a reader of a shape finds; the rest of a candidate follows from it. */
export interface FoundLabel {
  readonly shape: LabelShape;
  /** Where the printed words stand. */
  readonly start: number;
  readonly end: number;
  /** Where what is said begins. */
  readonly speech: number;
  readonly words: string;
  /** The time code that belongs to it, in seconds. */
  readonly time?: number | undefined;
  /** Blanks between a bare label and what is said. */
  readonly gap?: number;
}
