// Marks with one or two slips in their words: every mark of the tables, and those that the document itself holds.

import { gapIn } from "./sites.mjs";
import { everySlip, lettersOf, misspell } from "./typos.mjs";

/** One slip in a mark of so many letters, two in one of so many: of shorter words any other word is a typo. */
const ONE_SLIP = 7;
const TWO_SLIPS = 10;
const A_TEXT = 12;
/** A mark is the document's own that stands in it so many times. */
const HELD = 3;

const tables = {
  inaudible: ["inaudible", "inaudibleAlone"],
  crosstalk: ["crosstalk", "crosstalkAlone"],
  uncertain: ["uncertain"],
  redacted: ["redacted"],
};

/** Makes the maker of misspelled marks from the tables of the six languages; `words` are real words and thus no typos. */
export function marksFrom(vocabulary, words) {
  const listed = Object.entries(tables).flatMap(([place, names]) =>
    names.flatMap((name) => vocabulary[name]).map((mark) => ({ place: `a mark for ${place}`, mark })),
  );
  const stems = [...vocabulary.event, ...listed.map(({ mark }) => mark)];
  const long = listed.filter(({ mark }) => lettersOf(mark) >= ONE_SLIP);
  const known = new Set(Object.values(vocabulary).flat());
  return (sites, random) => {
    const made = [];
    for (let i = 0; i < A_TEXT; i++) {
      const held = i % 4 === 3 ? heldIn(sites.text, stems) : [];
      const { place, mark } = random.of(held.length > 0 ? held : long);
      const wrong = misspelled(mark, random);
      if (known.has(wrong) || words.has(wrong)) continue;
      const at = gapIn(sites, random.of(sites.lines), random);
      if (at === undefined) continue;
      const insert = ` ${printed(wrong, random)}`;
      made.push({ kind: "misspelled mark", place, edits: [{ at, insert, told: [1, insert.length] }] });
    }
    return made;
  };
}

function misspelled(mark, random) {
  const once = misspell(mark, random.of(everySlip), random);
  if (lettersOf(mark) < TWO_SLIPS || random.below(2)) return once ?? mark;
  const twice = misspell(once ?? mark, random.of(everySlip), random) ?? mark;
  // the second slip may have mended the first
  return twice === mark ? once : twice;
}

/** `(inaudible)` `[Inaudible.]` `\[inaudible 00:04:48\]` */
function printed(words, random) {
  const said = random.of([words, words, words[0].toUpperCase() + words.slice(1), words.toUpperCase()]);
  const inside = random.of(["", "", ".", ` 00:${10 + random.below(50)}:${10 + random.below(50)}`]);
  const [open, close] = random.of([
    ["(", ")"],
    ["[", "]"],
    ["\\[", "\\]"],
  ]);
  return `${open}${said}${inside}${close}`;
}

/** The one-word marks that the document holds often enough; what they begin with tells them from other words. */
function heldIn(text, stems) {
  const counts = new Map();
  for (const [, word] of text.matchAll(/[([](\p{L}{7,})\.?\\?[)\]]/gu)) {
    counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  }
  return [...counts]
    .filter(([mark, count]) => count >= HELD && stems.some((stem) => mark.startsWith(stem)))
    .map(([mark]) => ({ place: "a mark that the document holds", mark }));
}
