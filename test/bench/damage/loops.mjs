// The loops of a speech recogniser: a phrase of 3 to 12 words that comes 3 to 50 times running, one or two words that
// come 8 to 50 times, in every place where they may stand.

import { gapIn, wordsOf } from "./sites.mjs";

const kinds = [
  { kind: "loop of 3 to 12 words", words: [3, 12], times: [3, 50] },
  { kind: "loop of 1 or 2 words", words: [1, 2], times: [8, 50] },
];
/** Of a caption's line, a printed page's line, the lines of old mail. */
const WIDTHS = { cue: 34, page: 46, mail: 70 };
const PLACES = 4;

/** One loop in each place that the text has, for each kind. */
export function loops(sites, random) {
  return kinds.flatMap((kind) => {
    const made = [];
    for (let i = 0; i < PLACES; i++) made.push(oneLoop(sites, random, kind, i));
    return made.filter(Boolean).map((damage) => ({ kind: kind.kind, ...damage }));
  });
}

function oneLoop(sites, random, kind, place) {
  const phrase = phraseOf(sites, random, between(random, ...kind.words));
  if (!phrase) return undefined;
  const copies = repeat(random, phrase, howOften(random, ...kind.times), sites.shape);
  const damage = putInPlace(sites, random, copies, place);
  // where the words before end as the phrase does, the loop begins before what is put in
  return damage && !wordsBefore(sites.text, damage.edits[0].at).includes(phrase.at(-1)) ? damage : undefined;
}

function putInPlace(sites, random, copies, place) {
  if (place === 0) return withinTurn(sites, random, copies);
  if (sites.cues) return overCues(sites, random, copies);
  if (sites.shape.gutter) return overPrintedLines(sites, random, copies);
  return place === 1 ? overTurns(sites, random, copies) : overLines(sites, random, copies);
}

