/** From when on a run is long, in milliseconds. */
const PATIENCE = 500;
/** How often the line is drawn, in milliseconds. */
const PACE = 100;

/** Where progress is shown: a terminal, or something else that gets none. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** A line that says how far a long run is: `120 of 200 files  2024/briefing.txt`. Only on a terminal, and gone at the end. */
export class Progress {
  readonly #terminal: Terminal;
  #timer: NodeJS.Timeout | undefined;
  #shown = false;
  #line = "";

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /** Begins to watch a run. */
  start(): void {
    if (!this.#terminal.isTTY) return;
    const begin = performance.now();
    this.#timer = setInterval(() => {
      if (performance.now() - begin >= PATIENCE) this.#draw();
    }, PACE);
    this.#timer.unref();
  }

  /** Says how far the run is. */
  at(done: number, all: number, name: string): void {
    this.#line = `${done} of ${all} ${all === 1 ? "file" : "files"}  ${name}`;
  }

  /** Takes the line away, for something else to be written. */
  clear(): void {
    if (this.#shown) this.#terminal.write("\r\x1b[K");
    this.#shown = false;
  }

  end(): void {
    clearInterval(this.#timer);
    this.clear();
  }

  #draw(): void {
    if (this.#line === "") return;
    // a line as long as the terminal is wide would go on in the next and could not be taken away
    const line = this.#line.replace(/\p{Cc}/gu, " ").slice(0, (this.#terminal.columns || 80) - 1);
    this.#terminal.write(`\r${line}\x1b[K`);
    this.#shown = true;
  }
}
