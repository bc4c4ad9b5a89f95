// `npm run bench`: how fast transcripts are read and edited, in one table. Ends with 1 where a limit is broken.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { measureEditing } from "../test/bench/editing.mjs";
import { loadEngine } from "../test/bench/engine.mjs";
import { measureForm, measureReading } from "../test/bench/reading.mjs";
import { forms, nameOf } from "../test/bench/writers.mjs";

/** What must hold on every machine. */
const MOST_GROWTH = 2.3;
const MOST_KEYSTROKE_MS = 5;
/** Of what the bare reader takes: the two conventions that most transcripts have, and the others. */
const MOST_RATIO = { colon: 4, markdown: 4 };
const MOST_RATIO_OTHERS = 8;
/** Of what the reading takes: to find who asks and who answers. */
const MOST_PAIRING = 1;
/** Of the text's bytes. */
const MOST_HEAP = 6;

const KB = 1000;
const MB = 1000 * KB;
const sizes = [30 * KB, 300 * KB, 3 * MB, 5 * MB, 10 * MB];

const engine = await loadEngine();
const broken = [];
const lines = [];
for (const wrapped of [false, true]) {
  const form = wrapped ? "wrapped" : "unwrapped";
  lines.push("", `Reading, ${form}`.padEnd(34) + columns("ms", "ms/MB", "× bare"));
  const readings = measureReading(engine, sizes, { wrapped });
  for (const { units, ms, perMb, ratio } of readings) row(size(units), ms, perMb, ratio);
  const [half, whole] = [5 * MB, 10 * MB].map(
    (units) => readings.find((reading) => reading.units === units).ms,
  );
  row("growth from 5 to 10 MB, ×", whole / half);
  if (whole / half > MOST_GROWTH)
    broken.push(`${form}: 10 MB take ${(whole / half).toFixed(2)} times as long as 5 MB`);

  lines.push("", `Editing 10 MB, ${form}, ms`.padEnd(34) + columns("median", "p95", "most"));
  for (const { name, median, p95, max } of measureEditing(engine, 10 * MB, wrapped)) {
    row(name, median, p95, max);
    if (/^a character, /.test(name) && !(median < MOST_KEYSTROKE_MS)) {
      broken.push(`${form}: ${name} takes ${median.toFixed(2)} ms`);
    }
  }
}

lines.push("", "Reading 10 MB".padEnd(34) + columns("ms", "× bare", "exchanges", "heap, MB", "× bytes"));
for (const form of forms) {
  const name = nameOf(form);
  const { convention, found, turns, ms, ratio, pairing } = measureForm(engine, 10 * MB, form);
  const { heap, bytes } = measureHeap({ units: 10 * MB, ...form });
  row(name, ms, ratio, pairing, heap / MB, heap / bytes);
  const most = MOST_RATIO[form.convention] ?? MOST_RATIO_OTHERS;
  if (!(ratio <= most))
    broken.push(`${name}: reading takes ${ratio.toFixed(2)} times as long as bare, not ${most}`);
  if (!(pairing <= MOST_PAIRING))
    broken.push(`${name}: finding the exchanges takes ${pairing.toFixed(2)} times as long as reading`);
  if (!(heap <= MOST_HEAP * bytes))
    broken.push(
      `${name}: the heap holds ${(heap / bytes).toFixed(2)} times the text's bytes, not ${MOST_HEAP}`,
    );
  if (convention !== form.convention) broken.push(`${name}: it is taken for ${convention}`);
  if (found !== turns) broken.push(`${name}: ${found} turns are read where ${turns} were written`);
}
console.log(lines.slice(1).join("\n"));
console.log(
  `\nLimits: growth at most ${MOST_GROWTH}, a character at 10 MB less than ${MOST_KEYSTROKE_MS} ms, ` +
    `colon and markdown at most ${MOST_RATIO.colon} × bare,\nthe others ${MOST_RATIO_OTHERS} ×, ` +
    `exchanges at most ${MOST_PAIRING} × reading, heap at most ${MOST_HEAP} × the text's bytes, each convention and all its turns found.`,
);
for (const sentence of broken) console.log(`Broken: ${sentence}.`);
if (broken.length === 0) console.log("All are kept.");
process.exitCode = broken.length > 0 ? 1 : 0;

function measureHeap(wish) {
  const program = fileURLToPath(new URL("../test/bench/heap.mjs", import.meta.url));
  return JSON.parse(
    execFileSync(process.execPath, ["--expose-gc", program, JSON.stringify(wish)], { encoding: "utf8" }),
  );
}

function row(name, ...values) {
  lines.push(`  ${name}`.padEnd(34) + columns(...values.map((value) => value.toFixed(2))));
}

function columns(...cells) {
  return cells.map((cell) => cell.padStart(10)).join("");
}

function size(units) {
  return units >= MB ? `${units / MB} MB` : `${units / KB} KB`;
}
