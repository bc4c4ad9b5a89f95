import { parseArgs } from "node:util";
import type { ConventionId } from "../../syntax/conventions/convention.ts";
import { conventionOf } from "../../syntax/conventions/index.ts";
import { type Command, type Format, formatsOf } from "./command.ts";
import { commandOf, commands } from "./commands/index.ts";
import { conventionIds, MOST_JOBS, options } from "./options.ts";

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
  readonly jobs?: number;
  readonly files: readonly string[];
}

/** A call that cannot be followed: its message is one line that says what to do. */
export class Misuse extends Error {}

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
  const { format = command.format, convention, jobs } = values;
  const formats: readonly string[] = formatsOf(command);
  if (!formats.includes(format)) throw new Misuse(`--format takes ${or(formats)}, not ${format}`);
  if (convention !== undefined && !conventionOf(convention)) {
    throw new Misuse(`--convention takes ${or(conventionIds)}, not ${convention}`);
  }
  return {
    wants: "work",
    command,
    format: format as Format,
    ...(convention !== undefined && { convention: convention as ConventionId }),
    ...(jobs !== undefined && { jobs: readJobs(jobs) }),
    files,
  };
}

function parse(command: Command, args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
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

/** `a, b or c` */
function or(names: readonly string[]): string {
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
