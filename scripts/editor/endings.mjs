// What was started must end, whichever way the script ends: each part says here how it is ended.

const endings = [];
let ending;
let signalled = false;

/** Registers how to end something that was just started. Last started, first ended. */
export function onEnd(end) {
  endings.push(end);
}

/** Ends everything that was started. Calling it again waits for the same ending. */
export function endAll() {
  ending ??= (async () => {
    for (const end of endings.splice(0).reverse()) {
      try {
        await end();
      } catch {
        // The others must end all the same.
      }
    }
  })();
  return ending;
}

/**
 * Ends everything on Ctrl-C, on a request to stop, when the terminal is closed, and, under npm, when the shell that
 * npm put in between is gone (npm passes a SIGTERM on to that shell alone).
 */
export function endOnSignals(exitCode) {
  const end = async () => {
    signalled = true;
    await endAll();
    process.exit(exitCode);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && end(), 500).unref();
  }
}

/** Whether a signal has come, and with it the exit code: what fails now fails because its parts are being ended. */
export function endedBySignal() {
  return signalled;
}
