import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type MessageTransports,
} from "vscode-languageclient/browser";

/**
 * Starts a server in a worker of its own and tells how to talk with it. The worker ends with the connection, and the
 * connection with the worker: a process ends by a mistake that nothing in it catches, a worker would go on with half of
 * what it knows. So it is ended then, and the client starts the next one.
 */
export function startWorker(script: string): MessageTransports {
  const worker = new Worker(script);
  return { reader: new Reader(worker), writer: new BrowserMessageWriter(worker) };
}

class Reader extends BrowserMessageReader {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super(worker);
    this.#worker = worker;
    worker.addEventListener("error", (event) => {
      // it is dealt with here, and is no mistake of the host that all extensions share
      event.preventDefault();
      worker.terminate();
      this.fireClose();
    });
  }

  /** Called when the connection is over, whichever side has ended it. */
  override dispose(): void {
    super.dispose();
    this.#worker.terminate();
  }
}
