import { foldSpace } from "../../syntax/characters.ts";
import type { LabelCandidate } from "../../syntax/label-candidate.ts";
import { beginsWithTitle, isParticular, speakerKey } from "../../syntax/roles.ts";
import { span } from "../../text/position.ts";
import type { Transcript } from "../../transcript/transcript.ts";
import type { FixEdit } from "../fix.ts";
import { reread } from "./reread.ts";

/** A label's new words wherever it stands, or why they cannot be. */
export type Relabelling = { readonly edits: readonly FixEdit[] } | { readonly reason: string };

/**
 * Puts a name in the place of a label everywhere. What is printed around a label's words stays, and so does the way in
 * which each is written: capitals, and blanks that do not break.
 *
 *     **Speaker 1:** Yes.        **Ana Ruiz:** Yes.
 *     SPEAKER 1 (0:02)           ANA RUIZ (0:02)
 *     SPEAKER_01: Yes.           Ana Ruiz: Yes.       a number from a recogniser, nobody's style
 *
 * @param label how it is printed somewhere; capitals and full stops do not matter
 */
export function relabel(transcript: Transcript, label: string, name: string): Relabelling {
  const words = foldSpace(name).trim();
  if (words === "") return { reason: "Write a name" };
  if (isParticular(speakerKey(words))) return { reason: `“${words}” is not read as a label: write a name` };
  const edits: FixEdit[] = [];
  const key = speakerKey(foldSpace(label));
  for (const { line, candidate } of uses(transcript, key)) {
    const printed = transcript.text.line(line).slice(candidate.start, candidate.end);
    const newText = inStyleOf(printed, words);
    if (!isReadAs(transcript, line, candidate, newText)) {
      return {
        reason: `“${words}” cannot be read as a label on line ${line + 1}: write it without such signs`,
      };
    }
    if (newText !== printed) edits.push({ range: span(line, candidate.start, candidate.end), newText });
  }
  const once = edits.length === 1 && !words.includes(" ") && !beginsWithTitle(speakerKey(words));
  const shape = once && uses(transcript, key).next().value?.candidate.shape;
  if (shape === "colon" && !transcript.tallies.labels.has(words)) {
    return {
      reason: `One word before a colon is no label where it stands only once: write “${words}” in full`,
    };
  }
  return { edits };
}

/** Every place where a label stands, in order. */
function* uses(
  transcript: Transcript,
  key: string,
): Generator<{ line: number; candidate: LabelCandidate }, undefined> {
  transcript.settle();
  const { tallies } = transcript;
  const keys = [...tallies.labels].flatMap(([known, { words }]) =>
    speakerKey(words) === key ? [known] : [],
  );
  const holders = new Set(keys.flatMap((known) => [...tallies.holdersOfLabel(known)]));
  const cues = transcript.convention.id === "cues";
  for (let block = 0; block < transcript.blockCount && holders.size > 0; block++) {
    const { syntax, turns } = transcript.part(block);
    if (!holders.delete(syntax)) continue;
    const first = transcript.text.firstLine(block);
    const shapes = new Set<string>(transcript.convention.shapes);
    const opened = new Map(turns.map((turn) => [turn.line, turn.label!]));
    for (const i of syntax.notable) {
      // in cues the same speaker's next label opens no turn
      const goesOn = cues && syntax.lines[i]!.labels?.find(({ shape }) => shapes.has(shape));
      const candidate = opened.get(i) ?? goesOn;
      if (candidate && speakerKey(candidate.words) === key) yield { line: first + i, candidate };
    }
  }
  return undefined;
}

function inStyleOf(printed: string, words: string): string {
  const capitals = /\p{Lu}/u.test(printed) && printed === printed.toUpperCase() && !printed.includes("_");
  const name = capitals ? words.toUpperCase() : words;
  const unbroken = printed.includes("\u00a0") && !printed.includes(" ");
  return unbroken ? name.replaceAll(" ", "\u00a0") : name;
}

/** Whether a line with another label is read with that label, and the same words behind it. */
function isReadAs(transcript: Transcript, line: number, old: LabelCandidate, printed: string): boolean {
  const words = transcript.text.line(line);
  const changed = words.slice(0, old.start) + printed + words.slice(old.end);
  const { labels } = reread(transcript, line, changed).syntax;
  return !!labels?.some(
    (now) =>
      now.shape === old.shape &&
      now.words === foldSpace(printed) &&
      now.time === old.time &&
      changed.slice(now.speech) === words.slice(old.speech),
  );
}
