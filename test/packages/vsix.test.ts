import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { remove, run } from "./run.ts";

/** The names in a zip archive, from the directory at its end. */
function namesIn(zip: Buffer): string[] {
  const names: string[] = [];
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    names.push(zip.toString("utf8", at + 46, at + 46 + name!));
    at += 46 + name! + extra! + comment!;
  }
  return names;
}

/** Every value in a manifest that is the path of a file. */
function pathsIn(value: unknown): string[] {
  if (typeof value === "string") return /^\.?\/?[\w/-]+\.(?:js|json|md|svg|png)$/.test(value) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(pathsIn);
}

const named = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

describe("the .vsix", function () {
  this.timeout(300_000);
  let folder: string;
  let names: string[];
  let bytes: number;

  before(function () {
    folder = mkdtempSync(join(tmpdir(), "transcript-vsix-"));
    const { status, stdout, stderr } = run(process.execPath, ["scripts/package.mjs", folder], ".");
    if (status !== 0 && /npm (?:error|ERR!)/.test(stderr)) {
      console.log("    Skipped: the tool that makes it could not be installed.");
      return this.skip();
    }
    assert.equal(status, 0, stdout + stderr);
    const file = join(folder, readdirSync(folder).find((name) => name.endsWith(".vsix"))!);
    names = namesIn(readFileSync(file));
    bytes = statSync(file).size;
  });
  after(() => remove(folder));

  it("holds what it needs and nothing else", () => {
    const own = names.filter((name) => name.startsWith("extension/")).map((name) => name.slice(10));
    const shown = ["next-speaker", "outline", "questions", "review", "speakers"];
    const pictures = shown.map((name) => `docs/images/${name}.png`);
    const expected = [
      ...["package.json", "language-configuration.json", "readme.md", "changelog.md", "LICENSE.txt"],
      ...["CONTRIBUTING.md", ...pictures, ...named("docs", ".md"), ...named("docs/walkthrough", ".md")],
      ...[
        "dist/client.js",
        "dist/server.js",
        "dist/cli.js",
        "dist/browser/client.js",
        "dist/browser/server.js",
      ],
      ...[...named("images", ".svg"), ...named("schemas", ".json"), ...named("syntaxes", ".json")],
      ...named("snippets", ".json"),
    ];
    assert.deepEqual(own.sort(), expected.sort());
    const others = names.filter((name) => !name.startsWith("extension/")).sort();
    assert.deepEqual(others, ["[Content_Types].xml", "extension.vsixmanifest"]);
  });

  it("holds every file that the manifest names", () => {
    const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
      main: string;
      contributes: object;
    };
    const paths = pathsIn({ ...manifest, scripts: {}, files: [] }).map((path) => path.replace(/^\.\//, ""));
    assert.ok(paths.length > 10);
    for (const path of paths.filter((path) => path.includes("/")))
      assert.ok(names.includes(`extension/${path}`), `${path} is missing`);
  });

  it("is small: most of it is its pictures", () => {
    assert.ok(bytes < 4_000_000, `${bytes} bytes`);
    const pictures = named("docs/images", ".png").filter((name) => names.includes(`extension/${name}`));
    const seen = pictures.reduce((sum, name) => sum + statSync(name).size, 0);
    assert.ok(bytes - seen < 1_000_000, `${bytes - seen} bytes without pictures`);
  });
});
