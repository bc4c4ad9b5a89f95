import { speakerKey } from "../syntax/roles.ts";
import { countedOnce, countIn } from "./grouped-counts.ts";
import { headerParticipants } from "./header.ts";
import { isMeant } from "./speakers.ts";
import type { Transcript, TurnPlace } from "./transcript.ts";
import { turnStretch, turnsBefore } from "./turns.ts";

/** All labels, under the key of nobody. */
const ALL = "";

/** Who follows whom: under each label's key, the labels of the turns behind its turns. */
const follows = countedOnce({
  count({ turns }, entry) {
    const groups = new Map<string, Map<string, number>>();
    let before = entry;
    for (const { label } of turns) {
      const { words } = label!;
      countIn(groups, ALL, words);
      if (before !== "") countIn(groups, before, words);
      before = speakerKey(words);
    }
    return { groups, exit: before };
  },
});

interface Ranked {
  label: string;
  /** How often the most used way to write the label stands in the document. */
  most: number;
  uses: number;
  after: number;
}

/**
 * The labels of all who speak, likeliest first to speak behind a turn: by how often they did behind that speaker, then
 * who spoke before, then by how often at all. At the end, who is named in the header and has not spoken.
 * @param turn the turn behind which somebody speaks; undefined at the document's start
 */
export function likeliestNext(transcript: Transcript, turn: TurnPlace | undefined): string[] {
  const counts = follows(transcript);
  const ranked = new Map<string, Ranked>();
  for (const [label, n] of counts.group(ALL)) {
    const key = speakerKey(label);
    const known = ranked.get(key) ?? { label, most: 0, uses: 0, after: 0 };
    ranked.set(key, known);
    known.uses += n;
    if (n > known.most) [known.label, known.most] = [label, n];
  }
  const last = turn && keyOf(transcript, turn);
  for (const [label, n] of last ? counts.group(last) : []) ranked.get(speakerKey(label))!.after += n;
  const [previous] = turn ? turnsBefore(transcript, turn) : [];
  const other = previous && keyOf(transcript, previous);
  const list = [...ranked].sort(
    ([a, one], [b, two]) =>
      two.after - one.after ||
      Number(b === other) - Number(a === other) ||
      Number(a === last) - Number(b === last) ||
      two.uses - one.uses ||
      (a < b ? -1 : 1),
  );
  const labels = list.map(([, { label }]) => label);
  return [...labels, ...yetToSpeak(transcript, labels)];
}

function keyOf(transcript: Transcript, turn: TurnPlace): string {
  return speakerKey(turnStretch(transcript, turn).label!.words);
}

/** How many of those named in the header are looked at. */
const NAMED = 40;

function yetToSpeak(transcript: Transcript, labels: readonly string[]): string[] {
  const named = headerParticipants(transcript).slice(0, NAMED);
  const silent = named.filter((one) => !labels.some((label) => isMeant(label, one)));
  return silent.map(({ name, labels: own }) => own[0] ?? name);
}
