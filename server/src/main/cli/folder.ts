import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Input } from "./inputs.ts";
import { reason } from "./reason.ts";

/** How the files end that are taken for transcripts where a folder is given. */
export const extensions = [".transcript", ".srt", ".vtt", ".cha", ".txt", ".md"];

/**
 * The transcripts below a folder, in the order of their names. Hidden files and installed packages are nobody's
 * transcripts. Links to folders are not followed, as they may lead in a circle.
 */
export async function* transcriptsBelow(folder: string): AsyncGenerator<Input> {
  let entries: Dirent[];
  try {
    entries = await list(folder);
  } catch (error) {
    yield { name: folder, problem: reason(error) };
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = join(folder, entry.name);
    // as the user wrote it: join() takes a leading ./ away
    const name = folder.startsWith("./") ? `./${path}` : path;
    if (entry.isDirectory()) yield* transcriptsBelow(name);
    else if (extensions.includes(extname(entry.name).toLowerCase()) && (await isFile(entry, path))) {
      yield { name, found: true };
    }
  }
}

async function list(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Not folders behind links, and not pipes, which would be waited for; but links to nowhere, for somebody to be told. */
async function isFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return stat(path).then(
    (target) => target.isFile(),
    () => true,
  );
}
