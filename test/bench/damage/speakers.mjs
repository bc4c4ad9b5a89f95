// A frequent speaker's label with one letter dropped, doubled, swapped or added.

import { labelSlips, lettersOf, misspell } from "./typos.mjs";

/** A speaker is frequent who speaks so many times. */
const FREQUENT = 5;
const A_TEXT = 2;

/** Some misspelled labels, each of another speaker; never one that another speaker has. */
export function speakers(sites, random) {
  const known = new Set([...sites.counts.keys()].map(bare));
  const frequent = [...sites.counts].filter(([, count]) => count >= FREQUENT).map(([label]) => label);
  const made = [];
  for (let tries = 0; tries < 20 && made.length < A_TEXT && frequent.length > 0; tries++) {
    const label = random.of(frequent);
    // of two letters any other two are a typo, and of three only the same three in another order tell the name
    if (lettersOf(label) < 3) continue;
    const slip = lettersOf(label) === 3 ? "swapped" : random.of(labelSlips);
    const wrong = misspell(label, slip, random);
    if (!wrong || known.has(bare(wrong))) continue;
    const turn = random.of(sites.turns.filter((one) => one.label?.words === label));
    frequent.splice(frequent.indexOf(label), 1);
    made.push({
      kind: "misspelled speaker",
      place: slip,
      edits: [{ at: turn.label.from, remove: label.length, insert: wrong }],
    });
  }
  return made;
}

function bare(label) {
  return label.toLowerCase().replaceAll(/[^\p{L}\d]/gu, "");
}
