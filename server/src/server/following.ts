import { DidChangeConfigurationNotification, DocumentSymbolRequest } from "vscode-languageserver";
import type { Disposable } from "../workspace/files.ts";
import { readKnownSpeakers } from "../workspace/known-speakers.ts";
import { readSettings } from "../workspace/settings.ts";
import { symbolOptions } from "./capabilities.ts";
import { ConfigFiles } from "./config-files.ts";
import type { Session } from "./session.ts";
import type { Telling } from "./telling.ts";

/** Follows the settings, configurations and files of speakers, and has the client ask again where they change. */
export class Following {
  #symbols: Promise<{ dispose(): void }> | undefined;
  #speakersWatch: Disposable | undefined;
  readonly #configs: ConfigFiles;

  constructor(
    readonly session: Session,
    readonly telling: Telling,
  ) {
    this.#configs = new ConfigFiles(session, () => this.refresh());
  }

  /** Begins, once the client is ready to be asked. */
  begin(): void {
    const { client, connection } = this.session;
    void this.offerOutline();
    this.#configs.begin();
    if (!client.asksConfiguration) return void this.#readSpeakersFile();
    if (client.registersConfiguration) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: "transcript" })
        .catch((error) => connection.console.warn(String(error)));
    }
    void this.#askSettings();
  }

  /** Says that settings have changed; clients that cannot be asked send them along. */
  settingsChanged(settings: unknown): void {
    if (this.session.client.asksConfiguration) void this.#askSettings();
    else this.#apply((settings as { transcript?: unknown } | null)?.transcript);
  }

  /** Has the client ask again for what depends on more than the text. */
  refresh(): void {
    const { client, connection, documents } = this.session;
    this.session.checked.recheck();
    void this.offerOutline();
    for (const method of client.refreshes) void connection.sendRequest(method).catch(() => undefined);
    for (const document of documents.all()) this.telling.changed(document);
  }

  async #askSettings(): Promise<void> {
    const { connection } = this.session;
    try {
      this.#apply(await connection.workspace.getConfiguration("transcript"));
    } catch (error) {
      connection.console.warn(`The settings could not be read, so the defaults hold: ${String(error)}`);
    }
  }

  #apply(settings: unknown): void {
    this.session.documents.settings = readSettings(settings);
    void this.#readSpeakersFile();
    this.refresh();
  }

  /**
   * Editors ask for an outline when a text changes. Where it changes because the document is read otherwise, the one
   * way to say so is to offer it anew.
   */
  async offerOutline(): Promise<void> {
    const { client, connection } = this.session;
    if (!client.registersSymbols) return;
    const before = this.#symbols;
    this.#symbols = connection.client.register(DocumentSymbolRequest.type, {
      documentSelector: null,
      ...symbolOptions,
    });
    try {
      (await before)?.dispose();
      await this.#symbols;
    } catch (error) {
      connection.console.warn(`The outline could not be offered: ${String(error)}`);
    }
  }

  /** The file of known speakers, read again whenever the settings or its words change. */
  async #readSpeakersFile(): Promise<void> {
    const { client, connection, documents, files } = this.session;
    const { speakersFile } = documents.settings;
    const [folder] = client.folders;
    if (speakersFile === "" || folder === undefined) {
      documents.known = [];
      return;
    }
    const root = folder.replace(/\/$/, "");
    const uri = new URL(speakersFile, `${root}/`).href;
    try {
      documents.known = readKnownSpeakers(await files!.read(uri));
      this.refresh();
      this.#speakersWatch?.dispose();
      this.#speakersWatch = await files!.watch(root, speakersFile, () => void this.#readSpeakersFile());
    } catch (error) {
      connection.window.showWarningMessage(
        `The file of speakers ${speakersFile} cannot be read (${String(error)}). Correct the setting transcript.speakersFile.`,
      );
    }
  }
}
