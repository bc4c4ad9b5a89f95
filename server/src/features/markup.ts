import type { MarkupContent } from "vscode-languageserver-types";

/** Text that means what it says in Markdown too: no links, no HTML, no emphasis, whatever a transcript holds. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, "\\$&").replace(/\s+/g, " ");
}

/** A hover's lines, written for a client that reads Markdown or for one that does not. */
export class Markup {
  readonly #paragraphs: string[] = [];
  readonly #markdown: boolean;

  constructor(markdown: boolean) {
    this.#markdown = markdown;
  }

  /** A paragraph of transcript text or of our own words. */
  text(words: string): this {
    if (words) this.#paragraphs.push(this.#plain(words));
    return this;
  }

  /** A paragraph that stands out. */
  title(words: string): this {
    this.#paragraphs.push(this.#markdown ? `**${this.#plain(words)}**` : words);
    return this;
  }

  /** Numbered paragraphs. */
  list(items: readonly string[]): this {
    if (items.length === 0) return this;
    this.#paragraphs.push(items.map((item, i) => `${i + 1}. ${this.#plain(item)}`).join("\n"));
    return this;
  }

  get content(): MarkupContent {
    return { kind: this.#markdown ? "markdown" : "plaintext", value: this.#paragraphs.join("\n\n") };
  }

  #plain(words: string): string {
    return this.#markdown ? escapeMarkdown(words.trim()) : words.trim();
  }
}
