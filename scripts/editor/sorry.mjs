import { endAll, endedBySignal } from "./endings.mjs";

/** A reason to stop that a person can act on: shown as one sentence, without a stack. */
export class Sorry extends Error {}

/**
 * Runs a script's work, ends all that it started, says what went wrong, and ends the process with the exit code that
 * the work returned (0 for none, 1 when it failed).
 */
export async function main(work) {
  let code;
  try {
    code = (await work()) ?? 0;
  } catch (error) {
    code = 1;
    if (!endedBySignal()) {
      process.stderr.write(`${error instanceof Sorry ? error.message : (error?.stack ?? error)}\n`);
    }
  }
  await endAll();
  if (!endedBySignal()) process.exit(code);
}
