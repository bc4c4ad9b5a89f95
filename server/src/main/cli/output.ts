import { once } from "node:events";
import type { Progress } from "./progress.ts";
import { reason } from "./reason.ts";

/** What the program prints and complains about, with the progress line out of the way. */
export class Output {
  /** How the program ends: 1 when a file has a problem, 2 after a complaint. */
  code: 0 | 1 | 2 = 0;
  readonly #progress: Progress;

  constructor(progress: Progress) {
    this.#progress = progress;
    process.stdout.on("error", (error: NodeJS.ErrnoException) => {
      // nobody reads on, as before head: no reason to go on, and none to complain
      if (error.code !== "EPIPE") this.complain(`standard output: ${reason(error)}`);
      this.#progress.end();
      process.exit(this.code);
    });
    process.stderr.on("error", () => undefined);
  }

  /** Prints, and waits where the reader is slower. */
  async print(bytes: Uint8Array | string): Promise<void> {
    this.#progress.clear();
    if (!process.stdout.write(bytes)) await once(process.stdout, "drain");
  }

  /** Says in one line what is wrong with a file that was read all the same. */
  warn(what: string): void {
    this.found();
    this.#say(what);
  }

  /** Says in one line what is wrong. */
  complain(what: string): void {
    this.code = 2;
    this.#say(what);
  }

  /** Says that something was found in a file. */
  found(): void {
    if (this.code === 0) this.code = 1;
  }

  /** Tells in one line of what was done, where what is printed is for programs. */
  remark(what: string): void {
    this.#progress.clear();
    process.stderr.write(`${what}\n`);
  }

  #say(what: string): void {
    this.#progress.clear();
    process.stderr.write(`transcript: ${what}\n`);
  }
}
