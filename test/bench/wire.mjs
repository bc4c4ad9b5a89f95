// `node test/bench/wire.mjs`: our server beside others over the wire, on the same words, in one run and one table.
// Ends with 1 where a limit is broken. The Markdown server is installed at first use.
//
//   node test/bench/wire.mjs --size 300000     one size only

import { parseArgs } from "node:util";
import { generate } from "./generate.mjs";
import { median } from "./measure.mjs";
import { installServers } from "./wire/install.mjs";
import { editsOf, measureBurst, measureEdits, measureOpening } from "./wire/rows.mjs";
import { ServerProcess, servers } from "./wire/server-process.mjs";

const KB = 1000;
const MB = 1000 * KB;
const RUNS = 5;
const LARGEST = 10 * MB;
const BURST = 200;

/** The cost of an edit: of the floor's at 30 KB, and at 10 MB of the same at 30 KB. */
const MOST_OF_FLOOR = 2;
const MOST_GROWTH = 3;
/** The rows for which both hold: the first ones. */
const LIMITED = 3;
/** What another document may wait while a large one is read anew, in milliseconds. */
const MOST_PAUSE = 50;
/** Opening: of the floor's, and how many times faster than the Markdown server. */
const MOST_OPENING = 3;
const LEAST_FASTER = 10;
/** Start and idle memory: of the usual library with nothing in it. */
const MOST_OF_EMPTY = 1.3;
/** Memory at 10 MB: of the text. */
const MOST_MEMORY = 6;

const { values } = parseArgs({ options: { size: { type: "string" } } });
const sizes = values.size ? [Number(values.size)] : [30 * KB, 300 * KB, 3 * MB, LARGEST];
const names = ["floor", "markdown", "rescan", "ours"];
const broken = [];

installServers();
const texts = new Map(sizes.map((units) => [units, generate({ units })]));
/** In these nothing is found, so no edit changes what is: a newline above would move all that is. */
const clean = new Map(sizes.map((units) => [units, generate({ units, clean: true })]));
const cleanMarkdown = new Map(
  sizes.map((units) => [units, generate({ units, convention: "markdown", clean: true })]),
);
const asMarkdown = new Map(sizes.map((units) => [units, generate({ units, convention: "markdown" })]));
const textFor = (name, units) => (name === "markdown" ? asMarkdown : texts).get(units);
const cleanFor = (name, units) => (name === "markdown" ? cleanMarkdown : clean).get(units);

await starting();
await opening();
await editing();
await bursting();
for (const sentence of broken) console.log(`Broken: ${sentence}.`);
if (broken.length === 0) console.log("All are kept.");
process.exitCode = broken.length > 0 ? 1 : 0;

async function starting() {
  head("Start", ["floor", "empty", "ours", "ours ÷ empty"]);
  const took = {};
  const held = {};
  for (const name of ["floor", "empty", "ours"]) {
    const taken = [];
    const memory = [];
    for (let i = 0; i < RUNS * 2; i++) {
      const start = performance.now();
      const server = new ServerProcess(servers[name]);
      await server.initialize();
      taken.push(performance.now() - start);
      memory.push((await server.memory()).rss / MB);
      await server.end();
    }
    took[name] = median(taken);
    held[name] = median(memory);
  }
  row("initialize is answered, ms", took.floor, took.empty, took.ours, took.ours / took.empty);
  row("memory, idle, MB", held.floor, held.empty, held.ours, held.ours / held.empty);
  limit("the start, of an empty server's", took.ours / took.empty, MOST_OF_EMPTY);
  limit("idle memory, of an empty server's", held.ours / held.empty, MOST_OF_EMPTY);
}

