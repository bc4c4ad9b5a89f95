import assert from "node:assert/strict";
import type { Position, Range, TextEdit } from "vscode-languageserver";
import { applied } from "../unit/applied.ts";
import { able, type Client, type Manner } from "./client.ts";
import { talk } from "./process.ts";

/** How a client counts that does not count as the server does. */
export type Encoding = "utf-8" | "utf-32";

/** Signs of one to four bytes before everything that has a place: emoji, marks that combine, right to left, half pairs. */
export const odd = `👩‍🌾 MS VÄLE: 👍 Is the ḡate höher? (inaudible) [1]

Ánna שלום Rúïz: e\u0301 نعم، (inaudible) it is 😀😀 the the end [1].

😀 MR ODA: \ud800 half \udc00 a [crosstalk 0:12] pair (inaudible) \ud83d.

QUESTION: 🇩🇪 Tell us: is it?

MS VÄLE: Yes 👩‍🌾, it (inaudible) is \u202e right \u202c.

Plain words: none.

MS VÄLE: 👍 See https://example.org/gate  and 👍 so.  

[1] 😀 The gäte was (inaudible).
`;
/** Its lines. */
export const lines = odd.split("\n");

/** A position told as another client counts, worked out from the line's beginning. */
export function told(
  { line, character }: Position,
  encoding: Encoding,
  of: readonly string[] = lines,
): Position {
  const before = (of[line] ?? "").slice(0, character);
  const count = encoding === "utf-8" ? Buffer.byteLength(before) : [...before].length;
  return { line, character: count };
}

/** All positions in a value told so. */
export function allTold<Value>(value: Value, encoding: Encoding, of: readonly string[] = lines): Value {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => allTold(item, encoding, of)) as Value;
  const { line, character } = value as { line?: unknown; character?: unknown };
  if (typeof line === "number" && typeof character === "number")
    return told({ line, character }, encoding, of) as Value;
  // where the cursor goes is told of the text that edits make
  const { edits, cursor } = value as { edits?: TextEdit[]; cursor?: Position };
  const after = edits && cursor ? applied(of.join("\n"), edits).split("\n") : of;
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    allTold(item, encoding, key === "cursor" ? after : of),
  ]);
  return Object.fromEntries(entries) as Value;
}

/** A client that counts so, and can do all the rest. */
export const mannerOf = (encoding: Encoding | "utf-16"): Manner => ({
  capabilities: { ...able, general: { positionEncodings: [encoding] } },
  settings: { codeLens: true },
});

const encodings = ["utf-16", "utf-8", "utf-32"] as const;

/** A conversation in each encoding, from the first test to the last: a server takes longer to start than to answer. */
export class Conversations {
  readonly #clients = new Map<Encoding | "utf-16", Client>();
  #talks: readonly Promise<void>[] = [];
  #end = () => {};

  async begin(): Promise<void> {
    const end = new Promise<void>((resolve) => {
      this.#end = resolve;
    });
    const begun: Promise<void>[] = [];
    this.#talks = encodings.map((encoding) => {
      let begin!: () => void;
      const beginning = new Promise<void>((resolve) => {
        begin = resolve;
      });
      const whole = talk(mannerOf(encoding), async (client) => {
        this.#clients.set(encoding, client);
        begin();
        await end;
      });
      begun.push(Promise.race([beginning, whole]));
      return whole;
    });
    await Promise.all(begun);
  }

  /** Ends them all. Rejects where a server has not ended well. */
  async end(): Promise<void> {
    this.#end();
    await Promise.all(this.#talks);
  }

  /**
   * Checks that the same is answered in each of them, with the positions told as they are counted there.
   * @param tells whether the answers tell places
   */
  async check(
    ask: (client: Client, uri: string, tell: <V>(value: V) => V) => Promise<unknown>,
    tells = true,
  ): Promise<void> {
    let usual: unknown;
    for (const encoding of encodings) {
      const client = this.#clients.get(encoding)!;
      assert.equal(client.server!.capabilities.positionEncoding, encoding);
      const uri = client.open(odd);
      if (encoding === "utf-16") {
        usual = await ask(client, uri, (value) => value);
        if (tells)
          assert.ok(/"character":[1-9]/.test(JSON.stringify(usual)), "no position is in the answers");
      } else {
        const answers = await ask(client, uri, (value) => allTold(value, encoding));
        assert.deepEqual(answers, allTold(usual, encoding), encoding);
      }
      client.close(uri);
    }
  }
}

/** The same in conversations of its own. */
export async function check(...asked: Parameters<Conversations["check"]>): Promise<void> {
  const conversations = new Conversations();
  await conversations.begin();
  try {
    await conversations.check(...asked);
  } finally {
    await conversations.end();
  }
}

/** The places before every character of the text, and one behind each line. */
export const places: Position[] = lines.flatMap((text, line) => {
  const signs = [...text];
  const starts = signs.map((_, i) => ({ line, character: signs.slice(0, i).join("").length }));
  return [...starts, { line, character: text.length }];
});
/** The whole text. */
export const whole: Range = {
  start: { line: 0, character: 0 },
  end: { line: lines.length - 1, character: 0 },
};