/** The last few words before an offset, a label among them. */
function wordsBefore(text, at) {
  const words =
    text
      .slice(Math.max(at - 300, 0), at)
      .toLowerCase()
      .match(/[\p{L}’']+/gu) ?? [];
  return words.slice(-6);
}

/** `I think so. thank you so much thank you so much thank you so much And then` */
function withinTurn(sites, random, copies) {
  const at = gapIn(sites, random.of(sites.lines), random);
  if (at === undefined) return undefined;
  const insert = ` ${flat(copies).join(" ")}`;
  return { place: "within a turn", edits: [{ at, insert, told: [1, insert.length] }] };
}

/** Each of some turns says the phrase once or more; the same label again and again, or two that alternate. */
function overTurns(sites, random, copies) {
  const { text, turns, shape } = sites;
  const next = 1 + random.below(turns.length - 1);
  const before = turns[next - 1];
  const gap = /^\s*/.exec(text.slice(before.to))[0] || "\n\n";
  if (before.to + gap.length !== turns[next].from) return undefined;
  const heads = [before, random.below(2) ? before : turns[next]].map((turn) =>
    text.slice(turn.from, turn.said),
  );
  const said = [];
  for (let i = 0; i < copies.length; ) {
    const count = 1 + random.below(3);
    said.push(flat(copies.slice(i, i + count)).join(" ") + (shape.end ?? ""));
    i += count;
  }
  const insert = said.map((words, i) => heads[i % 2] + words + gap).join("");
  return {
    place: "over turns",
    edits: [{ at: turns[next].from, insert, told: [heads[0].length, insert.trimEnd().length] }],
  };
}

/** New lines inside a paragraph: wrapped at some column, or a line for each copy. */
function overLines(sites, random, copies) {
  const { text, shape } = sites;
  const line = random.of(sites.lines);
  const width = 30 + random.below(50);
  const lines = random.below(2) ? wrap(flat(copies), width) : copies.map((copy) => copy.join(" "));
  const indent = shape.carried ? "\t" : "";
  // CHAT closes its utterance on the line before; there the loop is put in before the closing sign
  const at = shape.end && text.slice(line.to - 2, line.to).startsWith(" ") ? line.to - 2 : line.to;
  const insert = lines.map((words) => `\n${indent}${words}`).join("");
  return { place: "over line ends", edits: [{ at, insert, told: [1, insert.length] }] };
}

/** Goes on through the lines of a printed page, whose number and place stay: their words are taken away. */
function overPrintedLines(sites, random, copies) {
  const { text } = sites;
  const lines = wrap(flat(copies), WIDTHS.page);
  const first = random.below(sites.lines.length - lines.length);
  if (first < 0 || sites.lines.length < lines.length + 2) return undefined;
  const slots = sites.lines.slice(first, first + lines.length);
  // what the clerk reports between two lines would part the copies
  const between = slots.slice(1).map(({ from, indent }, i) => text.slice(slots[i].to, from - indent.length));
  if (between.some((lines) => /\p{L}/u.test(lines))) return undefined;
  const place = slots.slice(1).some((slot) => slot.opens) ? "over turns" : "over line ends";
  return {
    place,
    edits: slots.map(({ from, to }, i) => ({ at: from, remove: to - from, insert: lines[i] })),
  };
}

/** Goes on through cues, whose times and labels stay: two lines in each, or one copy in each. */
function overCues(sites, random, copies) {
  const { cues } = sites;
  const lines = wrap(flat(copies), WIDTHS.cue);
  const texts = random.below(2)
    ? copies.map((copy) => wrap(copy, WIDTHS.cue).join("\n"))
    : lines
        .filter((_, i) => i % 2 === 0)
        .map((line, i) => [line, ...lines.slice(2 * i + 1, 2 * i + 2)].join("\n"));
  if (cues.length < texts.length + 2) return undefined;
  const first = random.below(cues.length - texts.length);
  return {
    place: "over cues",
    edits: texts.map((insert, i) => {
      const { said, to } = cues[first + i];
      return { at: said, remove: to - said, insert };
    }),
  };
}

/** Words that follow on one another in the text, in small letters, none of them twice. */
function phraseOf(sites, random, count) {
  for (let tries = 0; tries < 40; tries++) {
    const line = random.of(random.of(sites.turns).lines);
    const words = wordsOf(sites.text, line.from, line.to);
    const first = random.below(Math.max(words.length - count, 1));
    const phrase = words.slice(first, first + count).map(({ plain }) => plain?.toLowerCase());
    if (phrase.length === count && phrase.every(Boolean) && new Set(phrase).size === count) return phrase;
  }
  // too few words in a row: any words of the text
  const known = new Set();
  for (const { from, to } of sites.lines) {
    for (const { plain } of wordsOf(sites.text, from, to)) if (plain) known.add(plain.toLowerCase());
  }
  if (known.size < count) return undefined;
  const left = [...known];
  return Array.from({ length: count }, () => left.splice(random.below(left.length), 1)[0]);
}

/** How a copy is printed: the form of its words, and what stands behind it. */
const styles = {
  bare: { forms: ["small"], ends: [""] },
  commas: { forms: ["small"], ends: [","] },
  sentences: { forms: ["capital"], ends: ["."] },
  mixed: {
    forms: ["small", "small", "capital", "capitals"],
    ends: ["", "", ",", ".", "?", "!", "...", ";", "…"],
    commaInside: 4,
  },
};

/** The copies of a phrase, each as its printed words: all alike, or with case and punctuation varied. */
function repeat(random, phrase, times, { end: closed }) {
  const style = styles[random.of(Object.keys(styles))];
  // where an utterance is closed by a sign of its own, no sentence ends inside it
  const ends = closed ? style.ends.filter((end) => end === "" || end === ",") : style.ends;
  return Array.from({ length: times }, () => {
    const words = inForm(phrase, random.of(style.forms));
    if (style.commaInside && words.length > 2 && random.below(style.commaInside) === 0) {
      words[random.below(words.length - 1)] += ",";
    }
    words[words.length - 1] += ends.length > 0 ? random.of(ends) : "";
    return words;
  });
}

function inForm(words, form) {
  if (form === "capitals") return words.map((word) => word.toUpperCase());
  const [first, ...more] = words;
  return [form === "capital" ? first[0].toUpperCase() + first.slice(1) : first, ...more];
}

/** A third of the loops are as short as they may be, a third little longer. */
function howOften(random, least, most) {
  return random.of([least, between(random, least, least + 5), between(random, least, most)]);
}

function between(random, least, most) {
  return least + random.below(most - least + 1);
}

function flat(copies) {
  return copies.flat();
}

function wrap(words, width) {
  const lines = [""];
  for (const word of words) {
    const line = lines.at(-1);
    if (line === "") lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}
