import { isPlaceholder } from "../rules/placeholder-speaker.ts";
import { speakerKey, standsForMany } from "../syntax/roles.ts";
import { bareName } from "../transcript/person.ts";
import { describe, isMeant, readSpeakers, type Speaker } from "../transcript/speakers.ts";
import type { Transcript } from "../transcript/transcript.ts";

/**
 * Other labels that may mean the same speaker: by the document's own aliases, by the full name that is known of both, or
 * because one is short for the name that the other gives.
 *
 *     MS. VALE   Patricia Vale   PV    are one, where nobody else in the document could be meant
 */
export function otherLabels(transcript: Transcript, label: string): string[] {
  const key = speakerKey(label);
  const { list } = readSpeakers(transcript);
  const own = list.find(({ labels }) => labels.some((one) => speakerKey(one) === key));
  if (!own || namesNoOne(key)) return [];
  const name = describe(transcript, own).name;
  const others = list.filter(
    (other) => other !== own && !other.many && isSame(transcript, own, name, other, list),
  );
  const labels = [own, ...others].flatMap((one) => one.labels);
  const keys = new Set<string>([key]);
  return labels.filter((one) => {
    const its = speakerKey(one);
    if (keys.has(its) || namesNoOne(its)) return false;
    keys.add(its);
    return true;
  });
}

/**
 * What an alias is called when the label it stands beside is renamed: the part of it that is the label changes.
 *
 *     AR -> AW              Ana Ruiz (AR)   Ana Ruiz (AW)
 *     Chair -> Ms. Oda      Q12 Chair       Q12 Ms. Oda
 */
export function renamedAlias(alias: string, label: string, name: string): string {
  const key = speakerKey(label);
  const [, long, open, short, close] = /^(.*\S)(\s*[([])([^()[\]]{1,20})([)\]])$/.exec(alias) ?? [];
  if (long !== undefined && speakerKey(short!) === key) return `${long}${open}${name}${close}`;
  if (long !== undefined && speakerKey(long) === key) return `${name}${open}${short}${close}`;
  const [, number, role] = /^(Q\s?\d{1,4}[.)]?\s+)(\p{L}.*)$/u.exec(alias) ?? [];
  return number !== undefined && speakerKey(role!) === key ? number + name : name;
}

function isSame(
  transcript: Transcript,
  own: Speaker,
  name: string | undefined,
  other: Speaker,
  list: readonly Speaker[],
): boolean {
  const theirs = describe(transcript, other).name;
  const alike =
    name !== undefined && theirs !== undefined
      ? sameName(name, theirs)
      : isShortFor(own, other) || isShortFor(other, own);
  return alike && list.every((one) => one === own || one === other || !mayMean(own, other, one));
}

/** Whether one of two labels may be short for a third one's name as well. */
function mayMean(a: Speaker, b: Speaker, third: Speaker): boolean {
  return isShortFor(a, third) || isShortFor(b, third);
}

/** Whether one label is short for the full name that the other gives. */
function isShortFor(short: Speaker, long: Speaker): boolean {
  const name = bareName(long.label);
  return (
    name.length > 1 &&
    bareName(short.label).length < name.length &&
    isMeant(short.label, { name: long.label, labels: [] })
  );
}

function sameName(a: string, b: string): boolean {
  return bareName(a).join(" ") === bareName(b).join(" ");
}

function namesNoOne(key: string): boolean {
  return key.length < 2 || standsForMany(key) || isPlaceholder(key);
}
