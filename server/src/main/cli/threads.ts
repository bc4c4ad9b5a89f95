import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import type { Input } from "./inputs.ts";

/** How many bytes a thread has to read before it has saved what its start costs: most of that is code that runs cold. */
const WORTH = 4_000_000;

/** How many threads to read files with; 0 for none beside the program's own. */
export async function threadsFor(inputs: readonly Input[], jobs: number | undefined): Promise<number> {
  const most = Math.min(jobs ?? availableParallelism(), inputs.length);
  const threads = jobs !== undefined ? most : Math.floor((await bytesOf(inputs, most * WORTH)) / WORTH);
  return threads < 2 ? 0 : Math.min(threads, most);
}

/** How many bytes there are to read, counted until they are `enough`. */
async function bytesOf(inputs: readonly Input[], enough: number): Promise<number> {
  let sum = 0;
  for (const { name, bytes, problem } of inputs) {
    if (problem === undefined) sum += bytes?.length ?? (await sizeOf(name));
    if (sum >= enough) break;
  }
  return sum;
}

function sizeOf(name: string): Promise<number> {
  return stat(name).then(
    ({ size }) => size,
    () => 0,
  );
}
