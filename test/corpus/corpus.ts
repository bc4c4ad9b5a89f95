import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the real transcripts lie: beside the repository, on machines that have them. */
export const corpus = "../shared/corpus";

/** Skips a suite, and says so, where the corpus is not there. */
export function needsCorpus(suite: Mocha.Suite): void {
  suite.beforeAll(function (this: Mocha.Context) {
    if (existsSync(corpus)) return;
    console.log(`      skipped: there is no ${corpus} on this machine`);
    this.skip();
  });
}

/** What a reading of the corpus put down, by kind. */
export function expected<Kind>(kind: "counts" | "pairs"): Kind[] {
  const folder = join("test/corpus/expected", kind);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Kind);
}

/** The text of a file of the corpus, as an editor would hand it over. */
export function corpusText(file: string): string {
  return readFileSync(join(corpus, file), "utf8").replace(/^\ufeff/, "");
}
