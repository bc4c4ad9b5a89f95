import type { LineSyntax } from "./line.ts";
import type { LineState } from "./state.ts";

/** A line as it was read, and the state in which it leaves the next one. */
export interface LineReading {
  readonly syntax: LineSyntax;
  readonly state: LineState;
}

/** What is still being put together. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
