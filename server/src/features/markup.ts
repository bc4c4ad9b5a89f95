import type { MarkupContent } from "vscode-languageserver-types";

/** What a backslash before it would escape. */
const punctuation = /[!-/:-@[-`{-~]/;
/** What a paragraph's first signs may make of it: a heading, a quotation, a list. */
const opener = /^(?:#{1,6}(?= |$)|>|[-+](?= |$)|-(?=[- ]*$)|[0-9]{1,9}(?=[.)](?: |$)))/;
/** Words that make an address of what stands behind their colon. */
const scheme = /(?:^|[^a-z])(?:mailto|xmpp)$/i;

/**
 * Text that means what it says in Markdown too: no links, no HTML, no emphasis, whatever a transcript holds. Only what
 * Markdown would read otherwise at its place has a backslash, since some editors show hovers as they are written.
 *
 *     MR. ODA (north gate): 2 * 2    stays as it is
 *     [x](command:evil) *yes*        \*yes\*, and x\](
 *     - a list                       \- a list, at the start alone
 */
export function escapeMarkdown(text: string): string {
  const words = text.trim().replace(/\s+/g, " ");
  const open = opener.exec(words)?.[0] ?? "";
  const numbered = /[0-9]$/.test(open);
  let escaped = "";
  for (let i = 0; i < words.length; i++) {
    const opens = numbered ? i === open.length : open !== "" && i === 0;
    if (opens || means(words, i)) escaped += "\\";
    escaped += words[i];
  }
  return escaped;
}

/** Whether Markdown would make something of the sign at a place. */
function means(words: string, i: number): boolean {
  const sign = words[i]!;
  const before = words[i - 1] ?? " ";
  const behind = words[i + 1] ?? " ";
  switch (sign) {
    case "`":
      return true;
    case "*":
    case "~":
      return before !== " " || behind !== " " || i === 0 || i === words.length - 1;
    case "\\":
      return i === words.length - 1 || punctuation.test(behind);
    case "_":
      return !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(behind));
    case "]":
      return behind === "(" || behind === "[" || behind === ":";
    case "<":
      return /[a-z/!?]/i.test(behind);
    case "&":
      return /^&(?:#|[a-z][a-z0-9]*;)/i.test(words.slice(i, i + 40));
    case "$":
      return behind === "(";
    case "@":
      return before !== " " && behind !== " ";
    case ":":
      return words.startsWith("//", i + 1) || scheme.test(words.slice(Math.max(0, i - 8), i));
    case ".":
      return words.slice(Math.max(0, i - 3), i).toLowerCase() === "www";
    default:
      return false;
  }
}

/** A piece of a paragraph: words, or words that lead somewhere. */
export type Piece = string | Link;

/** Words that lead to a line of a document; where nothing can be clicked they say which. */
export interface Link {
  readonly words: string;
  readonly uri: string;
  /** From 0. */
  readonly line: number;
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
    if (words.trim()) this.#paragraphs.push(this.#plain(words));
    return this;
  }

  /** A paragraph that stands out. */
  title(words: string): this {
    this.#paragraphs.push(this.#markdown ? `**${this.#plain(words)}**` : words.trim());
    return this;
  }

  /** A paragraph of our own words, followed by links that stand apart by commas. */
  links(words: string, links: readonly Link[], more = ""): this {
    const written = links.map((link) => (this.#markdown ? linked(link) : located(link)));
    this.#paragraphs.push(`${this.#plain(words)} ${written.join(", ")}${more && ` ${this.#plain(more)}`}`);
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
    return this.#markdown ? escapeMarkdown(words) : words.trim();
  }
}

/** `[MR ODA](file:///gate.transcript#L12)`; words alone where the address is none of a document. */
function linked(link: Link): string {
  const words = escapeMarkdown(link.words);
  const isAddress = /^(?!command:|javascript:|data:)[a-z][a-z0-9+.-]*:/i.test(link.uri);
  if (!isAddress) return located({ ...link, words });
  const label = words.replace(/(?<!\\)((?:\\\\)*)([[\]])/g, "$1\\$2");
  const address = link.uri.replace(/[\x00-\x20()<>\\"'`*_~[\]{}|^\x7f]/g, percent);
  return `[${label}](${address}#L${link.line + 1})`;
}

function located({ words, line }: Link): string {
  return `${words} (line ${line + 1})`;
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
