import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onEnd } from "./endings.mjs";

/** A folder for one run: short, outside of the repository and its ignore files, and gone with the run. */
export function makeScratch() {
  const folder = mkdtempSync(join(tmpdir(), "transcript-"));
  onEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
