import type { Disposable } from "vscode";
import {
  type BaseLanguageClient,
  ErrorCodes,
  type Middleware,
  ResponseError,
  State,
} from "vscode-languageclient";

/**
 * What the server was asked and has not answered yet. One that hangs never will: when it is given up, all that waits for
 * it is refused, as the client does where a server ends, so that a key pressed then does not hold up those behind it.
 */
export class Unanswered {
  readonly #refusals = new Set<(error: Error) => void>();

  readonly middleware: Pick<Middleware, "sendRequest"> = {
    sendRequest: async (type, params, token, next) => {
      let refuse!: (error: Error) => void;
      const given = new Promise<never>((_, reject) => {
        refuse = reject;
      });
      this.#refusals.add(refuse);
      try {
        return await Promise.race([next(type, params, token), given]);
      } finally {
        this.#refusals.delete(refuse);
      }
    },
  };

  follow(client: BaseLanguageClient): Disposable {
    return client.onDidChangeState(({ newState }) => {
      if (newState !== State.Stopped) return;
      const refusals = [...this.#refusals];
      for (const refuse of refusals)
        refuse(new ResponseError(ErrorCodes.PendingResponseRejected, "The server was given up"));
    });
  }
}
