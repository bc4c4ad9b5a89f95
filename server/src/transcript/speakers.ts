import { speakerKey, standsForMany } from "../syntax/roles.ts";
import { headerParticipants } from "./header.ts";
import { introduction } from "./introductions.ts";
import { perVersion } from "./memo.ts";
import type { Participant } from "./participants.ts";
import { bareName } from "./person.ts";
import type { Transcript, TurnPlace } from "./transcript.ts";

/** A person or a role behind labels. */
export interface Speaker {
  readonly key: string;
  /** The label used most. */
  readonly label: string;
  /** All labels, in order of first use. */
  readonly labels: readonly string[];
  readonly turns: number;
  readonly words: number;
  /** Whether the label stands for a role that many take, such as `QUESTION`. */
  readonly many: boolean;
  readonly first: TurnPlace;
}

/** Everybody who speaks, in order of their first turn, and all words said in turns. */
export interface Speakers {
  readonly list: readonly Speaker[];
  readonly words: number;
}

interface Sum {
  labels: Map<string, number>;
  turns: number;
  words: number;
  first: TurnPlace;
}

/** Sums up who speaks how much: one pass over the blocks, none over the lines. */
export const readSpeakers: (transcript: Transcript) => Speakers = perVersion((transcript) => {
  const sums = new Map<string, Sum>();
  let total = 0;
  let current: Sum | undefined;
  for (let block = 0; block < transcript.blockCount; block++) {
    const part = transcript.part(block);
    let index = 0;
    if (current) {
      current.words += part.leading.words;
      total += part.leading.words;
    }
    for (const stretch of part.stretches) {
      current = undefined;
      if (!stretch.label) continue;
      const key = transcript.speakerOf(stretch);
      let sum = sums.get(key);
      if (!sum) {
        sum = { labels: new Map(), turns: 0, words: 0, first: { block, index } };
        sums.set(key, sum);
      }
      for (const label of stretch.speaker ? [stretch.speaker, stretch.label.words] : [stretch.label.words]) {
        sum.labels.set(label, (sum.labels.get(label) ?? 0) + 1);
      }
      sum.turns++;
      sum.words += stretch.words;
      total += stretch.words;
      current = sum;
      index++;
    }
  }
  const list = [...sums].map(([key, { labels, turns, words, first }]) => {
    const names = [...labels.keys()];
    const label = names.reduce((most, name) => (labels.get(name)! > labels.get(most)! ? name : most));
    return {
      key,
      label,
      labels: names,
      turns,
      words,
      many: names.every((name) => standsForMany(speakerKey(name))),
      first,
    };
  });
  return { list, words: total };
});

/**
 * A speaker's full name and function, where the document tells them: its header first, then the words that introduce
 * them.
 */
export function describe(transcript: Transcript, speaker: Speaker): { name?: string; description?: string } {
  if (speaker.many) return {};
  const known = participantOf(transcript, speaker);
  if (known === "unclear") return {};
  const introduced = introduction(transcript, speaker);
  const name = known?.name ?? introduced.name;
  const told = known?.description ?? introduced.description;
  // Senator Ana Ruiz: a senator
  const description = told && name?.startsWith(`${told} `) ? undefined : told;
  return { ...(name && { name }), ...(description && { description }) };
}

/**
 * The participant whom one of a speaker's labels names: by the label that the header gives, or by name. It is unclear
 * where two could be meant.
 */
function participantOf(
  transcript: Transcript,
  { labels, key }: Speaker,
): Participant | "unclear" | undefined {
  const keys = new Set([key, ...labels.map(speakerKey)]);
  const all = [...headerParticipants(transcript), ...transcript.known];
  // a role is theirs only where nothing else is: two witnesses may be THE WITNESS in turn
  const own = labels.length > 1 ? [key, ...labels.filter((label) => !isRole(label))] : [key];
  const named = ({ name }: Participant) => keys.has(speakerKey(name));
  const given = ({ labels: theirs }: Participant) =>
    theirs.some((label) => speakerKey(label) === key || own.includes(label));
  const meaning =
    (means: (label: string, participant: Participant) => boolean) => (participant: Participant) =>
      own.some((label) => means(label, participant));
  for (const is of [named, given, meaning(meansName), meaning(meansRole), meaning(meansInitials)]) {
    const found = all.filter(is);
    const names = new Set(found.map(({ name }) => bareName(name).join(" ")));
    if (names.size > 0) return names.size === 1 ? merged(found[0]!, all) : "unclear";
  }
  return undefined;
}

/** Whether a label means a participant: by the label that the header gives, by name, by role or by initials. */
export function isMeant(label: string, participant: Participant): boolean {
  const key = speakerKey(label);
  if (speakerKey(participant.name) === key) return true;
  if (participant.labels.some((own) => speakerKey(own) === key)) return true;
  return [meansName, meansRole, meansInitials].some((means) => means(label, participant));
}

/**
 * Whether a label means a name. The surname is the same, and so is the first letter of the given name where both have
 * one; or it is one word of the name.
 *
 *     MR. STEVIN   P. STEVIN   Stevin   Piet     mean Piet Stevin
 *     JAN STEVIN   MR. PIET                      do not
 */
function meansName(label: string, participant: Participant): boolean {
  const words = bareName(label);
  const name = bareName(participant.name);
  if (words.at(-1) !== name.at(-1)) {
    // a given name alone
    return (
      words.length === 1 && words[0]!.length > 2 && words[0] === name[0] && words[0] === speakerKey(label)
    );
  }
  const tail = name.slice(-words.length).join(" ") === words.join(" ");
  return tail || (words[0]![0] === name[0]![0] && words.length > 1);
}

/** Whether a label names what somebody is, and not who. */
function isRole(label: string): boolean {
  return /^(?:THE .*|[QA])$/.test(speakerKey(label));
}

/** `Interviewer` means whom the header gives as such. */
function meansRole(label: string, { description }: Participant): boolean {
  const role = speakerKey(label).replace(/^THE /, "");
  return description !== undefined && speakerKey(description) === role;
}

/** `AR` means Ana Ruiz. */
function meansInitials(label: string, participant: Participant): boolean {
  const name = bareName(participant.name);
  return name.length > 1 && speakerKey(label) === name.map((word) => word[0]).join("");
}

/** A participant may stand in front matter and in a table: what one does not say the other may. */
function merged(participant: Participant, all: readonly Participant[]): Participant {
  const name = bareName(participant.name).join(" ");
  const other = all.find((one) => one.description && bareName(one.name).join(" ") === name);
  return participant.description || !other
    ? participant
    : { ...participant, description: other.description! };
}
