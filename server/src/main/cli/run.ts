import { version } from "../../../package.json";
import { Misuse, readArguments, type Work } from "./arguments.ts";
import { csv } from "./csv.ts";
import { commandHelp, help } from "./help.ts";
import { inOrder } from "./in-order.ts";
import { findInputs } from "./inputs.ts";
import { Output } from "./output.ts";
import { Pool } from "./pool.ts";
import { Progress } from "./progress.ts";
import { readInput, type Task } from "./read.ts";
import { threadsFor } from "./threads.ts";

/** How many files per thread may be done before their turn to be printed comes. */
const AHEAD = 4;

/** Does what the words behind `transcript` say. @returns the exit code */
export async function run(words: readonly string[]): Promise<number> {
  const progress = new Progress(process.stderr);
  const output = new Output(progress);
  try {
    const call = readArguments(words);
    if (call.wants === "version") await output.print(`${version}\n`);
    else if (call.wants === "help")
      await output.print(`${call.command ? commandHelp(call.command) : help()}\n`);
    else await read(call, output, progress);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    output.complain(error.message);
  } finally {
    progress.end();
  }
  return output.code;
}

/** Reads all files of a call and prints what becomes of them as soon as their turn comes. */
async function read(work: Work, output: Output, progress: Progress): Promise<void> {
  const { command, format, convention, jobs } = work;
  const { inputs, several } = await findInputs(work.files);
  const { isTTY, columns } = process.stdout;
  const task: Task = {
    command: command.name,
    format,
    several,
    ...(convention && { convention }),
    ...(isTTY && columns > 0 && { columns }),
  };
  const threads = await threadsFor(inputs, jobs);
  const pool = threads > 0 ? new Pool(task, threads) : undefined;
  const outcomes = inOrder(inputs, pool ? threads * AHEAD : 1, (input) =>
    pool ? pool.read(input) : readInput(task, input),
  );
  progress.start();
  let done = 0;
  let printed = false;
  const tell = () => progress.at(done, inputs.length, inputs[done]?.name ?? "");
  tell();
  // one head for all files: their rows make one table
  if (format === "csv") await output.print(csv([command.csv!.heads]));
  try {
    for await (const outcome of outcomes) {
      if ("problem" in outcome) output.complain(`${inputs[done]!.name}: ${outcome.problem}`);
      else {
        if (printed && format === "text") await output.print("\n");
        await output.print(outcome.printed);
        if (outcome.warning) output.warn(`${inputs[done]!.name}:${outcome.warning}`);
        printed = true;
      }
      done++;
      tell();
    }
  } finally {
    await pool?.end();
  }
}
