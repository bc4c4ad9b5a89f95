import { readFile } from "node:fs/promises";
import type { Transcript } from "../../transcript/transcript.ts";
import { settleInSlices } from "../../workspace/slices.ts";
import { checkFile } from "./check/check-file.ts";
import type { Teller } from "./command.ts";
import { tellerOf } from "./commands/index.ts";
import { csv } from "./csv.ts";
import type { Input } from "./inputs.ts";
import { reason } from "./reason.ts";
import { type Outcome, type Task, transcriptOf } from "./task.ts";
import { textOf } from "./text-of.ts";

const encoder = new TextEncoder();
const uncancelled = { isCancellationRequested: false };

/** Reads one file and writes what the command says of it. Never rejects. */
export async function readInput(task: Task, input: Input): Promise<Outcome> {
  const { name, problem } = input;
  if (problem !== undefined) return { problem };
  try {
    const bytes = input.bytes ?? (await readFile(name));
    const text = textOf(bytes);
    const teller = tellerOf(task.command);
    if (!teller) return await checkFile(task, input, bytes, text);
    const transcript = transcriptOf(task, name, text);
    // in slices, so that the progress line moves while a long file is read
    await settleInSlices(transcript, uncancelled);
    const printed = encoder.encode(print(teller, task, name, transcript));
    const wrong = transcript.frontMatter?.problem;
    return wrong ? { printed, warning: `${wrong.range.start.line + 1}: ${wrong.message}` } : { printed };
  } catch (error) {
    return { problem: reason(error) };
  }
}

function print(teller: Teller, task: Task, file: string, transcript: Transcript): string {
  const { json, text, csv: sheet } = teller;
  const { format, several, columns } = task;
  const place = file === "-" ? "(standard input)" : file;
  if (format === "csv") return csv(sheet!.rows(transcript, place));
  if (format === "text") {
    const lines = text(transcript, { file: place, columns });
    return `${(several ? [file, ...lines] : lines).join("\n")}\n`;
  }
  // several are an object a line: jq takes them one by one, and so does every tool that reads lines
  return `${several ? JSON.stringify({ file, ...json(transcript) }) : JSON.stringify(json(transcript), null, 2)}\n`;
}