async function opening() {
  for (const units of sizes) {
    head(`Opening ${size(units)}, ms`, [...names, "ours ÷ floor"]);
    const diagnostics = {};
    const outline = {};
    const allDiagnostics = {};
    const wholeOutline = {};
    const grown = {};
    for (const name of names) {
      const opened = [];
      const runs = name === "markdown" && units > MB ? 3 : RUNS;
      for (let i = 0; i < runs; i++) {
        const server = new ServerProcess(servers[name]);
        await server.initialize();
        const before = await server.memory();
        const measured = await measureOpening(server, textFor(name, units));
        const after = await server.memory();
        opened.push({ ...measured, held: after.held - before.held, rss: after.rss - before.rss });
        await server.end();
      }
      const of = (key) => median(opened.map((one) => one[key]));
      diagnostics[name] = of("diagnostics");
      outline[name] = of("outline");
      allDiagnostics[name] = of("allDiagnostics");
      wholeOutline[name] = of("wholeOutline");
      grown[name] = { held: of("held") / units, rss: of("rss") / units };
    }
    row("until its first diagnostics", ...ofAll(diagnostics), diagnostics.ours / diagnostics.floor);
    row("its first outline then", ...ofAll(outline), outline.ours / diagnostics.floor);
    row("until all diagnostics", ...ofAll(allDiagnostics), allDiagnostics.ours / diagnostics.floor);
    row("its whole outline then", ...ofAll(wholeOutline), wholeOutline.ours / diagnostics.floor);
    const held = names.map((name) => grown[name].held);
    row("memory held, × its characters", ...held);
    row("of the process, × its characters", ...names.map((name) => grown[name].rss));
    if (units !== LARGEST) continue;
    limit("opening 10 MB, of the floor's", diagnostics.ours / diagnostics.floor, MOST_OPENING);
    limit("the outline at 10 MB, of the floor's opening", outline.ours / diagnostics.floor, MOST_OPENING);
    const faster = diagnostics.markdown / diagnostics.ours;
    console.log(`  ${faster.toFixed(1)} times faster than the Markdown server`);
    if (faster < LEAST_FASTER)
      broken.push(`opening 10 MB is ${faster.toFixed(1)} times faster than Markdown's`);
    limit("memory at 10 MB, of its characters", grown.ours.held, MOST_MEMORY);
  }
}

async function editing() {
  const small = {};
  for (const units of sizes) {
    head(`Editing ${size(units)}, ms`, [...names, "ours ÷ floor", "pause", "as much sent", "findings"]);
    for (const [index, { name, finds, pauses }] of editsOf(texts.get(units)).entries()) {
      const medians = {};
      let pause = 0;
      let answer;
      for (const server of names) {
        const text = (finds ? textFor : cleanFor)(server, units);
        const edits = editsOf(text)[index];
        // a Markdown server takes seconds for each of these
        if (server === "markdown" && units > MB) edits.runs = 3;
        const process = new ServerProcess(servers[server]);
        await process.initialize();
        const measured = await measureEdits(process, text, edits);
        await process.end();
        medians[server] = measured.median;
        if (server === "ours") ({ longest: pause, answer } = measured);
      }
      const found = answer?.items?.length ?? 0;
      const asMuch = found > 0 ? await sendingAsMuch(units, index, answer) : medians.floor;
      row(name, ...ofAll(medians), medians.ours / medians.floor, pause, asMuch, found);
      const limited = index < LIMITED;
      if (limited && units === 30 * KB)
        limit(`${name} at 30 KB, of the floor's`, medians.ours / medians.floor, MOST_OF_FLOOR);
      if (units === 30 * KB) small[name] = medians.ours;
      if (limited && units === LARGEST && small[name])
        limit(`${name} at 10 MB, of the same at 30 KB`, medians.ours / small[name], MOST_GROWTH);
      if (pauses) limit(`${name} at ${size(units)}, ms that others wait`, pause, MOST_PAUSE);
    }
  }
}

/** What the floor takes when it sends the answer that ours has given, to tell the sending from the work. */
async function sendingAsMuch(units, index, answer) {
  const floor = new ServerProcess(servers.floor);
  await floor.initialize();
  const edits = { ...editsOf(texts.get(units))[index], pauses: false };
  const { median } = await measureEdits(floor, texts.get(units), edits, answer);
  await floor.end();
  return median;
}

async function bursting() {
  head(`${BURST} edits at once, ms`, ["floor", "rescan", "ours", "cancelled"]);
  for (const units of sizes) {
    const taken = {};
    let cancelled = 0;
    for (const name of ["floor", "rescan", "ours"]) {
      const server = new ServerProcess(servers[name]);
      await server.initialize();
      const measured = await measureBurst(server, textFor(name, units), BURST);
      await server.end();
      taken[name] = measured.ms;
      if (name !== "ours") continue;
      cancelled = measured.cancelled;
      if (measured.last !== "answered") broken.push(`the last of a burst at ${size(units)} is not answered`);
    }
    row(size(units), taken.floor, taken.rescan, taken.ours, cancelled);
  }
}

function ofAll(byName) {
  return names.map((name) => byName[name]);
}

function limit(what, value, most) {
  if (!(value <= most)) broken.push(`${what}: ${value.toFixed(2)}, at most ${most}`);
}

function head(title, columns) {
  console.log(`\n${title.padEnd(34)}${columns.map((column) => column.padStart(13)).join("")}`);
}

function row(name, ...cells) {
  console.log(`  ${name}`.padEnd(34) + cells.map((cell) => cell.toFixed(2).padStart(13)).join(""));
}

function size(units) {
  return units >= MB ? `${units / MB} MB` : `${units / KB} KB`;
}
