import type { Transcript } from "../../transcript/transcript.ts";

export type Format = "text" | "json" | "csv" | "sarif" | "github";

/** One word behind `transcript`. */
export interface Command {
  readonly name: string;
  /** What it does, in the list of commands. */
  readonly summary: string;
  /** What it prints, in its own help. */
  readonly explanation: string;
  /** The format where none is asked for. */
  readonly format: Format;
  readonly formats: readonly Format[];
  /** The options that it has beside those of every command, by name. */
  readonly options?: Readonly<Record<string, Option>>;
  /** How it ends, in its own help, where not as the others do. */
  readonly exits?: string;
}

/** A command that says of each transcript what is known of it, for people and for programs. */
export interface Teller extends Command {
  /** An object, so that a run over several files can add to it which file it is about. */
  json(transcript: Transcript): object;
  /** Lines without their ends. */
  text(transcript: Transcript, paper: Paper): string[];
  /** Rows for spreadsheets, where the command has any. */
  readonly csv?: Sheet;
}

/** What `parseArgs` reads and the help prints. */
export interface Option {
  readonly type: "string" | "boolean";
  readonly short?: string;
  /** How its value is called in the help. */
  readonly value?: string;
  readonly help: string;
}

/** What lines of text are printed on. */
export interface Paper {
  /** The transcript's file, by the name that the user gave it. */
  readonly file: string;
  /** How wide the terminal is, in columns; undefined where what is printed goes elsewhere and is cut nowhere. */
  readonly columns?: number | undefined;
}

/** A table of which every row tells its file, so that the rows of several files make one. */
export interface Sheet {
  readonly heads: readonly string[];
  rows(transcript: Transcript, file: string): Row[];
}

export type Row = readonly (string | number)[];
