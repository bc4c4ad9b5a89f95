import { lstat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Participant } from "../../transcript/participants.ts";
import { type Config, configName } from "../../workspace/config.ts";
import { loadConfig } from "../../workspace/config-file.ts";
import { disk } from "../../workspace/disk.ts";
import { Misuse } from "./misuse.ts";

/** The configuration of a run: plain data, as it goes to threads. */
export interface RunConfig {
  /** The folder from which its paths and globs are taken. */
  readonly folder: string;
  readonly config: Config;
  readonly known?: readonly Participant[];
}

/**
 * Reads the configuration of a run; undefined where there is none. A mistake in it ends the run: what was meant would
 * not be what is done.
 * @param given the file that the user names; null for none, undefined where the nearest is to be found
 */
export async function configFor(given: string | null | undefined): Promise<RunConfig | undefined> {
  if (given === null) return undefined;
  const path = given === undefined ? await nearest(process.cwd()) : resolve(given);
  if (path === undefined) return undefined;
  const folder = dirname(path);
  const loaded = await loadConfig(disk, pathToFileURL(folder).href.replace(/\/$/, ""), basename(path));
  const name = given ?? relative(process.cwd(), path);
  if (!loaded) throw new Misuse(`${name}: there is no such file; --config takes a configuration`);
  const { config, known, mistakes } = loaded;
  if (mistakes.length > 0) {
    const lines = mistakes.map(({ range: { start }, message }) => {
      return `${name}:${start.line + 1}:${start.character + 1}: ${message}`;
    });
    throw new Misuse(...lines);
  }
  return { folder, config, ...(known && { known }) };
}

/** The path of a file from the folder of a configuration, as globs have it. */
export function pathFrom(folder: string, file: string): string {
  return relative(folder, resolve(file)).replaceAll(sep, "/");
}

/** The nearest configuration of a folder and those above it, up to the one that holds the repository. */
async function nearest(folder: string): Promise<string | undefined> {
  const path = join(folder, configName);
  if (await isThere(path)) return path;
  const above = dirname(folder);
  if (above === folder || (await isThere(join(folder, ".git")))) return undefined;
  return nearest(above);
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
