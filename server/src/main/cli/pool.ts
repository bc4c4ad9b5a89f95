import { Worker } from "node:worker_threads";
import type { Input } from "./inputs.ts";
import { reason } from "./reason.ts";
import type { Outcome, Task } from "./task.ts";

/** Threads that read files, each one at a time. They start when there is something to read. */
export class Pool {
  readonly #task: Task;
  readonly #size: number;
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();
  readonly #waiting: (() => void)[] = [];

  constructor(task: Task, size: number) {
    this.#task = task;
    this.#size = size;
  }

  /** Has the next free thread read a file. Never rejects: a thread that dies takes only its file along. */
  async read(input: Input): Promise<Outcome> {
    if (input.problem !== undefined) return { problem: input.problem };
    while (this.#idle.length === 0 && this.#all.size >= this.#size) {
      await new Promise<void>((free) => this.#waiting.push(free));
    }
    const thread = this.#idle.pop() ?? this.#start();
    try {
      const outcome = await answer(thread, input);
      this.#idle.push(thread);
      return outcome;
    } catch (error) {
      this.#all.delete(thread);
      return { problem: reason(error) };
    } finally {
      this.#waiting.shift()?.();
    }
  }

  /** Ends all threads. */
  async end(): Promise<void> {
    await Promise.all([...this.#all].map((thread) => thread.terminate()));
  }

  /** Each thread runs this same program, which sees that it is in one. */
  #start(): Worker {
    const thread = new Worker(__filename, { workerData: this.#task });
    this.#all.add(thread);
    return thread;
  }
}

/** What a thread answers; rejects when it dies over it. */
function answer(thread: Worker, input: Input): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const died = (code: number) => reject(new Error(`reading it ended the thread with ${code}`));
    thread.once("message", (outcome: Outcome) => {
      thread.off("error", reject);
      thread.off("exit", died);
      resolve(outcome);
    });
    thread.once("error", reject);
    thread.once("exit", died);
    thread.postMessage(input);
  });
}
