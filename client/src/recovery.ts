import { commands, Disposable, window } from "vscode";
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  State,
} from "vscode-languageclient";

/** How often the server may end by itself within some time, in milliseconds, and be started again without a word. */
const ENDS = 4;
const WITHIN = 3 * 60_000;

/**
 * Starts the server again when it ends by itself, which nobody need notice: the client opens its documents anew. Where
 * it ends again and again something is wrong with it, and one message says what can be done.
 */
export class Recovery implements ErrorHandler {
  #ends: number[] = [];
  #client: BaseLanguageClient | undefined;

  error(): { action: ErrorAction; handled: true } {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): { action: CloseAction; handled: true; message?: string } {
    const now = Date.now();
    this.#ends = [...this.#ends.filter((end) => now - end < WITHIN), now];
    if (this.#ends.length <= ENDS) return { action: CloseAction.Restart, handled: true };
    void this.#tell();
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  /** Registers the commands that start the server anew and show what it said. */
  register(client: BaseLanguageClient): Disposable {
    this.#client = client;
    const tell = client.error.bind(client);
    // what the client forces on people about its connection stands in the log: one message of ours says what to do
    client.error = (message, data, show) => tell(message, data, show === "force" ? false : show);
    return Disposable.from(
      commands.registerCommand("transcript.restartServer", () => this.restart()),
      commands.registerCommand("transcript.showLog", () => client.outputChannel.show()),
    );
  }

  async restart(): Promise<void> {
    const client = this.#client!;
    this.#ends = [];
    try {
      if (client.state === State.Running) await client.stop();
    } catch (error) {
      // one that hangs answers nothing, and is killed
      client.outputChannel.appendLine(`The server did not end in time: ${String(error)}`);
    }
    await client.start();
    window.setStatusBarMessage("The transcript server has been started anew", 4000);
  }

  async #tell(): Promise<void> {
    const [restart, log] = ["Start Again", "Show Log"];
    const chosen = await window.showErrorMessage(
      `The transcript server has ended ${ENDS + 1} times within three minutes and is not started again by itself. ` +
        "Your text is safe: only outline, problems and views wait for it.",
      restart,
      log,
    );
    if (chosen === restart) await this.restart();
    else if (chosen === log) this.#client!.outputChannel.show();
  }
}
