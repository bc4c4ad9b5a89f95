// Run as a process of its own with --expose-gc: prints how many bytes a text of argv[2] units takes once it is read.

import { loadEngine } from "./engine.mjs";
import { generate } from "./generate.mjs";

const { Transcript, Findings } = await loadEngine();
const bytes = Buffer.from(
  generate({ units: Number(process.argv[2]), wrapped: process.argv[3] === "wrapped" }),
);
new Findings(new Transcript("MS VALE: Is it?")).settle();
globalThis.gc();
const idle = process.memoryUsage().heapUsed;
const findings = new Findings(new Transcript(bytes.toString()));
findings.settle();
globalThis.gc();
const heap = process.memoryUsage().heapUsed - idle;
console.log(JSON.stringify({ heap, findings: [...findings.all()].length }));
