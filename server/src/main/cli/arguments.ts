import { parseArgs } from "node:util";
import type { ConventionId } from "../../syntax/conventions/convention.ts";
import { conventionOf } from "../../syntax/conventions/index.ts";
import { type CheckWork, readCheckWork } from "./check/options.ts";
import type { Command, Format } from "./command.ts";
import { commandOf, commands } from "./commands/index.ts";
import { Misuse, or } from "./misuse.ts";
import { conventionIds, MOST_JOBS, optionsOf } from "./options.ts";

/** What the user wants. */
export type Call =
  | { readonly wants: "help"; readonly command?: Command }
  | { readonly wants: "version" }
  | Work;

export interface Work {
  readonly wants: "work";
  readonly command: Command;
  readonly format: Format;
  readonly convention?: ConventionId;
  /** The configuration's file; null for none, undefined where it is to be found. */
  readonly config?: string | null;
  readonly jobs?: number;
  /** Of the command `check`. */
  readonly check?: CheckWork;
  readonly files: readonly string[];
}

/** The options of a call, by name. */
export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** Reads the words behind `transcript`. */
export function readArguments(words: readonly string[]): Call {
  const [first, ...rest] = words;
  if (first === "--help" || first === "-h") return { wants: "help" };
  if (first === "--version") return { wants: "version" };
  const names = or(commands.map(({ name }) => name));
  if (first === undefined) throw new Misuse(`name a command: ${names}; transcript --help tells more`);
  if (first.startsWith("-")) throw new Misuse(`the command comes first, then ${first}: ${names}`);
  const command = commandOf(first);
  if (!command) throw new Misuse(`there is no command ${first}; use ${names}`);

  const { values, positionals: files } = parse(command, rest);
  if (values.help) return { wants: "help", command };
  const { convention, config, jobs } = values;
  const { format = command.format } = values;
  const known = command.formats.find((name) => name === format);
  if (!known) throw new Misuse(`--format takes ${or(command.formats)}, not ${format}`);
  if (convention !== undefined && !conventionOf(convention)) {
    throw new Misuse(`--convention takes ${or(conventionIds)}, not ${convention}`);
  }
  if (config !== undefined && values["no-config"]) throw new Misuse("use --config or --no-config, not both");
  return {
    wants: "work",
    command,
    format: known,
    ...(convention !== undefined && { convention: convention as ConventionId }),
    ...(config !== undefined && { config: String(config) }),
    ...(values["no-config"] && { config: null }),
    ...(jobs !== undefined && { jobs: readJobs(String(jobs)) }),
    ...(command.name === "check" && { check: readCheckWork(values, known, files) }),
    files,
  };
}

function parse(command: Command, args: string[]): { values: Values; positionals: string[] } {
  const options = optionsOf(command);
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { values: values as Values, positionals };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(?:-\w, )?(-[^' ]*)/.exec(message)?.[1] ?? "that option";
    const more = `transcript ${command.name} --help lists the options`;
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") throw new Misuse(`there is no option ${option}; ${more}`);
    const takes = Object.entries(options).find(([name]) => option === `--${name}`)?.[1].type === "string";
    throw new Misuse(`${option} takes ${takes ? "a" : "no"} value; ${more}`);
  }
}

function readJobs(value: string): number {
  const jobs = Number(value);
  if (/^\d+$/.test(value) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new Misuse(`--jobs takes a whole number from 1 to ${MOST_JOBS}, not ${value}`);
}
