// Of the damage that was put into clean texts: how much is found.

import { randomFrom } from "../generate.mjs";
import { captions } from "./captions.mjs";
import { findingsIn } from "./core.mjs";
import { encodings } from "./encodings.mjs";
import { inject } from "./inject.mjs";
import { loops } from "./loops.mjs";
import { marksFrom } from "./marks.mjs";
import { readSites } from "./sites.mjs";
import { speakers } from "./speakers.mjs";
import { generated, published } from "./texts.mjs";

/** Under which code each kind of damage must be found; kinds that are not named here are damage to an encoding. */
const codes = {
  "loop of 3 to 12 words": ["repeated-passage"],
  "loop of 1 or 2 words": ["repeated-passage"],
  "doubled captions": ["rolling-caption"],
  "rolling captions": ["rolling-caption"],
  "misspelled mark": ["misspelled-mark"],
  "misspelled speaker": ["similar-speaker"],
  "escaped as HTML, once or twice": ["html-entity"],
};
const OF_ENCODINGS = ["mojibake"];
const MORE_OF_CUES = 9;

/**
 * Damages each clean text some times and looks for the damage.
 *
 * @param {{ seed: number, rounds: number, missed?: (miss: object) => void }} wish `missed` is told of all that is not found
 * @returns by kind and place and whether the text was published: how many there were, and how many were found
 */
export function measureRecall(core, { seed, rounds, missed }) {
  const random = randomFrom(seed);
  const real = published();
  const words = new Set((real ?? []).flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
  const makers = [loops, encodings, captions, marksFrom(core.vocabulary, words), speakers];
  // few texts are captions, so they are damaged the more often
  const ofCues = [...Array(MORE_OF_CUES).fill(captions), loops, loops];
  const rows = new Map();
  for (let round = 0; round < rounds; round++) {
    const texts = [...(real ?? []), ...generated(seed + round)];
    for (const [i, { name, text, shape }] of texts.entries()) {
      const source = i < (real?.length ?? 0) ? "published" : "generated";
      const sites = readSites(text, shape);
      if (sites.turns.length < 2) continue;
      for (const make of sites.cues ? [...makers, ...ofCues] : makers) {
        const damaged = inject(text, make(sites, random));
        look(core, damaged, (damage, found) => {
          count(rows, source, damage, found);
          if (!found) missed?.({ ...damage, name, source, text: damaged.text });
        });
      }
    }
  }
  return [...rows.values()].sort((a, b) => a.kind.localeCompare(b.kind) || a.place.localeCompare(b.place));
}

function look(core, { text, damages }, tell) {
  if (damages.length === 0) return;
  const findings = findingsIn(core, text);
  for (const damage of damages) {
    const right = codes[damage.kind] ?? OF_ENCODINGS;
    tell(
      damage,
      findings.some(
        ({ code, from, to }) =>
          right.includes(code) && from < damage.to && damage.from < Math.max(to, from + 1),
      ),
    );
  }
}

function count(rows, source, { kind, place }, found) {
  const key = `${kind}\n${place}`;
  const row = rows.get(key) ?? { kind, place, published: [0, 0], generated: [0, 0] };
  rows.set(key, row);
  row[source][0]++;
  if (found) row[source][1]++;
}
