import { Findings, type RuleSettings } from "../rules/findings.ts";
import type { Range } from "../text/position.ts";
import { Transcript } from "../transcript/transcript.ts";

/** A document that an editor has open. */
export class OpenDocument {
  readonly transcript: Transcript;
  readonly findings: Findings;

  constructor(
    readonly uri: string,
    public version: number,
    text: string,
    settings: RuleSettings,
  ) {
    this.transcript = new Transcript(text);
    this.findings = new Findings(this.transcript, settings);
  }
}

/** A change as LSP sends it; without a range it is the whole new text. */
export interface Change {
  readonly range?: Range;
  readonly text: string;
}

const everything: Range = {
  start: { line: 0, character: 0 },
  end: { line: Number.MAX_SAFE_INTEGER, character: 0 },
};

/** The documents that an editor has open, as it says they are. */
export class Documents {
  readonly #open = new Map<string, OpenDocument>();
  #settings: RuleSettings = {};

  open(uri: string, version: number, text: string): OpenDocument {
    const document = new OpenDocument(uri, version, text, this.#settings);
    this.#open.set(uri, document);
    return document;
  }

  /** Follows changes; those to a document that is not open are nobody's. */
  change(uri: string, version: number, changes: readonly Change[]): OpenDocument | undefined {
    const document = this.#open.get(uri);
    if (!document) return undefined;
    for (const { range, text } of changes) document.transcript.edit(range ?? everything, text);
    document.version = version;
    return document;
  }

  close(uri: string): void {
    this.#open.delete(uri);
  }

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  all(): Iterable<OpenDocument> {
    return this.#open.values();
  }

  set settings(settings: RuleSettings) {
    this.#settings = settings;
    for (const document of this.#open.values()) document.findings.settings = settings;
  }
}
