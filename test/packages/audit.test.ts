import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Checks what `npm run audit` says, and its exit code, where the registry answers so. */
function check(answer: string, said: RegExp, code: number): void {
  const folder = mkdtempSync(join(tmpdir(), "transcript-audit-"));
  try {
    const npm = join(folder, "npm.js");
    writeFileSync(npm, `process.stdout.write(${JSON.stringify(answer)});`);
    const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/audit.mjs"], {
      encoding: "utf8",
      env: { ...process.env, npm_execpath: npm },
    });
    assert.match(stdout, said, stderr);
    assert.equal(status, code);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const against = (name: string) =>
  JSON.stringify({
    vulnerabilities: { [name]: { name, severity: "high", range: "<9", via: [{ title: "It is slow" }] } },
  });

describe("the audit of what ships", () => {
  it("tells what is known against a package in the bundles", () =>
    check(against("picomatch"), /^picomatch <9: high\. It is slow\n\d+ packages ship, 1 with something/, 1));
  it("is clean where that is about tools alone", () =>
    check(against("mocha"), /^\d+ packages ship, 0 with something known against them\./, 0));
  it("says that it could not ask", () => {
    check("npm error network", /^Could not ask the registry/, 0);
    check('{ "error": { "code": "ENETWORK" } }', /^Could not ask the registry/, 0);
  });
});
