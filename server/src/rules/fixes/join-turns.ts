import { skipSpace } from "../../syntax/characters.ts";
import { sameState } from "../../syntax/state.ts";
import { span } from "../../text/position.ts";
import type { Transcript } from "../../transcript/transcript.ts";
import type { Fix } from "../fix.ts";
import type { RuleFinding } from "../rule.ts";
import { othersStay } from "./other-labels.ts";
import { reread, stateAt } from "./reread.ts";

/**
 * Takes the second label out, so that its words are a paragraph of the turn before; not where they would be read as
 * something else, such as another label or a heading.
 */
export function* joinTurns({ range }: RuleFinding, transcript: Transcript): Generator<Fix> {
  const { line, character } = range.start;
  const { gutter, labels } = transcript.line(line);
  const speech = labels?.find(({ start }) => start === character)?.speech;
  const words = transcript.text.line(line);
  if (speech === undefined || speech >= words.length) return;
  const start = skipSpace(words, gutter?.words ?? 0);
  const kept = words.slice(0, start) + words.slice(speech);
  const { syntax, state } = reread(transcript, line, kept);
  const isSpeech =
    syntax.kind === "text" && !syntax.labels && sameState(state, stateAt(transcript, line + 1));
  if (!isSpeech || !othersStay(transcript, line)) return;
  yield {
    title: "Join with the turn before",
    edits: [{ range: span(line, start, speech), newText: "" }],
    safe: false,
  };
}
