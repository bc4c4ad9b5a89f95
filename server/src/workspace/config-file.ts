import type { Participant } from "../transcript/participants.ts";
import { type Config, configName, noConfig, readConfig } from "./config.ts";
import { type Mistake, quoted } from "./config-reader.ts";
import type { Files } from "./files.ts";
import { readKnownSpeakers } from "./known-speakers.ts";

/** A folder's configuration, with the speakers that its file of speakers names. */
export interface LoadedConfig {
  readonly config: Config;
  /** Undefined where the configuration names no file of speakers. */
  readonly known?: readonly Participant[];
  readonly mistakes: readonly Mistake[];
}

const start = { line: 0, character: 0 };

/**
 * Reads a folder's configuration and what it names; undefined where the folder has none. Never rejects.
 * @param folder the folder's address, without `/` at its end
 */
export async function loadConfig(
  files: Files,
  folder: string,
  name = configName,
): Promise<LoadedConfig | undefined> {
  const uri = addressIn(folder, name);
  let text: string;
  try {
    text = await files.read(uri, folder);
  } catch {
    if (!(await isThere(files, folder, name, uri))) return undefined;
    const message = "This configuration cannot be read: see whether it is a file that you may read";
    return { config: noConfig, mistakes: [{ range: { start, end: start }, message }] };
  }
  const { config, mistakes } = readConfig(text);
  const { speakersFile } = config;
  if (!speakersFile) return { config, mistakes };
  const { path, range } = speakersFile;
  try {
    const known = readKnownSpeakers(await files.read(addressIn(folder, path), folder));
    return { config, known, mistakes };
  } catch {
    const message = `The file of speakers ${quoted(path)} cannot be read: the path is taken from this folder`;
    return { config, known: [], mistakes: [...mistakes, { range, message }] };
  }
}

/** The address of a file below a folder: whatever signs its path has, they are names. */
export function addressIn(folder: string, path: string): string {
  return `${folder}/${path.split("/").map(encodeURIComponent).join("/")}`;
}

async function isThere(files: Files, folder: string, name: string, uri: string): Promise<boolean> {
  try {
    return (await files.list(folder, name)).includes(uri);
  } catch {
    return false;
  }
}
