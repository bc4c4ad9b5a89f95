import type { Transcript } from "../../transcript/transcript.ts";

export type Format = "text" | "json";

/** One word behind `transcript`: what it says of a transcript, for people and for programs. */
export interface Command {
  readonly name: string;
  /** What it does, in the list of commands. */
  readonly summary: string;
  /** What it prints, in its own help. */
  readonly explanation: string;
  /** The format where none is asked for. */
  readonly format: Format;
  /** An object, so that a run over several files can add to it which file it is about. */
  json(transcript: Transcript): object;
  /** Lines without their ends. */
  text(transcript: Transcript): string[];
}
