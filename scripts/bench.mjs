// `npm run bench`: how fast transcripts are read and edited, in one table. Ends with 1 where a limit is broken.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { measureEditing } from "../test/bench/editing.mjs";
import { loadEngine } from "../test/bench/engine.mjs";
import { measureReading } from "../test/bench/reading.mjs";

/** What must hold on every machine. */
const MOST_GROWTH = 2.3;
const MOST_KEYSTROKE_MS = 5;

const KB = 1000;
const MB = 1000 * KB;
const sizes = [30 * KB, 300 * KB, 3 * MB, 5 * MB, 10 * MB];
const forms = ["unwrapped", "wrapped"];

const engine = await loadEngine();
const broken = [];
const lines = [];
for (const form of forms) {
  const wrapped = form === "wrapped";
  lines.push("", `Reading, ${form}`.padEnd(34) + columns("ms", "ms/MB", "× bare"));
  const readings = measureReading(engine, sizes, wrapped);
  for (const { units, ms, perMb, ratio } of readings) row(size(units), ms, perMb, ratio);
  const [half, whole] = [5 * MB, 10 * MB].map(
    (units) => readings.find((reading) => reading.units === units).ms,
  );
  row("growth from 5 to 10 MB, ×", whole / half);
  if (whole / half > MOST_GROWTH)
    broken.push(`${form}: 10 MB take ${(whole / half).toFixed(2)} times as long as 5 MB`);
  const { heap } = measureHeap(10 * MB, form);
  row("heap for 10 MB, MB", heap / MB);

  lines.push("", `Editing 10 MB, ${form}, ms`.padEnd(34) + columns("median", "p95", "most"));
  for (const { name, median, p95, max } of measureEditing(engine, 10 * MB, wrapped)) {
    row(name, median, p95, max);
    if (/^a character, /.test(name) && !(median < MOST_KEYSTROKE_MS)) {
      broken.push(`${form}: ${name} takes ${median.toFixed(2)} ms`);
    }
  }
}
console.log(lines.slice(1).join("\n"));
console.log(
  `\nLimits: growth at most ${MOST_GROWTH}, a character at 10 MB less than ${MOST_KEYSTROKE_MS} ms.`,
);
for (const sentence of broken) console.log(`Broken: ${sentence}.`);
if (broken.length === 0) console.log("Both are kept.");
process.exitCode = broken.length > 0 ? 1 : 0;

function measureHeap(units, form) {
  const program = fileURLToPath(new URL("../test/bench/heap.mjs", import.meta.url));
  return JSON.parse(
    execFileSync(process.execPath, ["--expose-gc", program, String(units), form], { encoding: "utf8" }),
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
