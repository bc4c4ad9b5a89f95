import { spawn } from "node:child_process";

/**
 * Runs one of the project's Node programs in the foreground and resolves with its exit code. A signal ends it and us.
 *
 * @param {string | { env?: object, nodeFlags?: string[] }} first the program, or options and then the program
 */
export function run(first, ...rest) {
  const [{ env = {}, nodeFlags = [] }, ...args] =
    typeof first === "string" ? [{}, first, ...rest] : [first, ...rest];
  const child = spawn(process.execPath, [...nodeFlags, ...args], {
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  let ended = false;
  const end = (signal) => {
    ended = true;
    child.kill(signal);
  };
  process.once("SIGTERM", end).once("SIGINT", end);
  return new Promise((resolve) => {
    child.on("error", (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on("close", (code) => {
      if (ended) process.exit(1);
      process.off("SIGTERM", end).off("SIGINT", end);
      resolve(code ?? 1);
    });
  });
}
