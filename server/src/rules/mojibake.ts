import { span } from "../text/position.ts";
import { mendEncoding } from "./fixes/mend-encoding.ts";
import { type Garble, garbleIn, hasOddCharacters } from "./garble.ts";
import type { BlockRule, Finding, Lines } from "./rule.ts";

/** Characters that came of reading a text in another encoding than it was written in, or that were lost so. */
export const mojibake: BlockRule = {
  code: "mojibake",
  severity: "warning",
  *find(part, { convention }): Generator<Finding> {
    for (const [line, i] of oddLines(part)) yield* garbles(line, i, convention === "chat");
  },
  *local(lines): Generator<Finding> {
    // whether a bullet is garble hangs on the convention
    for (const [line, i] of oddLines(lines)) if (!line.includes("\x15")) yield* garbles(line, i, false);
  },
  fixes: mendEncoding,
};

/** The lines that hold more than plain ASCII, each with its number. */
function* oddLines({ syntax: { block, lines } }: Lines): Generator<[string, number]> {
  if (!hasOddCharacters(block.text)) return;
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]!.kind === "code") continue;
    const line = block.line(i);
    if (hasOddCharacters(line)) yield [line, i];
  }
}

function* garbles(line: string, i: number, bullets: boolean): Generator<Finding> {
  for (const garble of garbleIn(line, bullets)) {
    yield { range: span(i, garble.start, garble.end), message: message(garble, line) };
  }
}

/** The most UTF-16 units of repaired text that a message repeats. */
const TOLD_UNITS = 40;

function message({ start, end, was, kind }: Garble, line: string): string {
  if (was === undefined) return "A character was lost here when the text was converted: write it again";
  const told = /^\s$/.test(was) ? "a blank" : was.length > TOLD_UNITS ? "other text" : `“${was}”`;
  if (kind === "misread") return `This was ${told} before it was read in the wrong encoding: write that`;
  const many = end - start > 1;
  const code = line.charCodeAt(start).toString(16).toUpperCase().padStart(4, "0");
  const what = many ? "Control characters stand" : `A control character, U+${code}, stands`;
  if (was !== "") return `${what} here in place of ${told}: write that`;
  return `${what} here, which nobody can see: take ${many ? "them" : "it"} out`;
}
