import type { SemanticTokens, SemanticTokensDelta } from "vscode-languageserver-types";
import { BRACKET_LINES } from "../syntax/state.ts";
import type { Range } from "../text/position.ts";
import { nextSerial } from "../text/serial.ts";
import type { ExchangePart } from "../transcript/exchanges.ts";
import type { Part } from "../transcript/part.ts";
import type { Transcript } from "../transcript/transcript.ts";
import {
  type BlockTokens,
  blockTokens,
  type GoesOn,
  goesOnBehind,
  type Reaching,
  tokenModifiers,
  tokenTypes,
} from "./block-tokens.ts";
import { deltaOf, encode, encodeLines, pack, type TokenCell } from "./token-data.ts";

/** What the numbers of tokens mean. */
export const tokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] };

/** The tokens of one block, and what they were read from. */
interface Cell extends TokenCell, Pick<BlockTokens, "reaching"> {
  readonly exchanges: ExchangePart;
  readonly around: string;
}

/** What a client was answered last. */
interface Answer {
  readonly resultId: string;
  readonly cells: readonly Cell[];
}

const nothing: readonly Reaching[] = [];

/**
 * What is coloured in a document, kept per block. An answer is put together from the blocks; what has changed since
 * the one before is found by comparing blocks, not tokens.
 */
export class TokenList {
  readonly #transcript: Transcript;
  #cells = new WeakMap<Part, Cell>();
  #last: Answer | undefined;
  /** How many blocks were read since the list was made: what growth tests count. */
  reads = 0;

  constructor(transcript: Transcript) {
    this.#transcript = transcript;
  }

  /** All tokens. */
  full(): SemanticTokens & { resultId: string } {
    const cells = this.#read(0, this.#transcript.blockCount - 1);
    this.#last = { resultId: String(nextSerial()), cells };
    return { resultId: this.#last.resultId, data: encode(cells) };
  }

  /** What has changed since an answer; all tokens, where that was not the last one. */
  delta(previousResultId: unknown): (SemanticTokens | SemanticTokensDelta) & { resultId: string } {
    const last = this.#last;
    if (last === undefined || last.resultId !== previousResultId) return this.full();
    const cells = this.#read(0, this.#transcript.blockCount - 1);
    const edits = deltaOf(last.cells, cells);
    this.#last = { resultId: edits.length > 0 ? String(nextSerial()) : last.resultId, cells };
    return { resultId: this.#last.resultId, edits };
  }

  /** The tokens on the lines of a range; only the blocks that hold them are read. */
  range({ start, end }: Range): SemanticTokens {
    const { text } = this.#transcript;
    this.#transcript.settle();
    const [from, to] = [text.clamp(start), text.clamp(end)];
    const first = text.blockAt(from.line);
    const last = text.blockAt(to.line);
    // a mark over several lines is known where it ends
    const cells = this.#read(first, text.blockAt(to.line + BRACKET_LINES)).slice(0, last - first + 1);
    const line = text.firstLine(first);
    return { data: encodeLines(cells, line, { from: from.line, to: to.line }) };
  }

  /** The cells of some blocks that follow one another. */
  #read(first: number, last: number): Cell[] {
    this.#transcript.settle();
    const entries = this.#entries(first, last);
    const cells: Cell[] = [];
    let behind = nothing;
    // what ends in a block may begin in the ones before
    for (let block = last; block >= first; block--) {
      const cell = this.#cell(block, entries[block - first], behind);
      cells.push(cell);
      const { count } = this.#transcript.text.blocks[block - 1] ?? { count: 0 };
      behind = cell.reaching.length > 0 ? cell.reaching.map((piece) => moved(piece, count)) : nothing;
    }
    return cells.reverse();
  }

  /** The turns that go on into blocks: in cues alone they matter. */
  #entries(first: number, last: number): (GoesOn | undefined)[] {
    const transcript = this.#transcript;
    if (!isCues(transcript)) return [];
    let from = first;
    while (from > 0 && (from === first || transcript.part(from).stretches.length === 0)) from--;
    const entries: (GoesOn | undefined)[] = [];
    let entry: GoesOn | undefined;
    for (let block = from; block <= last; block++) {
      if (block >= first) entries.push(entry);
      const { roles } = transcript.exchanges(block);
      entry = goesOnBehind(transcript.part(block), roles, entry);
    }
    return entries;
  }

  #cell(block: number, entry: GoesOn | undefined, behind: readonly Reaching[]): Cell {
    const transcript = this.#transcript;
    const part = transcript.part(block);
    const exchanges = transcript.exchanges(block);
    const cues = isCues(transcript);
    const around = cues || behind.length > 0 ? JSON.stringify([entry, behind]) : "";
    const known = this.#cells.get(part);
    if (known?.exchanges === exchanges && known.around === around) return known;
    this.reads++;
    const { tokens, reaching } = blockTokens(part, { roles: exchanges.roles, cues, entry, behind });
    const cell = { exchanges, around, reaching, ...pack(tokens, part.syntax.lines.length) };
    this.#cells.set(part, cell);
    return cell;
  }
}

function isCues({ convention }: Transcript): boolean {
  return convention.id === "cues";
}

/** A piece as the block before counts its lines. */
function moved(piece: Reaching, lines: number): Reaching {
  return { ...piece, from: piece.from + lines, to: piece.to + lines };
}
