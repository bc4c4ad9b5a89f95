// Run as a process of its own with --expose-gc: prints how many bytes a text, of the form that argv[2] tells as JSON,
// takes once it is read, and how many it has.

import { loadEngine } from "./engine.mjs";
import { generate } from "./generate.mjs";

const { Transcript, Findings } = await loadEngine();
const bytes = Buffer.from(generate(JSON.parse(process.argv[2])));
new Findings(new Transcript("MS VALE: Is it?")).settle();
globalThis.gc();
const idle = process.memoryUsage().heapUsed;
const findings = new Findings(new Transcript(bytes.toString()));
findings.settle();
globalThis.gc();
const heap = process.memoryUsage().heapUsed - idle;
console.log(JSON.stringify({ heap, bytes: bytes.length, findings: [...findings.all()].length }));
