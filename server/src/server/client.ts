import type { CodeActionClientCapabilities, InitializeParams } from "vscode-languageserver";
import { chooseEncoding, type Encoding } from "./columns.ts";

/** What a client can do, as far as an answer depends on it. */
export interface Client {
  readonly markdown: boolean;
  readonly pullsDiagnostics: boolean;
  /** Whether it may pull them for the whole workspace. */
  readonly pullsWorkspace: boolean;
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
  /** How it counts the characters of a line; undefined where it does not say, which means UTF-16. */
  readonly encoding: Encoding | undefined;
  /** Whether it takes actions with edits, not commands alone. */
  readonly takesActions: boolean;
  /** Whether it asks for an action's edit when the action is chosen. */
  readonly resolvesEdits: boolean;
  /** Whether it checks the version for which an edit was made. */
  readonly versionedEdits: boolean;
  /** Whether an edit may say where the cursor goes. */
  readonly snippetEdits: boolean;
  /** Whether an edit may ask before it is made. */
  readonly annotatesEdits: boolean;
  /** Whether it asks what is renamed before a name is typed. */
  readonly preparesRename: boolean;
  /** The addresses of the workspace's folders. */
  readonly folders: readonly string[];
}

/** A client before it has said anything of itself. */
export const nobody: Client = {
  markdown: false,
  pullsDiagnostics: false,
  pullsWorkspace: false,
  links: false,
  asksConfiguration: false,
  registersConfiguration: false,
  registersSymbols: false,
  refreshes: [],
  rulesPage: "",
  status: false,
  commands: false,
  files: false,
  encoding: undefined,
  takesActions: false,
  resolvesEdits: false,
  versionedEdits: false,
  snippetEdits: false,
  annotatesEdits: false,
  preparesRename: false,
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
    "workspace/semanticTokens/refresh": workspace?.semanticTokens?.refreshSupport,
  };
  const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? [params.rootUri ?? ""];
  return {
    markdown: textDocument?.hover?.contentFormat?.includes("markdown") ?? false,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    pullsWorkspace: textDocument?.diagnostic !== undefined && workspace?.diagnostics !== undefined,
    links: textDocument?.definition?.linkSupport ?? false,
    asksConfiguration: workspace?.configuration ?? false,
    registersSymbols: textDocument?.documentSymbol?.dynamicRegistration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    refreshes: Object.entries(refreshes).flatMap(([method, supported]) => (supported ? [method] : [])),
    rulesPage: String(options.rulesPage ?? ""),
    status: options.status ?? false,
    commands: options.commands ?? false,
    files: options.files ?? false,
    encoding: general?.positionEncodings && chooseEncoding(general.positionEncodings),
    takesActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesEdits: resolvesEdits(textDocument?.codeAction),
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport ?? false,
    annotatesEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    preparesRename: textDocument?.rename?.prepareSupport ?? false,
    folders: folders.filter((uri) => typeof uri === "string" && uri !== ""),
  };
}

/** Whether an action may come without its edit, and with the words from which that follows. */
function resolvesEdits(actions: CodeActionClientCapabilities | undefined): boolean {
  return actions?.dataSupport === true && actions.resolveSupport?.properties?.includes("edit") === true;
}
