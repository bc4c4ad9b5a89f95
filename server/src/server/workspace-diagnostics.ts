import type {
  CancellationToken,
  ResultProgressReporter,
  WorkDoneProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { diagnosticOf } from "../features/diagnostic.ts";
import type { CheckedFile } from "../workspace/checked-files.ts";
import { comparable } from "../workspace/place.ts";
import type { Cancellation } from "../workspace/slices.ts";
import { Chunks } from "./chunks.ts";
import { previousIds } from "./previous-ids.ts";
import { cancelled } from "./requests.ts";
import type { Session } from "./session.ts";

type Report = WorkspaceDocumentDiagnosticReport;

/**
 * Tells what is wrong in all transcripts of the workspace. Where the client takes it bit by bit, its request is held
 * open, and what changes is told under it: after an answer it would ask again at once, for all.
 */
export class WorkspaceDiagnostics {
  readonly #session: Session;
  /** Ends the request that is held open. */
  #release: (() => void) | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  async pull(
    params: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
    parts: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    this.#session.checkRunning();
    const told = new Map(previousIds(params?.previousResultIds));
    this.end();
    const { checked } = this.#session;
    const until = { isCancellationRequested: token.isCancellationRequested };
    const released = new Promise<void>((resume) => {
      this.#release = () => {
        until.isCancellationRequested = true;
        resume();
      };
      token.onCancellationRequested(this.#release);
    });
    const chunks = new Chunks<Report>(parts && (async (items) => parts.report({ items })));
    const unfollow = checked.onChange(({ uri, now }) => {
      const key = comparable(uri);
      if (now ? told.get(key) === now.findingsId : !told.has(key)) return;
      parts?.report({ items: [now ? this.#full(now) : gone(uri)] });
      if (now) told.set(key, now.findingsId);
      else told.delete(key);
    });
    try {
      await this.#all(told, chunks, until, progress, params.previousResultIds ?? []);
      const items = await chunks.rest();
      if (parts) await released;
      if (token.isCancellationRequested) throw cancelled();
      return { items };
    } finally {
      unfollow();
    }
  }

  /** Ends the request that is held open, if one is. */
  end(): void {
    this.#release?.();
    this.#release = undefined;
  }

  async #all(
    told: Map<string, string>,
    chunks: Chunks<Report>,
    token: Cancellation,
    progress: WorkDoneProgressReporter,
    previous: WorkspaceDiagnosticParams["previousResultIds"],
  ): Promise<void> {
    const seen = new Set<string>();
    progress.begin("Checking transcripts", 0, undefined, true);
    const report = (done: number, of: number) => progress.report((100 * done) / Math.max(1, of));
    for await (const file of this.#session.checked.all(token, report)) {
      const key = comparable(file.uri);
      seen.add(key);
      if (!file.served && !told.has(key)) continue;
      const { uri, version, findingsId: resultId } = file;
      const same = told.get(key) === resultId;
      told.set(key, resultId);
      await chunks.add(
        same ? { kind: "unchanged", uri, version, resultId } : this.#full(file),
        file.findings.length,
      );
    }
    progress.done();
    if (token.isCancellationRequested) return;
    for (const { uri } of previous) if (!seen.has(comparable(uri))) await chunks.add(gone(uri), 0);
  }

  #full({ uri, version, findingsId, findings }: CheckedFile): Report {
    const { rulesPage } = this.#session.client;
    const items = findings.map((finding) => diagnosticOf(finding, rulesPage));
    return { kind: "full", uri, version, resultId: findingsId, items };
  }
}

function gone(uri: string): Report {
  return { kind: "full", uri, version: null, items: [] };
}
