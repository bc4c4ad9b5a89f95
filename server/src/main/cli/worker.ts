import { parentPort, workerData } from "node:worker_threads";
import type { Input } from "./inputs.ts";
import { readInput } from "./read.ts";
import type { Task } from "./task.ts";

/** The side of a thread: reads each file that it is sent, one at a time, and sends back what became of it. */
export function work(): void {
  const task = workerData as Task;
  parentPort!.on("message", async (input: Input) => {
    const outcome = await readInput(task, input);
    // handed over, not copied
    parentPort!.postMessage(outcome, "printed" in outcome ? [outcome.printed.buffer as ArrayBuffer] : []);
  });
}
