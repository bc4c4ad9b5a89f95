// `npm run bench:rules`: how often the rules are wrong on clean published texts, and how much of the damage that is put
// into clean texts they find, in two tables. Ends with 1 where a limit is broken.
//
//   --seed N    other damage         --rounds N  damage each text so many times
//   --list      each flag on the published texts, with its place
//   --missed    the damage that was not found, some of each kind and place

import { parseArgs } from "node:util";
import { measureAlarms } from "../test/bench/damage/alarms.mjs";
import { loadRules } from "../test/bench/damage/core.mjs";
import { measureRecall } from "../test/bench/damage/recall.mjs";

/** False alarms in so many words, for the rules of garble and every other that is a warning or an error by default. */
const MOST_FALSE = 1;
const A_HUNDRED_THOUSAND = 100_000;
const garble = ["repeated-passage", "stock-phrase", "rolling-caption", "mojibake"];
/** Of each kind of damage. */
const LEAST_RECALL = 0.98;
const MISSES_SHOWN = 3;

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    rounds: { type: "string", default: "5" },
    list: { type: "boolean", default: false },
    missed: { type: "boolean", default: false },
  },
});
const seed = Number(values.seed);
const rounds = Number(values.rounds);
const core = await loadRules();
const broken = [];

const alarms = measureAlarms(core);
if (alarms) tellAlarms(alarms);
else console.log("False alarms: skipped, the published texts are not on this machine.");
console.log("");
tellRecall();
console.log(
  `\nLimits: at most ${MOST_FALSE} false alarm in 100,000 words for ${garble.join(", ")} and each warning or error,\n` +
    `recall at least ${LEAST_RECALL} for each kind of damage.`,
);
for (const sentence of broken) console.log(`Broken: ${sentence}.`);
if (broken.length === 0) console.log("All are kept.");
process.exitCode = broken.length > 0 ? 1 : 0;

function tellAlarms({ words, rows }) {
  console.log(`Flags on ${words} words of published texts`);
  table(["rule", "default", "flags", "real", "false", "false in 100,000"], rows, (row) => {
    const rate = (row.false * A_HUNDRED_THOUSAND) / words;
    const limited = garble.includes(row.code) || row.severity === "warning" || row.severity === "error";
    if (limited && rate > MOST_FALSE)
      broken.push(`${row.code}: ${rate.toFixed(1)} false alarms in 100,000 words`);
    return [
      row.code,
      row.severity,
      row.flags.length,
      row.flags.length - row.false,
      row.false,
      rate.toFixed(2),
    ];
  });
  for (const code of garble)
    if (!rows.some((row) => row.code === code)) broken.push(`${code}: there is no such rule`);
  if (!values.list) return;
  for (const { code, flags } of rows) {
    for (const { file, line, excerpt, reason } of flags) {
      console.log(`${file}:${line}: ${code}${reason ? ` (real: ${reason})` : ""}: ${excerpt}`);
    }
  }
}

function tellRecall() {
  console.log(`Damage put into clean texts ${rounds} times, seed ${seed}`);
  const shown = new Map();
  const missed = values.missed ? (miss) => showMiss(shown, miss) : undefined;
  const rows = measureRecall(core, { seed, rounds, missed });
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const lines = kinds.flatMap((kind) => {
    const places = rows.filter((row) => row.kind === kind);
    return [sum(kind, places), ...places];
  });
  table(["kind and place", "published", "found", "generated", "found", "recall"], lines, (row) => {
    const recall = (row.published[1] + row.generated[1]) / (row.published[0] + row.generated[0]);
    if (!row.place && !(recall >= LEAST_RECALL)) broken.push(`${row.kind}: recall is ${recall.toFixed(3)}`);
    return [row.place ? `  ${row.place}` : row.kind, ...row.published, ...row.generated, recall.toFixed(3)];
  });
}

function sum(kind, places) {
  const add = (source) => [0, 1].map((i) => places.reduce((total, place) => total + place[source][i], 0));
  return { kind, published: add("published"), generated: add("generated") };
}

function showMiss(shown, { kind, place, name, source, text, from, to }) {
  const key = `${kind}\n${place}\n${source}`;
  shown.set(key, (shown.get(key) ?? 0) + 1);
  if (shown.get(key) > MISSES_SHOWN) return;
  const words = `${text.slice(Math.max(from - 40, 0), from)}»${text.slice(from, to)}«${text.slice(to, to + 40)}`;
  console.log(`missed: ${kind}, ${place}, in ${name}: ${JSON.stringify(words.slice(0, 300))}`);
}

function table(head, rows, cells) {
  const lines = [head, ...rows.map((row) => cells(row).map(String))];
  const widths = head.map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  for (const line of lines) {
    console.log(
      line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i] + 2))).join(""),
    );
  }
  if (rows.length === 0) console.log("(nothing)");
}
