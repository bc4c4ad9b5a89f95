import { spawn } from "node:child_process";
import { onEnd } from "./endings.mjs";

/** How long a process may take to end by itself before it is made to. */
const patienceMs = 3000;

/** A module for Node's `--import`: makes a child whose standard input is our pipe end when we do, however we end. */
export const endWithParent = new URL("end-with-parent.mjs", import.meta.url).href;

/**
 * Starts a program in a process group of its own, so that it can be ended together with all that it started in turn,
 * and registers that ending.
 */
export function startChild(command, args, options) {
  const child = spawn(command, args, { ...options, detached: true });
  child.on("error", () => {}); // Without a listener a program that cannot be started would end ours.
  onEnd(() => endGroup(child));
  return child;
}

/** Ends a process started by `startChild` and its whole group; resolves when the group is gone, or cannot be helped. */
export async function endGroup(child) {
  if (child.pid === undefined) return;
  if (process.platform === "win32") return void child.kill(); // There are no process groups.
  const start = Date.now();
  const waited = () => Date.now() - start;
  for (let signal = "SIGTERM"; signalGroup(child.pid, signal) && waited() < 2 * patienceMs; ) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    signal = waited() > patienceMs ? "SIGKILL" : 0;
  }
}

/** Whether there was still somebody in the group to get the signal (0: only looks). */
function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
    return true;
  } catch (error) {
    return error.code !== "ESRCH";
  }
}
