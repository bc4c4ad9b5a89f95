// `node test/bench/archive.mjs`: how long `transcript check` takes over 2,000 generated files, 60 MB together, and how
// much memory it holds at most, beside a quarter of them. Ends with 1 where a limit is broken. It reads /proc, so it
// needs Linux.
//
//   node test/bench/archive.mjs --files 400      fewer of them

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { generate } from "./generate.mjs";
import { forms } from "./writers.mjs";

/** What 2,000 files may take on two cores. */
const MOST_SECONDS = 20;
/** Of the memory that a quarter of the files take: if it grew with their number, it would be four times as much. */
const MOST_GROWTH = 1.5;
/** Of each file, in UTF-16 units. */
const UNITS = 27_200;

const program = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const { values } = parseArgs({ options: { files: { type: "string", default: "2000" } } });
const files = Number(values.files);
const archive = mkdtempSync(join(tmpdir(), "archive-"));
try {
  let bytes = 0;
  mkdirSync(join(archive, "first"));
  mkdirSync(join(archive, "others"));
  for (let i = 0; i < files; i++) {
    const text = generate({ units: UNITS, seed: i + 1, ...forms[i % forms.length] });
    bytes += Buffer.byteLength(text);
    writeFileSync(join(archive, i < files / 4 ? "first" : "others", `${i}.transcript`), text);
  }
  console.log(`${files} files, ${(bytes / 1e6).toFixed(0)} MB, ${availableParallelism()} cores`);
  const quarter = await measure("a quarter", join(archive, "first"));
  const all = await measure("all", archive);
  const limit = (MOST_SECONDS * files) / 2000;
  const broken = [];
  if (!(all.seconds < limit)) broken.push(`${all.seconds.toFixed(1)} s, not ${limit} s`);
  if (!(all.mb < quarter.mb * MOST_GROWTH)) {
    broken.push(`${all.mb.toFixed(0)} MB, more than ${MOST_GROWTH} times ${quarter.mb.toFixed(0)} MB`);
  }
  for (const words of broken) console.log(`Broken: ${words}.`);
  process.exitCode = broken.length > 0 ? 1 : 0;
} finally {
  rmSync(archive, { recursive: true });
}

/** Checks a folder and prints how long it took, how much memory was held at most, and how much was found. */
async function measure(name, folder) {
  const start = performance.now();
  const child = spawn(process.execPath, [program, "check", "--no-config", "--severity", "hint", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let mb = 0;
  let lines = 0;
  child.stdout.on("data", (chunk) => {
    for (const byte of chunk) if (byte === 10) lines++;
    mb = Math.max(mb, peakOf(child.pid));
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s ${mb.toFixed(0).padStart(6)} MB ${String(lines).padStart(8)} lines, ended with ${code}`,
  );
  return { seconds, mb };
}

/** The most memory that a running process has held, in MB; 0 where it is gone. */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}
