import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Runs tests that write how many passed and failed into the file that TRANSCRIPT_TEST_SUMMARY names. A run that never
 * comes to write it, or ends with an error and has counted none, has failed once.
 *
 * @param {(env: object) => Promise<number>} tests
 */
export async function withSummary(tests) {
  const folder = mkdtempSync(join(tmpdir(), "transcript-tests-"));
  const file = join(folder, "summary.json");
  try {
    writeFileSync(file, JSON.stringify({ passes: 0, failures: 1 }));
    const code = await tests({ TRANSCRIPT_TEST_SUMMARY: file });
    const { passes, failures } = JSON.parse(readFileSync(file, "utf8"));
    return { passes, failures: code === 0 ? failures : Math.max(1, failures) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
