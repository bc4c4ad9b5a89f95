import { checkOptions } from "../check/options.ts";
import type { Command } from "../command.ts";

/** What the rules find in each transcript, and what of it can be mended. */
export const check: Command = {
  name: "check",
  summary: "what the rules find, and mend what is safe to mend",
  explanation: `Checks each transcript by the rules of the editor and prints what they find, a line each, as
FILE:LINE:CHARACTER: SEVERITY: what is wrong and what to do [RULE]. In folders and globs, files *.txt and *.md in which
nobody speaks by turns are passed over.`,
  format: "text",
  formats: ["text", "json", "sarif", "github"],
  options: checkOptions,
  exits: `Ends with 0 when nothing is found, with 1 when something is, of warning or error where no --severity is given,
and with 2 when called wrongly, when the configuration has a mistake or when a file could not be read.`,
};
