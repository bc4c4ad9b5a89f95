import { firstFindings } from "../rules/first-findings.ts";
import type { RuleFinding } from "../rules/rule.ts";
import type { Range } from "../text/position.ts";
import { nextSerial } from "../text/serial.ts";
import type { OpenDocument } from "./documents.ts";
import { settleInSlices } from "./slices.ts";

/** From this length on, in UTF-16 units, a document takes so long to read that its first lines are told of before. */
export const LARGE_UNITS = 200_000;
/** How long these lines are at most. */
const PAGE_UNITS = 32_768;

/**
 * The first lines of a large document that was just opened, of which something is told before the rest is read. It is gone
 * with the first edit, and once all is read: so what it says is never told of another text, nor in the place of more.
 */
export class FirstPage {
  /** A name for what is found on it, which is never that of all findings. */
  readonly resultId = `first ${nextSerial()}`;
  readonly #document: OpenDocument;
  readonly #blocks: number;
  readonly #make: (text: string) => OpenDocument;
  #alone: OpenDocument | undefined;
  #found: readonly RuleFinding[] | undefined;

  private constructor(document: OpenDocument, blocks: number, make: (text: string) => OpenDocument) {
    this.#document = document;
    this.#blocks = blocks;
    this.#make = make;
  }

  /**
   * The first page of a document; none where it is small, or its first line is longer than a page.
   * @param make makes a document of a text, under the settings of this one
   */
  static of(document: OpenDocument, make: (text: string) => OpenDocument): FirstPage | undefined {
    let count = 0;
    let units = 0;
    for (const { text } of document.transcript.text.blocks) {
      units += text.length;
      if (units <= PAGE_UNITS) count++;
      if (units >= LARGE_UNITS) return count > 0 ? new FirstPage(document, count, make) : undefined;
    }
    return undefined;
  }

  /** What is found on it and will be found once all is read, under the settings of the document, in order. */
  get findings(): readonly RuleFinding[] {
    const { transcript, findings } = this.#document;
    this.#found ??= firstFindings(transcript, findings.settings, this.#blocks);
    return this.#found;
  }

  /** Whether the document is a transcript: by its language or name, else by these lines alone. */
  async isServed(): Promise<boolean> {
    return this.#document.isNamed || (await this.read()).served;
  }

  /** It as a document of its own, read as if nothing stood below it. */
  async read(): Promise<OpenDocument> {
    const blocks = this.#document.transcript.text.blocks.slice(0, this.#blocks);
    this.#alone ??= this.#make(blocks.map(({ text }) => text).join(""));
    await settleInSlices(this.#alone.transcript, { isCancellationRequested: false });
    return this.#alone;
  }

  /** What stands below it. */
  get rest(): Range {
    const { text } = this.#document.transcript;
    const last = text.lineCount - 1;
    return {
      start: { line: text.firstLine(this.#blocks), character: 0 },
      end: { line: last, character: text.lineLength(last) },
    };
  }
}
