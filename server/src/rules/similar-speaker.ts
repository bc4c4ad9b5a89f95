import { speakerKey } from "../syntax/roles.ts";
import { span } from "../text/position.ts";
import { headerParticipants } from "../transcript/header.ts";
import type { Part } from "../transcript/part.ts";
import { isMeant } from "../transcript/speakers.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { mergeSpeaker } from "./fixes/merge-speaker.ts";
import { usesNeeded } from "./label-slips.ts";
import { knownPeople } from "./labels.ts";
import { type LooseLabel, looseLabels } from "./loose-labels.ts";
import type { CountingRule, Finding, Standing, Sums } from "./rule.ts";
import { standingOf } from "./standing-of.ts";

/** From so many uses on, others may be taken for a label with a slip. */
const USES = 3;
/** The most pairs of a label that is usual and one that is not. */
const PAIRS = 40_000;
/** Before the key of a label that opens a turn, which others may not: a word that stands once before a colon is none. */
const STANDS = "stands ";
/** Before words that only stand like a label. */
const LOOSE = "loose ";

/** A label that is nearly another one, which is used much more often: `QMS. PSAKI` beside `MS. PSAKI` */
export const similarSpeaker: CountingRule = {
  code: "similar-speaker",
  severity: "warning",
  count,
  judge: similarLabels,
  watch: (transcript) => [transcript.convention, ...knownPeople(transcript)],
  *find(part, { standing }): Generator<Finding> {
    for (const i of part.syntax.notable) {
      const label = part.syntax.lines[i]!.labels?.find(({ key }) => standing.has(key));
      if (label) yield finding({ ...label, words: label.words, line: i }, standing.get(label.key)!);
    }
    for (const label of looseLabels(part)) {
      const right = standing.get(LOOSE + label.words);
      if (right) yield finding(label, right);
    }
  },
  fixes: (finding, transcript) => mergeSpeaker(finding, transcript, rightLabels(transcript)),
};

function finding({ line, start, end, words }: LooseLabel, right: string): Finding {
  return {
    range: span(line, start, end),
    message: `${words} is nearly ${right}, who speaks much more often: correct the label if they are the same`,
  };
}

/** How often each candidate stands in the block, and which of them open turns. */
function count(part: Part): Sums | undefined {
  const sums = new Map<string, number>();
  const add = (key: string) => sums.set(key, (sums.get(key) ?? 0) + 1);
  for (const i of part.syntax.notable) for (const { key } of part.syntax.lines[i]!.labels ?? []) add(key);
  for (const { label } of part.turns) add(STANDS + label!.key);
  for (const { words } of looseLabels(part)) add(LOOSE + words);
  return sums.size > 0 ? sums : undefined;
}

/** The right label by the words of the wrong one. */
const rightLabels = standingOf(count, (sums, transcript) => {
  const similar = similarLabels(sums, transcript);
  return new Map([...similar].map(([key, right]) => [wordsOf(key, transcript)!, right]));
});

/** A label, how often it is used, and how often it would be if those with a slip were written so. */
interface Use {
  readonly key: string;
  readonly words: string;
  readonly n: number;
  meant: number;
}

/** A label with a slip, and those that may be meant, each with how often it must be used. */
interface Slip extends Use {
  readonly rights: readonly { readonly right: Use; readonly least: number }[];
}

/**
 * For the key of each label with a slip the label that is meant. Whom the header names is a person of their own.
 *
 * A label with a slip counts as a use of the one that is meant. So what is found does not hang on which slips have been
 * mended: to mend one makes the right label no more usual than it was.
 */
function similarLabels(sums: Sums, transcript: Transcript): Standing {
  const similar = new Map<string, string>();
  let slips = possibleSlips(usesOf(sums, transcript), sums);
  for (let before = -1; before !== similar.size; ) {
    before = similar.size;
    const found: { slip: Slip; right: Use }[] = [];
    const left: Slip[] = [];
    for (const slip of slips) {
      const right = slip.rights.find(({ right: { meant }, least }) => meant >= least)?.right;
      if (!right) left.push(slip);
      else if (!isNamed(slip.words, right.words, transcript)) found.push({ slip, right });
    }
    for (const { slip, right } of found) {
      similar.set(slip.key, right.words);
      right.meant += slip.n;
    }
    slips = left;
  }
  return similar;
}

/** The candidates and the loose labels, the most used first. */
function usesOf(sums: Sums, transcript: Transcript): Use[] {
  const shapes = new Set(transcript.convention.shapes);
  const uses = [...sums].flatMap(([key, n]) => {
    const shape = transcript.tallies.labels.get(key)?.shape;
    const words = !shape || shapes.has(shape) ? wordsOf(key, transcript) : undefined;
    return words === undefined ? [] : [{ key, words, n, meant: n }];
  });
  // what is found is the same whatever was typed first
  return uses.sort((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1));
}

function possibleSlips(uses: readonly Use[], sums: Sums): Slip[] {
  const usual = uses.filter(({ key, n }) => n >= USES && sums.has(STANDS + key));
  // most words that stand like a label are too long or too short for any
  const lengths = new Set(
    usual.flatMap(({ words: { length } }) => [-2, -1, 0, 1, 2].map((more) => length + more)),
  );
  let most = usual[0]?.n ?? 0;
  const rare: Use[] = [];
  for (const use of [...uses].reverse()) {
    if (USES * use.n > most) break;
    if (!lengths.has(use.words.length)) continue;
    rare.push(use);
    most += use.n;
  }
  if (usual.length * rare.length > PAIRS) return [];
  const more = most - (usual[0]?.n ?? 0);
  return rare.map((slip) => {
    const rights = usual.flatMap((right) => {
      const needed = right.n + more >= USES * slip.n ? usesNeeded(slip.words, right.words) : undefined;
      return needed === undefined ? [] : [{ right, least: needed * slip.n }];
    });
    return { ...slip, rights };
  });
}

function wordsOf(key: string, { tallies }: Transcript): string | undefined {
  return key.startsWith(LOOSE) ? key.slice(LOOSE.length) : tallies.labels.get(key)?.words;
}

/**
 * Whether a list names who has a label. Of whom the right label means as well, `J. ODA` may be short for `JOE ODA`, but
 * `JEO ODA` is a slip.
 */
function isNamed(label: string, right: string, transcript: Transcript): boolean {
  const key = speakerKey(label);
  const hasInitial = /(?:^| )\S(?: |$)/.test(key);
  return [...headerParticipants(transcript), ...transcript.known].some((one) => {
    if ([one.name, ...one.labels].some((name) => speakerKey(name) === key)) return true;
    return isMeant(label, one) && (hasInitial || !isMeant(right, one));
  });
}
