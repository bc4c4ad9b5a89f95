import { type CancellationToken, Uri, workspace } from "vscode";
import { type Middleware, vsdiag } from "vscode-languageclient";

/** From so many lines on a change of problems takes the window so long that somebody who types feels it. */
const LINES = 10_000;
/** How long nothing is typed before the problems of a long document are told anew, in milliseconds. */
const QUIET_MS = 500;

/**
 * Where a problem moves, the editor draws the whole outline anew, as that shows problems too: of 20,000 rows it takes
 * longer than a key. So in a long document problems are told once one stops to type; until then the editor itself moves
 * their underlines along.
 */
export class ProblemsPace {
  /** When the document that is typed in was typed in last. */
  #typed: { readonly document: unknown; readonly time: number } | undefined;

  readonly middleware: Pick<Middleware, "provideDiagnostics"> = {
    provideDiagnostics: async (document, previousResultId, token, next) => {
      const isLong = !(document instanceof Uri) && document.lineCount >= LINES;
      if (!isLong || previousResultId === undefined) return next(document, previousResultId, token);
      await this.#quiet(document, token);
      // typed in again: what is known stays until the next question, which comes at once
      if (token.isCancellationRequested)
        return { kind: vsdiag.DocumentDiagnosticReportKind.unChanged, resultId: previousResultId };
      return next(document, previousResultId, token);
    },
  };

  follow() {
    return workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) this.#typed = { document, time: Date.now() };
    });
  }

  /** Resolves when nothing was typed for a while, or nobody waits any more. */
  async #quiet(document: unknown, token: CancellationToken): Promise<void> {
    for (;;) {
      const typed = this.#typed;
      const left = typed && typed.document === document ? typed.time + QUIET_MS - Date.now() : 0;
      if (left <= 0 || token.isCancellationRequested) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => done(), left);
        const cancelled = token.onCancellationRequested(() => done());
        const done = () => {
          clearTimeout(timer);
          cancelled.dispose();
          resolve();
        };
      });
    }
  }
}
