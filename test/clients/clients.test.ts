import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** Signs of two units stand before what is asked for, so that a wrong count is seen. */
const transcript = `MS VALE: 👍 Next is Ana Ruiz.

QUESTION: 😀 Is the the gate safe? [1] I ask (inaudible) twice.

MR ODA: Yes, it is.

MR ODA: 😀 I said so.

[1] The gate at the north end.
`;

/** What an editor tells of its work with the server. */
interface Report {
  readonly trouble?: string;
  readonly outline: string[];
  readonly hover: string | string[];
  readonly definition: string;
  readonly diagnostics: string[];
  readonly mended: string;
  readonly diagnosticsAfter: string[];
  readonly outlineAfter: string[];
  /** Where the label MR ODA stands; and the outline with what it holds once that is renamed. */
  readonly references: number;
  readonly renamed: string[];
  readonly renamedLine: string;
}

/** Has an editor open the transcript, ask, mend and write; it ends within a minute. */
function work(program: string, args: readonly string[]): Report {
  const folder = mkdtempSync(join(tmpdir(), "transcript-client-"));
  try {
    const report = join(folder, "report.json");
    const file = join(folder, "gate.transcript");
    writeFileSync(file, transcript);
    const { status, stderr } = spawnSync(program, args, {
      encoding: "utf8",
      timeout: 100_000,
      env: {
        ...process.env,
        ...{ HOME: folder, XDG_STATE_HOME: folder, LC_ALL: "C.UTF-8" },
        ...{ NODE: process.execPath, SERVER: resolve("dist/server.js"), FILE: file, REPORT: report },
      },
    });
    const told = JSON.parse(readFileSync(report, "utf8")) as Report;
    assert.equal(told.trouble, undefined, stderr);
    assert.equal(status, 0, stderr);
    return told;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What keeps an editor from being tried; undefined where nothing does. */
function missing(program: string, args: readonly string[]): string | undefined {
  const { status, error } = spawnSync(program, args, { encoding: "utf8", timeout: 60_000 });
  if (error) return `${program} is not installed`;
  return status === 0 ? undefined : `${program} has no eglot`;
}

/** Checks that an editor shows what the server tells. */
function check(program: string, probe: readonly string[], args: readonly string[]): void {
  describe(`${program} without a window`, function () {
    this.timeout(120_000);
    let told: Report;

    before(function () {
      const reason = missing(program, probe);
      if (reason === undefined) told = work(program, args);
      else {
        console.log(`    Skipped: ${reason} (apt-get install neovim emacs-nox elpa-eglot).`);
        this.skip();
      }
    });

    it("shows the outline", () => assert.deepEqual(told.outline, ["MS VALE", "QUESTION"]));
    it("shows a note where its reference is hovered over", () =>
      assert.match([told.hover].flat().join("\n"), /The gate at the north end/));
    it("goes from a reference to its note", () =>
      assert.equal(told.definition, "[1] The gate at the north end."));
    it("shows diagnostics", () => {
      assert.ok(told.diagnostics.includes("inaudible") && told.diagnostics.includes("doubled-word"));
    });
    it("mends by a code action, and the diagnostic goes", () => {
      assert.equal(told.mended, "QUESTION: 😀 Is the gate safe? [1] I ask (inaudible) twice.");
      assert.deepEqual(
        told.diagnosticsAfter,
        told.diagnostics.filter((code) => code !== "doubled-word"),
      );
    });
    it("follows what is written", () => assert.equal(told.outlineAfter.length, told.outline.length + 1));
    it("finds every turn of a speaker", () => assert.equal(told.references, 2));
    it("renames a speaker wherever they speak", () => {
      assert.equal(told.renamed.length, told.outline.length);
      assert.equal(told.renamedLine, "MR ODERA: 😀 I said so.");
    });
  });
}

check(
  "nvim",
  ["--version"],
  [
    ...["--headless", "-u", "NONE", "-i", "NONE", "-n"],
    ...["-c", `luafile ${resolve("test/clients/neovim.lua")}`],
  ],
);
check(
  "emacs",
  ["--batch", "-q", "--eval", "(require 'eglot)"],
  [...["--batch", "-q", "-l", resolve("test/clients/eglot.el")]],
);
