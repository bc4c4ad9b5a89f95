import { type Connection, ErrorCodes, type InitializeParams, ResponseError } from "vscode-languageserver";
import { ClientFiles } from "../workspace/client-files.ts";
import { Documents } from "../workspace/documents.ts";
import type { Files } from "../workspace/files.ts";
import { readSettings } from "../workspace/settings.ts";
import { type Client, nobody, readClient } from "./client.ts";

/** One client and what it has open: what all parts of the server share. */
export class Session {
  readonly documents = new Documents();
  client: Client = nobody;
  /** The way to files: the client's where it offers one. */
  files: Files | undefined;
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

  end(): void {
    this.#stage = "ended";
  }

  /** Refuses requests that come too early or too late. */
  checkRunning(): void {
    if (this.#stage === "new") throw new ResponseError(ErrorCodes.ServerNotInitialized, "not initialized");
    if (this.#stage === "ended") throw new ResponseError(ErrorCodes.InvalidRequest, "shut down");
  }
}
