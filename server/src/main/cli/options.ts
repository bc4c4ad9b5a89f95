import { conventions } from "../../syntax/conventions/index.ts";

interface Option {
  readonly type: "string" | "boolean";
  readonly short?: string;
  /** How its value is called in the help. */
  readonly value?: string;
  readonly help: string;
}

/** The most threads that may be asked for: beyond, each costs more memory than it saves time. */
export const MOST_JOBS = 256;

export const conventionIds = conventions.map(({ id }) => id);

/** The options of every command: what `parseArgs` reads and the help prints. */
export const options = {
  format: { type: "string", value: "FORMAT", help: "how to print" },
  convention: {
    type: "string",
    value: "ID",
    help: `how labels are written, where it is found wrongly: ${conventionIds.join(", ")}`,
  },
  jobs: {
    type: "string",
    short: "j",
    value: "N",
    help: "how many files to read at a time; as many as the machine has cores where not given",
  },
  help: { type: "boolean", short: "h", help: "print this" },
} as const satisfies Record<string, Option>;

/** `-j, --jobs N` */
export function spelling(name: string, option: Option): string {
  const long = option.value ? `--${name} ${option.value}` : `--${name}`;
  return option.short ? `-${option.short}, ${long}` : `    ${long}`;
}
