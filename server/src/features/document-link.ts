import type { DocumentLink } from "vscode-languageserver-types";
import type { Block } from "../text/block.ts";
import { span } from "../text/position.ts";
import type { Transcript } from "../transcript/transcript.ts";

/** An address on a line. */
interface Address {
  /** From the block's start. */
  readonly line: number;
  readonly start: number;
  readonly target: string;
}

/** Addresses are no longer than this, in UTF-16 units; what is longer is none. */
const MOST_UNITS = 2000;

const known = new WeakMap<Block, readonly Address[]>();

/**
 * The web addresses of a document, in its words and in its header. Nothing but `http` and `https` is followed: a
 * transcript is text from anywhere, and must not open files or run commands.
 */
export function documentLink(transcript: Transcript): DocumentLink[] {
  const links: DocumentLink[] = [];
  transcript.text.blocks.forEach((block, i) => {
    let addresses = known.get(block);
    if (!addresses) {
      addresses = [...addressesIn(block)];
      known.set(block, addresses);
    }
    if (addresses.length === 0) return;
    const first = transcript.text.firstLine(i);
    for (const { line, start, target } of addresses) {
      links.push({ range: span(first + line, start, start + target.length), target });
    }
  });
  return links;
}

function* addressesIn(block: Block): Generator<Address> {
  // most blocks hold none
  if (!/https?:\/\//i.test(block.text)) return;
  for (let line = 0; line < block.count; line++) {
    const words = block.line(line);
    for (const { index, 0: found } of words.matchAll(/\bhttps?:\/\/[^\s<>"“”«»`\\^{}|]{1,2001}/gi)) {
      const target = withoutStops(found);
      if (target.length <= MOST_UNITS && isAddress(target)) yield { line, start: index, target };
    }
  }
}

/**
 * An address without the stops and brackets behind it that belong to the words around.
 *
 *     (see https://example.org/gate_(north)).      https://example.org/gate_(north)
 *     [the gate](https://example.org/gate)         https://example.org/gate
 */
function withoutStops(found: string): string {
  let end = found.length;
  for (;;) {
    const last = found[end - 1]!;
    if (/[.,;:!?'’*_~…]/.test(last) || (")]".includes(last) && !isOpened(found.slice(0, end), last))) end--;
    else return found.slice(0, end);
  }
}

/** Whether each closing bracket has an opening one. */
function isOpened(words: string, close: string): boolean {
  const open = close === ")" ? "(" : "[";
  return words.split(open).length >= words.split(close).length;
}

/** Whether it names a host. */
function isAddress(target: string): boolean {
  try {
    return new URL(target).hostname !== "";
  } catch {
    return false;
  }
}
