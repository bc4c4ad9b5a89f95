import { readFile } from "node:fs/promises";
import type { ConventionId } from "../../syntax/conventions/convention.ts";
import { conventionOf } from "../../syntax/conventions/index.ts";
import { Transcript } from "../../transcript/transcript.ts";
import { settleInSlices } from "../../workspace/slices.ts";
import type { Format } from "./command.ts";
import { commandOf } from "./commands/index.ts";
import { csv } from "./csv.ts";
import type { Input } from "./inputs.ts";
import { reason } from "./reason.ts";
import { textOf } from "./text-of.ts";

/** What is to be done with every file of a run: plain data, as it goes to threads. */
export interface Task {
  readonly command: string;
  readonly format: Format;
  readonly convention?: ConventionId;
  /** Whether the output has to say which file it is about. */
  readonly several: boolean;
  /** How wide the terminal is on which text is printed, where it is one. */
  readonly columns?: number;
}

/** What became of one file: what to print, or what is wrong with it. */
export type Outcome =
  | { readonly printed: Uint8Array; readonly warning?: string }
  | { readonly problem: string };

const encoder = new TextEncoder();
const uncancelled = { isCancellationRequested: false };

/** Reads one file and writes what the command says of it. Never rejects. */
export async function readInput(task: Task, { name, bytes, problem }: Input): Promise<Outcome> {
  if (problem !== undefined) return { problem };
  try {
    const transcript = new Transcript(textOf(bytes ?? (await readFile(name))));
    if (task.convention) transcript.chosenConvention = conventionOf(task.convention);
    // in slices, so that the progress line moves while a long file is read
    await settleInSlices(transcript, uncancelled);
    const printed = encoder.encode(print(task, name, transcript));
    const wrong = transcript.frontMatter?.problem;
    return wrong ? { printed, warning: `${wrong.range.start.line + 1}: ${wrong.message}` } : { printed };
  } catch (error) {
    return { problem: reason(error) };
  }
}

function print({ command, format, several, columns }: Task, file: string, transcript: Transcript): string {
  const { json, text, csv: sheet } = commandOf(command)!;
  const place = file === "-" ? "(standard input)" : file;
  if (format === "csv") return csv(sheet!.rows(transcript, place));
  if (format === "text") {
    const lines = text(transcript, { file: place, columns });
    return `${(several ? [file, ...lines] : lines).join("\n")}\n`;
  }
  // several are an object a line: jq takes them one by one, and so does every tool that reads lines
  return `${several ? JSON.stringify({ file, ...json(transcript) }) : JSON.stringify(json(transcript), null, 2)}\n`;
}
