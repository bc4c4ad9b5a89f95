import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { pathFrom } from "../config.ts";
import { Misuse } from "../misuse.ts";
import { reason } from "../reason.ts";
import { writeWhole } from "./write.ts";

const VERSION = 1;

/** The old findings of an archive, as `--write-baseline` has listed them. */
export class Baseline {
  readonly #folder: string;
  readonly #files = new Map<string, readonly string[]>();

  /** @param path the baseline's own file: names of others are taken from its folder, so that it can be used from any */
  constructor(path: string) {
    this.#folder = dirname(resolve(path));
  }

  /** What is known of a file. */
  of(name: string): readonly string[] {
    return this.#files.get(this.#key(name)) ?? [];
  }

  set(name: string, fingerprints: readonly string[]): void {
    if (fingerprints.length > 0) this.#files.set(this.#key(name), [...fingerprints].sort());
  }

  /** In an order that hangs on nothing but what is in it, so that versions can be compared. */
  toString(): string {
    const findings = Object.fromEntries([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)));
    return `${JSON.stringify({ version: VERSION, findings }, null, 1)}\n`;
  }

  #key(name: string): string {
    return name === "-" ? name : pathFrom(this.#folder, name);
  }
}

/** Reads a baseline. */
export async function readBaseline(path: string): Promise<Baseline> {
  let read: unknown;
  try {
    read = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    const wrong = error instanceof SyntaxError ? "it is not JSON" : reason(error);
    throw new Misuse(`the baseline ${path} cannot be read: ${wrong}`);
  }
  const { version, findings } = (read ?? {}) as { version?: unknown; findings?: unknown };
  const baseline = new Baseline(path);
  const files = Object.entries(findings ?? {});
  if (version !== VERSION || typeof findings !== "object" || !files.every(([, list]) => isListOfText(list))) {
    throw new Misuse(`${path} is no baseline that this version reads: --write-baseline makes one`);
  }
  for (const [name, list] of files) baseline.set(resolve(dirname(path), name), list);
  return baseline;
}

function isListOfText(list: unknown): boolean {
  return Array.isArray(list) && list.every((one) => typeof one === "string");
}

/** Writes a baseline. */
export async function writeBaseline(path: string, baseline: Baseline): Promise<void> {
  try {
    await writeWhole(path, baseline.toString());
  } catch (error) {
    throw new Misuse(`the baseline ${path} cannot be written: ${reason(error)}`);
  }
}
