import { skipSpace } from "../../syntax/characters.ts";
import { span } from "../../text/position.ts";
import type { Transcript } from "../../transcript/transcript.ts";
import type { Fix } from "../fix.ts";
import type { RuleFinding } from "../rule.ts";

/** Takes the second label out, so that its words are a paragraph of the turn before. */
export function* joinTurns({ range }: RuleFinding, transcript: Transcript): Generator<Fix> {
  const { line, character } = range.start;
  const { gutter, labels } = transcript.line(line);
  const speech = labels?.find(({ start }) => start === character)?.speech;
  const words = transcript.text.line(line);
  if (speech === undefined || speech >= words.length) return;
  const start = skipSpace(words, gutter?.words ?? 0);
  yield {
    title: "Join with the turn before",
    edits: [{ range: span(line, start, speech), newText: "" }],
    safe: false,
  };
}
