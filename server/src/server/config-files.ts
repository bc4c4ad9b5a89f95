import { DiagnosticSeverity } from "vscode-languageserver";
import { configCode, configName } from "../workspace/config.ts";
import { addressIn, loadConfig } from "../workspace/config-file.ts";
import type { Mistake } from "../workspace/config-reader.ts";
import type { Disposable } from "../workspace/files.ts";
import type { Place } from "../workspace/place.ts";
import type { Session } from "./session.ts";

/** Follows the configuration of each folder of the workspace, and tells of mistakes in it. */
export class ConfigFiles {
  readonly #session: Session;
  readonly #changed: () => void;
  readonly #places = new Map<string, Place>();
  /** How often each folder was read: of two readings the later one counts. */
  readonly #readings = new Map<string, number>();
  readonly #speakersWatches = new Map<string, { readonly path: string; readonly watch: Disposable }>();
  readonly #wrong = new Set<string>();

  /** @param changed called when what documents are read by has become other */
  constructor(session: Session, changed: () => void) {
    this.#session = session;
    this.#changed = changed;
  }

  /** Begins, once the client is ready to be asked. */
  begin(): void {
    for (const address of this.#session.client.folders) {
      const folder = address.replace(/\/$/, "");
      void this.#read(folder);
      void this.#watch(folder, configName);
    }
  }

  async #read(folder: string): Promise<void> {
    const { files, documents } = this.#session;
    const reading = (this.#readings.get(folder) ?? 0) + 1;
    this.#readings.set(folder, reading);
    const loaded = await loadConfig(files!, folder);
    if (this.#readings.get(folder) !== reading) return;
    this.#tell(addressIn(folder, configName), loaded?.mistakes ?? []);
    if (!loaded && !this.#places.has(folder)) return;
    if (loaded) this.#places.set(folder, { folder, ...loaded });
    else this.#places.delete(folder);
    documents.places = [...this.#places.values()];
    this.#changed();
    await this.#watchSpeakers(folder, loaded?.config.speakersFile?.path);
  }

  /** Has the configuration read again when the file of speakers that it names changes. */
  async #watchSpeakers(folder: string, path: string | undefined): Promise<void> {
    const before = this.#speakersWatches.get(folder);
    if (before?.path === path) return;
    before?.watch.dispose();
    this.#speakersWatches.delete(folder);
    if (path === undefined) return;
    // in brackets, signs of globs are what they are
    const watch = await this.#watch(folder, path.replace(/[*?{[]/g, "[$&]"));
    if (watch) this.#speakersWatches.set(folder, { path, watch });
  }

  /** Where nothing can be watched, what was read holds until the next start. */
  async #watch(folder: string, pattern: string): Promise<Disposable | undefined> {
    try {
      return await this.#session.files!.watch(folder, pattern, () => void this.#read(folder));
    } catch {
      return undefined;
    }
  }

  /** The file is no document of ours, so no client asks for what is wrong in it: it is told. */
  #tell(uri: string, mistakes: readonly Mistake[]): void {
    if (mistakes.length === 0 && !this.#wrong.delete(uri)) return;
    if (mistakes.length > 0) this.#wrong.add(uri);
    const diagnostics = mistakes.map(({ range, message }) => ({
      range,
      message,
      severity: DiagnosticSeverity.Error,
      code: configCode,
      source: "transcript",
    }));
    void this.#session.connection.sendDiagnostics({ uri, diagnostics });
  }
}
