import { resolve } from "node:path";
import { version } from "../../../package.json";
import { readArguments, type Work } from "./arguments.ts";
import { readBaseline } from "./check/baseline.ts";
import { configFor } from "./config.ts";
import { commandHelp, help } from "./help.ts";
import { inOrder } from "./in-order.ts";
import { findInputs, type Input } from "./inputs.ts";
import { Misuse } from "./misuse.ts";
import { Output } from "./output.ts";
import { Pool } from "./pool.ts";
import { Progress } from "./progress.ts";
import { readInput } from "./read.ts";
import { Checking, Telling } from "./report.ts";
import type { Task } from "./task.ts";
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
    for (const line of error.lines) output.complain(line);
  } finally {
    progress.end();
  }
  return output.code;
}

/** Reads all files of a call and prints what becomes of them as soon as their turn comes. */
async function read(work: Work, output: Output, progress: Progress): Promise<void> {
  const { command, format, convention, check, jobs } = work;
  const config = await configFor(work.config);
  const found = await findInputs(work.files);
  const inputs = check ? await forCheck(found.inputs, check.baseline) : found.inputs;
  const { isTTY, columns } = process.stdout;
  const task: Task = {
    command: command.name,
    format,
    several: found.several,
    ...(convention && { convention }),
    ...(config && { config }),
    ...(check && { check }),
    ...(isTTY && columns > 0 && { columns }),
  };
  const report = check ? new Checking(task, output) : new Telling(task, output);
  const threads = await threadsFor(inputs, jobs);
  const pool = threads > 0 ? new Pool(task, threads) : undefined;
  const outcomes = inOrder(inputs, pool ? threads * AHEAD : 1, (input) =>
    pool ? pool.read(input) : readInput(task, input),
  );
  progress.start();
  let done = 0;
  const tell = () => progress.at(done, inputs.length, inputs[done]?.name ?? "");
  tell();
  await report.begin();
  try {
    for await (const outcome of outcomes) {
      await report.take(inputs[done]!, outcome);
      done++;
      tell();
    }
  } finally {
    await pool?.end();
  }
  await report.end();
}

/** Each file once, as findings are counted, with what the baseline knows of it. */
async function forCheck(inputs: readonly Input[], path: string | undefined): Promise<readonly Input[]> {
  const baseline = path === undefined ? undefined : await readBaseline(path);
  const seen = new Set<string>();
  const once = inputs.filter(({ name }) => {
    const file = name === "-" ? name : resolve(name);
    return !seen.has(file) && seen.add(file);
  });
  return baseline ? once.map((input) => ({ ...input, old: baseline.of(input.name) })) : once;
}
