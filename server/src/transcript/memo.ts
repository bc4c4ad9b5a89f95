import type { Transcript } from "./transcript.ts";

/**
 * Remembers what was worked out from a transcript until its text changes, so that several answers to one state of a
 * document share the work.
 */
export function perVersion<Value>(
  read: (transcript: Transcript) => Value,
): (transcript: Transcript) => Value {
  const known = new WeakMap<Transcript, { version: number; value: Value }>();
  return (transcript) => {
    const { version } = transcript;
    const last = known.get(transcript);
    if (last?.version === version) return last.value;
    const value = read(transcript);
    known.set(transcript, { version, value });
    return value;
  };
}

/**
 * Remembers what was worked out from a transcript until what it follows from changes: for what most edits leave alone.
 * @param source all that the value follows from, told by `===`
 * @param same whether two values say the same: then the earlier one is kept, so that others can tell by `===`
 */
export function perSource<Value>(
  source: (transcript: Transcript) => readonly unknown[],
  read: (transcript: Transcript) => Value,
  same: (a: Value, b: Value) => boolean = () => false,
): (transcript: Transcript) => Value {
  const known = new WeakMap<Transcript, { from: readonly unknown[]; value: Value }>();
  return perVersion((transcript) => {
    const from = source(transcript);
    const last = known.get(transcript);
    if (last?.from.length === from.length && from.every((one, i) => one === last.from[i])) return last.value;
    const now = read(transcript);
    const value = last && same(last.value, now) ? last.value : now;
    known.set(transcript, { from, value });
    return value;
  });
}
