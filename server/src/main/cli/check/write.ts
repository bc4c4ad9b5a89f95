import { randomUUID } from "node:crypto";
import { access, constants, open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

/**
 * Writes a file so that it is, at any moment and wherever the program ends, either as it was or whole: into a new file
 * beside it, which takes its place once all is on the disk. It keeps its mode and its owner; behind a link, the file
 * that the link leads to is written.
 */
export async function writeWhole(name: string, content: Uint8Array | string): Promise<void> {
  const path = await realpath(name).catch(() => resolve(name));
  const before = await stat(path).catch(() => undefined);
  // a file that may not be written must not be replaced either
  if (before) await access(path, constants.W_OK);
  // hidden, so that what a killed program leaves behind is taken for nobody's transcript
  const beside = join(dirname(path), `.transcript-${randomUUID()}.tmp`);
  try {
    const file = await open(beside, "wx", before?.mode ?? 0o666);
    try {
      await file.writeFile(content);
      if (before) {
        // only the administrator may give files away; others own what they write
        await file.chown(before.uid, before.gid).catch(() => undefined);
        await file.chmod(before.mode & 0o7777);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
