import {
  type Connection,
  type ProgressToken,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from "vscode-languageserver";

/** How long it takes at least from one report to the next, in milliseconds. */
const APART = 100;

/** Reports how many files are read, where the client wants to know. */
export class Progress {
  readonly #connection: Connection;
  readonly #token: ProgressToken | undefined;
  #last = Number.NEGATIVE_INFINITY;

  constructor(connection: Connection, token: ProgressToken | undefined) {
    this.#connection = connection;
    this.#token = token;
    this.#send({ kind: "begin", title: "Reading transcripts", cancellable: true, percentage: 0 });
  }

  report(done: number, of: number): void {
    if (performance.now() - this.#last < APART) return;
    this.#last = performance.now();
    const percentage = of > 0 ? Math.round((100 * done) / of) : 100;
    this.#send({ kind: "report", message: `${done} of ${of} files`, percentage });
  }

  end(): void {
    this.#send({ kind: "end" });
  }

  #send(value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void {
    if (this.#token !== undefined)
      void this.#connection.sendProgress(WorkDoneProgress.type, this.#token, value);
  }
}
