import type { Transcript, TurnPlace } from "../transcript/transcript.ts";
import { turnLine, turnStretch } from "../transcript/turns.ts";
import { around } from "./opening.ts";

/** How many turns are asked for the gap above them. */
const ASKED = 15;

/** How many blank lines the document has between two turns near a line: the number that most of them have. */
export function blankLinesBetween(transcript: Transcript, line: number): number {
  const uses = new Map<number, number>();
  let asked = 0;
  for (const place of around(transcript, line)) {
    if (asked >= ASKED) break;
    if (!followsTurn(transcript, place)) continue;
    asked++;
    const label = turnLine(transcript, place);
    const timed = label > 0 && transcript.line(label - 1).kind === "time";
    const blank = blankAbove(transcript, timed ? label - 1 : label);
    uses.set(blank, (uses.get(blank) ?? 0) + 1);
  }
  // who has but one turn has told nothing: paragraphs part turns then
  let best = transcript.convention.id === "chat" || transcript.convention.id === "cues" ? 0 : 1;
  let most = 0;
  for (const [blank, n] of uses) if (n > most) [best, most] = [blank, n];
  return best;
}

/** How many blank lines stand above a line. */
export function blankAbove(transcript: Transcript, line: number): number {
  let blank = 0;
  while (line - blank > 0 && transcript.line(line - blank - 1).kind === "blank") blank++;
  return blank;
}

/** Whether a turn stands right behind another one: no heading and no note begins between them. */
export function followsTurn(transcript: Transcript, { block, index }: TurnPlace): boolean {
  const part = transcript.part(block);
  const at = part.stretches.indexOf(turnStretch(transcript, { block, index }));
  if (at > 0) return part.stretches[at - 1]!.label !== undefined;
  for (let before = block - 1; before >= 0; before--) {
    const last = transcript.part(before).stretches.at(-1);
    if (last) return last.label !== undefined;
  }
  return false;
}
