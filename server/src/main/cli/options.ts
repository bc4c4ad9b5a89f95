import { conventions } from "../../syntax/conventions/index.ts";
import { configName } from "../../workspace/config.ts";
import type { Command, Option } from "./command.ts";

/** The most threads that may be asked for: beyond, each costs more memory than it saves time. */
export const MOST_JOBS = 256;

export const conventionIds = conventions.map(({ id }) => id);

/** The options of every command. */
export const options = {
  format: { type: "string", value: "FORMAT", help: "how to print" },
  convention: {
    type: "string",
    value: "ID",
    help: `how labels are written, where it is found wrongly: ${conventionIds.join(", ")}`,
  },
  config: {
    type: "string",
    value: "FILE",
    help: `the configuration; the nearest ${configName} of this folder and those above, up to one with .git, where not given`,
  },
  "no-config": { type: "boolean", help: "read no configuration" },
  jobs: {
    type: "string",
    short: "j",
    value: "N",
    help: "how many files to read at a time; as many as the machine has cores where not given",
  },
  help: { type: "boolean", short: "h", help: "print this" },
} as const satisfies Record<string, Option>;

/** All options of a command, by name: those of its own stand before `--help`. */
export function optionsOf(command: Command): Readonly<Record<string, Option>> {
  const { help, ...common } = options;
  return { ...common, ...command.options, help };
}

/** `-j, --jobs N` */
export function spelling(name: string, option: Option): string {
  const long = option.value ? `--${name} ${option.value}` : `--${name}`;
  return option.short ? `-${option.short}, ${long}` : `    ${long}`;
}
