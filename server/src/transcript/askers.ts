import type { Transcript, TurnPlace } from "./transcript.ts";

/** The person behind a question whose label is a role, where the text tells the name: "Shaun Tandon". */
export function askerOf(transcript: Transcript, { block, index }: TurnPlace): string | undefined {
  return transcript.exchanges(block).askers[index] || undefined;
}
