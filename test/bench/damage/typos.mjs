// Slips of the pen: one letter is dropped, doubled, swapped with the next, put in, or another one is written.

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

const slips = {
  dropped: (letters, at) => letters.splice(at, 1),
  doubled: (letters, at) => letters.splice(at, 0, letters[at]),
  swapped: (letters, at) => letters.splice(at, 2, letters[at + 1], letters[at]),
  added: (letters, at, letter) => letters.splice(at, 0, letter),
  changed: (letters, at, letter) => letters.splice(at, 1, letter),
};

/** What may go wrong in a mark, and in a label. */
export const everySlip = Object.keys(slips);
export const labelSlips = ["dropped", "doubled", "swapped", "added"];

/** The words with one slip of the given kind at a random letter, or nothing where there is no place for it. */
export function misspell(words, slip, random) {
  const letters = [...words];
  const places = letters.flatMap((letter, at) => {
    if (!isLetter(letter)) return [];
    if (slip !== "swapped") return [at];
    const next = letters[at + 1];
    return next && isLetter(next) && next.toLowerCase() !== letter.toLowerCase() ? [at] : [];
  });
  if (places.length === 0) return undefined;
  const at = random.of(places);
  const letter = random.of(LETTERS);
  slips[slip](letters, at, letters[at] === letters[at].toUpperCase() ? letter.toUpperCase() : letter);
  return letters.join("");
}

export function lettersOf(words) {
  return [...words].filter(isLetter).length;
}

function isLetter(sign) {
  return /\p{L}/u.test(sign);
}
