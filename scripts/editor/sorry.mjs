/** A reason to stop that a person can act on: shown as one sentence, without a stack. */
export class Sorry extends Error {}

/** Runs a script's work and ends the process with its exit code (0 where it returns none), saying what went wrong. */
export async function main(work) {
  try {
    process.exit((await work()) ?? 0);
  } catch (error) {
    process.stderr.write(`${error instanceof Sorry ? error.message : (error?.stack ?? error)}\n`);
    process.exit(1);
  }
}
