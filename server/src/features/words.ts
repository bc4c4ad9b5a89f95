import { foldSpace } from "../syntax/characters.ts";
import type { Transcript, TurnPlace } from "../transcript/transcript.ts";
import { firstWords } from "../transcript/turns.ts";

/** Words as a reader should see them: on one line, `\[laughs\]` as `[laughs]`. */
export function shown(words: string): string {
  return foldSpace(words.includes("\\") ? words.replace(/\\([!-/:-@[-`{-~])/g, "$1") : words);
}

/** The first words of a turn as a reader should see them, at most `units` UTF-16 units and an ellipsis. */
export function opening(transcript: Transcript, turn: TurnPlace, units: number): string {
  return shown(firstWords(transcript, turn, units));
}
