import { generate } from "./generate.mjs";
import { median, times } from "./measure.mjs";

const RUNS = 7;
/** In a small text one run is too short to time, so as many as make up this many units are timed together. */
const UNITS_A_RUN = 2_000_000;

/**
 * The least that any reader must do: cut the text into lines, try one pattern for a label on each, look for brackets,
 * count the blanks. What our reading takes is told as a multiple of this, which says the same on every machine.
 */
function readBare(text) {
  let found = 0;
  for (const line of text.split("\n")) {
    if (/^\p{Lu}[\p{L}.' -]{0,60}:\s/u.test(line)) found++;
    if (line.includes("(") || line.includes("[")) found++;
    for (let at = line.indexOf(" "); at >= 0; at = line.indexOf(" ", at + 1)) found++;
  }
  return found;
}

/** Reads texts of some sizes from scratch, and with the bare reader in turn, so that both see the same machine. */
export function measureReading({ Transcript }, sizes, wrapped) {
  const readOurs = (text) => new Transcript(text).settle();
  const warm = generate({ units: 300_000, wrapped, seed: 7 });
  for (let i = 0; i < 5; i++) readOurs(warm);
  for (let i = 0; i < 5; i++) readBare(warm);
  return sizes.map((units) => {
    const text = generate({ units, wrapped });
    const repeat = Math.max(1, Math.round(UNITS_A_RUN / text.length));
    const ours = [];
    const bare = [];
    for (let i = 0; i < RUNS; i++) {
      ours.push(...times(1, () => again(repeat, () => readOurs(text))));
      bare.push(...times(1, () => again(repeat, () => readBare(text))));
    }
    const ms = median(ours) / repeat;
    return { units, ms, perMb: ms / (text.length / 1e6), ratio: median(ours) / median(bare) };
  });
}

function again(count, run) {
  for (let i = 0; i < count; i++) run();
}
