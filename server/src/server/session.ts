import { type Connection, ErrorCodes, type InitializeParams, ResponseError } from "vscode-languageserver";
import { Background } from "../workspace/background.ts";
import { CheckedFiles } from "../workspace/checked-files.ts";
import { ClientFiles } from "../workspace/client-files.ts";
import { Documents } from "../workspace/documents.ts";
import type { Files } from "../workspace/files.ts";
import { readSettings } from "../workspace/settings.ts";
import { TranscriptFiles } from "../workspace/transcript-files.ts";
import { type Client, nobody, readClient } from "./client.ts";

/** One client and what it has open: what all parts of the server share. */
export class Session {
  readonly documents = new Documents();
  client: Client = nobody;
  /** The way to files: the client's where it offers one. */
  files: Files | undefined;
  readonly background = new Background();
  #transcripts: TranscriptFiles | undefined;
  #checked: CheckedFiles | undefined;
  #stage: "new" | "running" | "ended" = "new";

  constructor(
    readonly connection: Connection,
    files?: Files,
  ) {
    this.files = files;
  }

  /** Learns who the client is, once. */
  start(params: InitializeParams): Client {
    if (this.#stage !== "new")
      throw new ResponseError(ErrorCodes.InvalidRequest, "The server is initialized already");
    this.#stage = "running";
    this.client = readClient(params);
    if (this.client.files || !this.files) {
      const own = new ClientFiles((method, asked) => this.connection.sendRequest(method, asked));
      this.connection.onNotification("transcript/fs/changed", (changed) => own.changed(changed));
      this.files = own;
    }
    this.documents.settings = readSettings(params.initializationOptions);
    return this.client;
  }

  /** The files of the workspace that are transcripts or may be. */
  get transcripts(): TranscriptFiles {
    this.#transcripts ??= new TranscriptFiles(this.files, this.client.folders);
    return this.#transcripts;
  }

  /** What the rules find in them. */
  get checked(): CheckedFiles {
    this.#checked ??= new CheckedFiles(this.documents, this.transcripts, this.background);
    return this.#checked;
  }

  end(): void {
    this.checkRunning();
    this.#stage = "ended";
  }

  /** Whether the client has begun, and whether it has said that it needs nothing more. */
  get stage(): "new" | "running" | "ended" {
    return this.#stage;
  }

  /** Refuses requests that come too early or too late. */
  checkRunning(): void {
    if (this.#stage === "new") throw new ResponseError(ErrorCodes.ServerNotInitialized, "not initialized");
    if (this.#stage === "ended") throw new ResponseError(ErrorCodes.InvalidRequest, "shut down");
  }
}
