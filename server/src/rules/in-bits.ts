import type { Part } from "../transcript/part.ts";

/** From this length on, in UTF-16 units, a block is looked at bit by bit. Only a line of its own is as long. */
const LONG_UNITS = 40_000;

export function isLong(part: Part): boolean {
  return part.syntax.block.text.length >= LONG_UNITS;
}

/** Does at once what can be done bit by bit. */
export function atOnce<Value>(bits: Iterator<void, Value>): Value {
  for (;;) {
    const bit = bits.next();
    if (bit.done) return bit.value;
  }
}
