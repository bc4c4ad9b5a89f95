import type { Transcript } from "../transcript/transcript.ts";

/** The line end that is written at a line: its own, else that of the line before, as the last line has none. */
export function lineEndAt({ text }: Transcript, line: number): string {
  for (const at of [line, line - 1]) {
    if (at < 0) continue;
    const end = text.slice({
      start: { line: at, character: text.lineLength(at) },
      end: { line: at + 1, character: 0 },
    });
    if (end !== "") return end;
  }
  return text.lineEnd;
}
