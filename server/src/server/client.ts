import type { InitializeParams } from "vscode-languageserver";

/** What a client can do, as far as an answer depends on it. */
export interface Client {
  readonly markdown: boolean;
  readonly pullsDiagnostics: boolean;
  /** Whether a definition may say from which words it leads and how much to show of where it leads. */
  readonly links: boolean;
  readonly asksConfiguration: boolean;
  /** Whether it can be asked to tell of changed settings. */
  readonly registersConfiguration: boolean;
  /** Whether it takes the outline by registration, which makes it ask again. */
  readonly registersSymbols: boolean;
  /** The requests by which it can be told to ask again. */
  readonly refreshes: readonly string[];
  /** The address of the page that explains the rules; empty where the client names none. */
  readonly rulesPage: string;
  /** Whether it draws what `transcript/status` tells. */
  readonly status: boolean;
  /** Whether it has the commands `transcript.…`. */
  readonly commands: boolean;
  /** Whether files are reached through it alone. */
  readonly files: boolean;
  readonly encodings: boolean;
  /** The addresses of the workspace's folders. */
  readonly folders: readonly string[];
}

/** A client before it has said anything of itself. */
export const nobody: Client = {
  markdown: false,
  pullsDiagnostics: false,
  links: false,
  asksConfiguration: false,
  registersConfiguration: false,
  registersSymbols: false,
  refreshes: [],
  rulesPage: "",
  status: false,
  commands: false,
  files: false,
  encodings: false,
  folders: [],
};

/** What the client of this project says of itself beyond the protocol. */
interface Options {
  readonly files?: boolean;
  readonly status?: boolean;
  readonly commands?: boolean;
  readonly rulesPage?: string;
}

/** Reads what a client says of itself when it starts. */
export function readClient({ capabilities, initializationOptions, ...params }: InitializeParams): Client {
  const { textDocument, workspace, general } = capabilities;
  const options = (initializationOptions ?? {}) as Options;
  const refreshes = {
    "workspace/diagnostic/refresh": workspace?.diagnostics?.refreshSupport,
    "workspace/codeLens/refresh": workspace?.codeLens?.refreshSupport,
    "workspace/inlayHint/refresh": workspace?.inlayHint?.refreshSupport,
  };
  const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? [params.rootUri ?? ""];
  return {
    markdown: textDocument?.hover?.contentFormat?.includes("markdown") ?? false,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    links: textDocument?.definition?.linkSupport ?? false,
    asksConfiguration: workspace?.configuration ?? false,
    registersSymbols: textDocument?.documentSymbol?.dynamicRegistration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    refreshes: Object.entries(refreshes).flatMap(([method, supported]) => (supported ? [method] : [])),
    rulesPage: String(options.rulesPage ?? ""),
    status: options.status ?? false,
    commands: options.commands ?? false,
    files: options.files ?? false,
    encodings: general?.positionEncodings !== undefined,
    folders: folders.filter((uri) => typeof uri === "string" && uri !== ""),
  };
}
