import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** A folder of files on this machine's disk, for as long as a test runs. */
export class Archive {
  readonly folder: string;
  readonly #path: string;

  constructor(files: Readonly<Record<string, string>>) {
    this.#path = mkdtempSync(join(tmpdir(), "transcripts-"));
    this.folder = this.uri("").replace(/\/$/, "");
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  uri(name: string): string {
    return pathToFileURL(join(this.#path, name)).href;
  }

  /** The name of a file, by its address. */
  name(uri: string): string {
    return uri.slice(this.folder.length + 1);
  }

  write(name: string, text: string): void {
    const path = join(this.#path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  delete(name: string): void {
    rmSync(join(this.#path, name), { recursive: true });
  }

  /** Takes the folder off the disk. */
  end(): void {
    rmSync(this.#path, { recursive: true, force: true });
  }
}
