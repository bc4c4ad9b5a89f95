// Captions that repeat: each cue twice, or each with the tail of the one before, as where rolling captions are saved.

import { wordsOf } from "./sites.mjs";

/** So many times running at least, for a person to call it a habit of the file. */
const LEAST = 12;

const doubled = "doubled captions";
const rolling = "rolling captions";

/** How the texts of cues are changed. `said` are their words without label; each yields the new text, or cues. */
const ways = [
  /** Two lines in each cue: the one before and the new one. */
  { kind: rolling, place: "two lines roll", cue: (said, before) => [`${before}\n${said}`] },
  /** The same, and between them a short cue with the line that stays. */
  { kind: rolling, place: "with short cues between", cue: (said, before) => [`${before}\n${said}`, said] },
  /** The last words of the cue before stand first. */
  {
    kind: rolling,
    place: "some words roll",
    cue: (said, before, random) => [`${tail(before, 3 + random.below(5))} ${said}`],
  },
  /** The whole cue comes twice. */
  { kind: doubled, place: "each cue twice", cue: (said) => [said, said] },
  /** The line comes twice in its cue. */
  { kind: doubled, place: "each line twice in its cue", cue: (said) => [`${said}\n${said}`] },
];

/** One stretch of cues that repeat in one way, or lines of a plain text that do. */
export function captions(sites, random) {
  const made = sites.cues ? inCues(sites, random) : inLines(sites, random);
  return made ? [made] : [];
}

function inCues(sites, random) {
  const { text, cues } = sites;
  const way = random.of(ways);
  if (cues.length < LEAST + 2) return undefined;
  // a stretch of the file, or all of it
  const count = random.of([LEAST, LEAST + random.below(cues.length - LEAST - 1), cues.length - 1]);
  const first = 1 + random.below(cues.length - count);
  const words = (cue) => text.slice(cue.said, cue.to).replaceAll(/\s+/g, " ");
  return {
    kind: way.kind,
    place: way.place,
    edits: cues.slice(first, first + count).map((cue, i) => {
      const texts = way.cue(words(cue), words(cues[first + i - 1]), random);
      const label = text.slice(cue.start, cue.said);
      const insert = texts.map((said, n) => (n === 0 ? said : `\n\n${cue.head}${label}${said}`)).join("");
      return { at: cue.said, remove: cue.to - cue.said, insert };
    }),
  };
}

/** Captions that were saved as lines below one label. */
function inLines(sites, random) {
  if (sites.shape.gutter || sites.shape.carried) return undefined;
  const { text } = sites;
  const long = sites.turns.filter(({ said, to }) => to - said > 700);
  if (long.length === 0) return undefined;
  const turn = random.of(long);
  const words = wordsOf(text, turn.said, turn.to).filter(({ plain }) => plain);
  const lines = [];
  for (let at = 0; at + 12 < words.length; ) {
    const count = 5 + random.below(5);
    lines.push(
      words
        .slice(at, at + count)
        .map(({ plain }) => plain)
        .join(" "),
    );
    at += count;
  }
  if (lines.length <= LEAST) return undefined;
  const twice = random.below(2) === 0;
  const printed = lines.flatMap((line, i) =>
    twice ? [line, line] : [i === 0 ? line : `${tail(lines[i - 1], 3 + random.below(3))} ${line}`],
  );
  return {
    kind: twice ? doubled : rolling,
    place: "lines of a plain text",
    edits: [{ at: turn.said, remove: turn.to - turn.said, insert: printed.join("\n") }],
  };
}

function tail(words, count) {
  return words.split(" ").slice(-count).join(" ");
}
