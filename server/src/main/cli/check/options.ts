import type { Severity } from "../../../rules/rule.ts";
import type { Values } from "../arguments.ts";
import type { Format, Option } from "../command.ts";
import { Misuse, or } from "../misuse.ts";

/** From the worst on. */
export const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

/** Whether a severity is at least another one. */
export function countsAs(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}

/** The options that `transcript check` has beside those of every command. */
export const checkOptions = {
  severity: {
    type: "string",
    value: "LEAST",
    help: "the least severity that is printed and counts: error, warning, information or hint; warning where not given",
  },
  fix: { type: "boolean", help: "mend what is safe to mend, in the files, and print what is left" },
  "dry-run": { type: "boolean", help: "with --fix: change no file, print what would change as a diff" },
  baseline: { type: "string", value: "FILE", help: "leave out what this file lists: old findings" },
  "write-baseline": {
    type: "string",
    value: "FILE",
    help: "list all findings in this file, as old ones, and print none",
  },
} as const satisfies Record<string, Option>;

/** What `transcript check` is to do. */
export interface CheckWork {
  /** The least severity that counts. */
  readonly severity: Severity;
  readonly fix: "no" | "show" | "write";
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

/** Reads the options of `transcript check`. */
export function readCheckWork(values: Values, format: Format, files: readonly string[]): CheckWork {
  const { severity: least = "warning", fix = false, baseline } = values;
  const dry = values["dry-run"] ?? false;
  const writeBaseline = values["write-baseline"];
  const severity = severities.find((name) => name === least);
  if (!severity) throw new Misuse(`--severity takes ${or(severities)}, not ${least}`);
  if (dry && !fix) throw new Misuse("--dry-run goes with --fix");
  if (dry && format !== "text") throw new Misuse("--dry-run prints a diff: leave --format out");
  if (fix && (files.length === 0 || files.includes("-"))) {
    throw new Misuse("--fix mends files: name files, folders or globs, not standard input");
  }
  if (writeBaseline !== undefined && (fix || baseline !== undefined)) {
    throw new Misuse("--write-baseline goes without --fix and --baseline");
  }
  return {
    severity,
    fix: dry ? "show" : fix ? "write" : "no",
    ...(baseline !== undefined && { baseline: String(baseline) }),
    ...(writeBaseline !== undefined && { writeBaseline: String(writeBaseline) }),
  };
}
