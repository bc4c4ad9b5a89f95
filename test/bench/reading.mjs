import { generate, generateCounted } from "./generate.mjs";
import { median, times } from "./measure.mjs";

const RUNS = 5;
/** In a small text one run is too short to time, so as many as make up this many units are timed together. */
const UNITS_A_RUN = 2_000_000;
/** Some runs of either reader before any is timed. */
const WARM_UNITS = 300_000;
const WARM_RUNS = 5;

/** As in a server, some document is open all the while: else what the engine knows of its objects goes with the last. */
const open = [];

/**
 * The least that any reader must do: split the text into lines and, on each, test one pattern for a label, look for
 * brackets of both kinds and count the blanks. What our reading takes is told as a multiple of this, which says the same
 * on every machine.
 */
function readBare(text) {
  let labels = 0;
  let brackets = 0;
  let blanks = 0;
  for (const line of text.split("\n")) {
    if (/^\p{Lu}[\p{L}.' -]{0,60}:\s/u.test(line)) labels++;
    for (let at = 0; at < line.length; at++) {
      const code = line.charCodeAt(at);
      if (code === 32 || code === 9) blanks++;
      else if (code === 40 || code === 41 || code === 91 || code === 93) brackets++;
    }
  }
  return labels + brackets + blanks;
}

/** Reads texts of some sizes from scratch, and with the bare reader in turn, so that both see the same machine. */
export function measureReading({ Transcript }, sizes, form) {
  warmUp(Transcript, form);
  return sizes.map((units) => {
    const text = generate({ units, ...form });
    const repeat = Math.max(1, Math.round(UNITS_A_RUN / text.length));
    const { ms, ratio } = measure(Transcript, text, repeat);
    return { units, ms, perMb: ms / (text.length / 1e6), ratio };
  });
}

/** Reads one text of a form in the same way, and tells what was found in it beside what was written. */
export function measureForm({ Transcript }, units, form) {
  warmUp(Transcript, form);
  const { text, turns } = generateCounted({ units, ...form });
  const transcript = new Transcript(text);
  let found = 0;
  for (let block = 0; block < transcript.blockCount; block++) found += transcript.part(block).turns.length;
  return { convention: transcript.convention.id, found, turns, ...measure(Transcript, text, 1) };
}

function settleAll(transcripts) {
  for (const transcript of transcripts) transcript.settle();
}

function readTurns(Transcript, text) {
  const transcript = new Transcript(text);
  transcript.settleTurns();
  return transcript;
}

function warmUp(Transcript, form) {
  const text = generate({ units: WARM_UNITS, seed: 7, ...form });
  for (let i = 0; i < WARM_RUNS; i++) {
    open[0] = new Transcript(text);
    open[0].settle();
  }
  for (let i = 0; i < WARM_RUNS; i++) readBare(text);
}

function measure(Transcript, text, repeat) {
  const ours = [];
  const bare = [];
  const pairing = [];
  for (let i = 0; i < RUNS; i++) {
    const read = [];
    ours.push(...times(1, () => again(repeat, () => read.push(readTurns(Transcript, text)))));
    pairing.push(...times(1, () => settleAll(read)));
    bare.push(...times(1, () => again(repeat, () => readBare(text))));
  }
  return {
    ms: median(ours) / repeat,
    ratio: median(ours) / median(bare),
    pairing: median(pairing) / median(ours),
  };
}

function again(count, run) {
  for (let i = 0; i < count; i++) run();
}
