// Transcripts of any size, always the same for the same seed: for measuring, not for reading.

import { ASKER, MODERATOR, writers } from "./writers.mjs";

/**
 * Writes a briefing of about `units` UTF-16 units, in invented words: a header, a moderator who calls on people, questions
 * with their answers and follow-ups, a mark every so often and, where the convention has them, footnotes whose notes stand
 * at the end.
 *
 * @param {{ units: number, seed?: number, convention?: string, wrapped?: boolean, as?: string, short?: boolean, clean?: boolean }} wish
 *   `wrapped` breaks lines, as mail and old archives do, otherwise a paragraph is a line; `as` is the format of cues,
 *   WebVTT or SRT; `short` is a talk among people with names, most of whose turns are a few words; in a `clean` one nothing needs an ear
 */
export function generate(wish) {
  return generateCounted(wish).text;
}

/** The same, with the number of turns that were written. */
export function generateCounted({
  units,
  seed = 1,
  convention = "colon",
  wrapped = false,
  as,
  short = false,
  clean = false,
}) {
  const random = { ...randomFrom(seed), clean };
  const words = vocabulary(random);
  const writer = writers[convention]({ names: names(random), wrapped, as });
  const notes = [];
  const pieces = [
    writer.head(`Briefing on the ${capital(random.of(words))} of ${capital(random.of(words))}`),
  ];
  let length = 0;
  const speak = (size) => speech(random, words, size, writer.notes ? notes : undefined);
  const write = (who, said) => {
    const piece = writer.turn(who, said);
    pieces.push(piece);
    length += piece.length;
  };
  const round = short ? talk : goRound;
  while (length + notes.length * 90 < units) round(random, words, speak, write);
  for (const note of notes) pieces.push(`${note}\n\n`);
  return { text: `${pieces.join("").trimEnd()}\n`, turns: writer.turns() };
}

/** Somebody is called on and asks, with follow-ups. */
function goRound(random, words, speak, write) {
  const asker = `${capital(random.of(words))} ${capital(random.of(words))}`;
  write(MODERATOR, [`Next up is ${asker}. ${speak(random.below(12))}`.trimEnd()]);
  for (let follow = random.below(3); follow >= 0; follow--) {
    write(ASKER, [speak(25 + random.below(70))]);
    if (random.below(6) === 0) write(MODERATOR, [speak(10)]);
    for (let answer = random.below(5) === 0 ? 2 : 1; answer > 0; answer--) {
      const who = 1 + random.below(7);
      const said = [speak(40 + random.below(120))];
      for (let more = random.below(3); more > 0; more--) said.push(speak(40 + random.below(120)));
      write(who, said);
    }
  }
}

/** One asks and two answer, in a few words; now and then somebody tells more. */
function talk(random, words, speak, write) {
  write(1, [question(random, words, 3 + random.below(9))]);
  for (let more = random.below(4); more >= 0; more--) {
    const said = random.below(5) === 0 ? 20 + random.below(40) : 1 + random.below(9);
    write(2 + random.below(2), [speak(said)]);
    if (random.below(2) === 0)
      write(1, [random.of(["Mm-hmm.", "Right.", "Yes.", speak(2 + random.below(6))])]);
  }
}

function question(random, words, count) {
  return `${sentence(random, words, count).slice(0, -1)}?`;
}

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { below, of: (list) => list[below(list.length)] };
}

function vocabulary(random) {
  const sounds =
    "ba be bo da de di fa fe ga go ha he ka ke la le li lo ma me mi na ne no pa pe ra re ri ro sa se si so ta te ti to va ve".split(
      " ",
    );
  const ends = ["", "", "n", "r", "s", "t", "ld", "nt"];
  const words =
    "the of and to a in that is was it for on with as be at by this we you they are not have".split(" ");
  while (words.length < 600) {
    let word = "";
    for (let more = 1 + random.below(3); more > 0; more--) word += random.of(sounds);
    words.push(word + random.of(ends));
  }
  return words;
}

/** Eight surnames: the moderator's and those of the people who brief. */
function names(random) {
  return vocabulary(random).slice(-8).map(capital);
}

/** Some sentences of about `size` words. */
function speech(random, words, size, notes) {
  const sentences = [];
  for (let left = size; left > 0; ) {
    const count = Math.min(left, 4 + random.below(18));
    left -= count;
    sentences.push(sentence(random, words, count));
    if (random.below(90) === 0 && !random.clean)
      sentences.push(random.of(["(Laughter.)", "(Inaudible.)", "[crosstalk]", "(Applause.)"]));
    if (notes && random.below(120) === 0) {
      notes.push(`[${notes.length + 1}] ${sentence(random, words, 14)}`);
      sentences[sentences.length - 1] += `[${notes.length}]`;
    }
  }
  return sentences.join(" ");
}

function sentence(random, words, count) {
  const said = [];
  for (let i = 0; i < count; i++) {
    let word = random.of(words);
    while (random.clean && said.at(-1) === word) word = random.of(words);
    said.push(word);
    const turn = random.below(80);
    if (turn === 0 && !random.clean) said[i] = `${capital(said[i])} (ph.)`;
    else if (turn < 3) said[i] += "’s";
    else if (turn < 8 && i < count - 1) said[i] += ",";
    else if (turn === 8 && i < count - 1) said[i] += " --";
  }
  said[0] = capital(said[0]);
  return said.join(" ") + (random.below(8) === 0 ? "?" : ".");
}

function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
