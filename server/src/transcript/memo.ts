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
