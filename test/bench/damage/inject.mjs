// Puts damage into a text and tells exactly where it is.

/**
 * Damage is a list of edits in order. An edit puts `insert` in place of `remove` units at the offset `at` of the clean
 * text; of what is inserted the part `told` (from, to; else all of it) is damaged. Damage that lies in an earlier one is
 * left out.
 *
 * @returns the damaged text and, for each piece of damage, where it begins and ends in that text
 */
export function inject(text, damages) {
  const taken = [];
  const edits = [];
  const kept = [];
  for (const damage of damages) {
    const from = damage.edits[0].at;
    const last = damage.edits.at(-1);
    const to = last.at + (last.remove ?? 0);
    // a place is given once: two insertions at one offset would have no order
    if (taken.some((other) => from <= other.to && other.from <= to)) continue;
    taken.push({ from, to });
    const told = { kind: damage.kind, place: damage.place, from: -1, to: -1 };
    kept.push(told);
    for (const edit of damage.edits) edits.push({ ...edit, damage: told });
  }
  edits.sort((a, b) => a.at - b.at);
  const pieces = [];
  let length = 0;
  let read = 0;
  const write = (piece) => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const { at, remove = 0, insert, told = [0, insert.length], damage } of edits) {
    write(text.slice(read, at));
    if (damage.from < 0) damage.from = length + told[0];
    damage.to = length + told[1];
    write(insert);
    read = at + remove;
  }
  write(text.slice(read));
  return { text: pieces.join(""), damages: kept };
}
