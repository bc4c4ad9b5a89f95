import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";

const file = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The servers that are measured beside each other. */
export const servers = {
  floor: { program: file("floor.mjs") },
  empty: { program: file("empty.mjs") },
  rescan: { program: file("rescan.mjs") },
  markdown: {
    program: file("markdown/node_modules/vscode-langservers-extracted/bin/vscode-markdown-language-server"),
    language: "markdown",
  },
  ours: { program: process.env.TRANSCRIPT_SERVER ?? file("../../../dist/server.js"), language: "transcript" },
};

/** A server in a process of its own, and the least of a client around it. */
export class ServerProcess {
  #process;
  #connection;
  #language;
  #documents = new Map();
  #toldToAsk = () => {};

  constructor({ program, language = "transcript" }) {
    this.#language = language;
    this.#process = spawn(
      process.execPath,
      ["--expose-gc", "--require", file("memory.cjs"), program, "--stdio"],
      { stdio: ["pipe", "pipe", "inherit", "ipc"] },
    );
    this.#connection = createMessageConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    );
    this.#connection.onRequest("markdown/parse", ({ uri, text }) =>
      this.#parse(text ?? this.#documents.get(uri)),
    );
    this.#connection.onRequest("workspace/diagnostic/refresh", () => {
      this.#toldToAsk();
      return null;
    });
    this.#connection.onRequest(() => null);
    this.#connection.listen();
  }

  /** Says who we are, and waits for the answer. */
  async initialize() {
    await this.request("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: {
          diagnostic: {},
          documentSymbol: { dynamicRegistration: true, hierarchicalDocumentSymbolSupport: true },
        },
        workspace: { diagnostics: { refreshSupport: true } },
      },
      initializationOptions: { markdownFileExtensions: ["md"] },
    });
    await this.notify("initialized", {});
    if (this.#language === "markdown") {
      await this.notify("workspace/didChangeConfiguration", { settings: markdownSettings });
      const { default: MarkdownIt } = await import(
        "./markdown/node_modules/markdown-it/dist/markdown-it.mjs"
      );
      this.markdown = new MarkdownIt({ html: true });
    }
  }

  /** Resolves when the server says for the next time that diagnostics are to be asked for again. */
  toldToAsk() {
    return new Promise((resume) => {
      this.#toldToAsk = resume;
    });
  }

  request(method, params) {
    return this.#connection.sendRequest(method, params);
  }

  notify(method, params) {
    return this.#connection.sendNotification(method, params);
  }

  async open(uri, text) {
    if (this.#language === "markdown") this.#documents.set(uri, text);
    await this.notify("textDocument/didOpen", {
      textDocument: { uri, languageId: this.#language, version: 1, text },
    });
  }

  /** Puts `text` in the place of a range; the client of a Markdown server has to keep the text as well. */
  async change(uri, version, range, text) {
    if (this.#language === "markdown")
      this.#documents.set(uri, replaced(this.#documents.get(uri), range, text));
    await this.notify("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  }

  async close(uri) {
    this.#documents.delete(uri);
    await this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  /** What the process holds once everything that it does not need is gone, in bytes. */
  async memory() {
    this.#process.send("memory");
    const [answer] = await once(this.#process, "message");
    return answer;
  }

  async end() {
    const gone = once(this.#process, "exit");
    this.#connection.dispose();
    this.#process.kill();
    await gone;
  }

  /** The tokens of a text as the server wants them. */
  #parse(text) {
    return this.markdown.parse(text, {}).map(({ type, markup, content, map, children }) => ({
      type,
      markup,
      content,
      map,
      children: children?.map((child) => ({
        type: child.type,
        markup: child.markup,
        content: child.content,
      })),
    }));
  }
}

const hint = { enabled: "hint" };
const markdownSettings = {
  markdown: {
    server: { log: "off" },
    preferredMdPathExtensionStyle: "auto",
    suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: "never" } },
    occurrencesHighlight: { enabled: false },
    validate: {
      enabled: true,
      referenceLinks: hint,
      fragmentLinks: hint,
      fileLinks: { ...hint, markdownFragmentLinks: "inherit" },
      ignoredLinks: [],
      unusedLinkDefinitions: hint,
      duplicateLinkDefinitions: hint,
    },
  },
};

function replaced(text, { start, end }, added) {
  return text.slice(0, offsetOf(text, start)) + added + text.slice(offsetOf(text, end));
}

function offsetOf(text, { line, character }) {
  let offset = 0;
  for (; line > 0; line--) offset = text.indexOf("\n", offset) + 1;
  return offset + character;
}
