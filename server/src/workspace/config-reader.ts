import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { lineEnds } from "../text/lines.ts";
import type { Position, Range } from "../text/position.ts";

/** Something in a file of settings that cannot be followed, at the few characters it is about. */
export interface Mistake {
  readonly range: Range;
  readonly message: string;
}

/** One `"key": value` of a table. */
export interface Entry {
  readonly key: string;
  readonly keyNode: Node;
  readonly value: Node;
}

/** Many times what anybody writes by hand, in UTF-16 units. */
const MOST_UNITS = 1_000_000;

const syntaxMistakes: Readonly<Record<string, string>> = {
  PropertyNameExpected: "A name in quotation marks belongs here",
  ValueExpected: "A value is missing here",
  ColonExpected: "A colon is missing here",
  CommaExpected: "A comma is missing here",
  CloseBraceExpected: "A closing } is missing here",
  CloseBracketExpected: "A closing ] is missing here",
  EndOfFileExpected: "Nothing may follow here",
  UnexpectedEndOfComment: "This comment has no end",
  UnexpectedEndOfString: "A closing quotation mark is missing here",
  InvalidEscapeCharacter: "There is no such escape: write \\\\ for a backslash",
};

/** Reads JSON with comments and keeps what is wrong in it, with its place. Any text is read as far as it goes. */
export class ConfigReader {
  readonly mistakes: Mistake[] = [];
  readonly root: Node | undefined;
  readonly #text: string;
  #ends: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
    this.root = this.#parse();
  }

  /** Notes that something is wrong at a node. */
  wrong({ offset, length }: Pick<Node, "offset" | "length">, message: string): void {
    this.mistakes.push({ range: this.range({ offset, length }), message });
  }

  range({ offset, length }: Pick<Node, "offset" | "length">): Range {
    return { start: this.#position(offset), end: this.#position(offset + length) };
  }

  /** The entries of a table, each name once; none of what is no table. */
  *entries(node: Node | undefined, name: string): Generator<Entry> {
    if (!node) return;
    if (node.type !== "object") return this.wrong(node, `${name} takes a table: { … }`);
    const seen = new Set<string>();
    for (const { children } of node.children ?? []) {
      const [keyNode, value] = children ?? [];
      // a name without a value has been told of
      if (!keyNode || !value) continue;
      const key = String(keyNode.value);
      if (seen.has(key)) this.wrong(keyNode, `${quoted(key)} stands here twice: take one of them out`);
      else {
        seen.add(key);
        yield { key, keyNode, value };
      }
    }
  }

  /** A text; undefined, with the mistake noted, where it is none. */
  string(node: Node, name: string): string | undefined {
    if (typeof node.value === "string") return node.value;
    this.wrong(node, `${name} takes a text in quotation marks`);
    return undefined;
  }

  /** One of some words; undefined, with the mistake noted, where it is none of them. */
  oneOf<Word extends string>(node: Node, words: readonly Word[], what: string): Word | undefined {
    const found = words.find((word) => word === node.value);
    if (found === undefined) {
      const given = typeof node.value === "string" ? quoted(node.value) : "This";
      this.wrong(node, `${given} is no ${what}: use ${or(words)}`);
    }
    return found;
  }

  #parse(): Node | undefined {
    const whole = { offset: 0, length: 0 };
    if (this.#text.length > MOST_UNITS) {
      this.wrong(whole, "This file is too long to be a configuration");
      return undefined;
    }
    const errors: ParseError[] = [];
    let root: Node | undefined;
    try {
      root = parseTree(this.#text, errors, { allowTrailingComma: true });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.wrong(whole, "This file is nested too deeply to be a configuration");
      return undefined;
    }
    // what follows the first mistake is often no more than its echo
    const [first] = errors;
    if (this.#text.trim() === "") this.wrong(whole, "This file is empty: write {} for no settings");
    else if (first) this.wrong(first, syntaxMistakes[printParseErrorCode(first.error)] ?? "This is not JSON");
    return root;
  }

  #position(offset: number): Position {
    this.#ends ??= [...lineEnds(this.#text, true)];
    let line = 0;
    while (line < this.#ends.length - 1 && this.#ends[line]! <= offset) line++;
    return { line, character: offset - (line > 0 ? this.#ends[line - 1]! : 0) };
  }
}

/** Words of a file as they may stand in a message: short, and on one line. */
export function quoted(words: string): string {
  const plain = words.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ");
  return `“${plain.length > 60 ? `${plain.slice(0, 59)}…` : plain}”`;
}

/** `a, b or c` */
function or(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
