import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { Findings, type RuleSettings } from "../../server/src/rules/findings.ts";
import { rules } from "../../server/src/rules/index.ts";
import { conventions } from "../../server/src/syntax/conventions/index.ts";
import type { Range } from "../../server/src/text/position.ts";
import { writeModel } from "../../server/src/transcript/model.ts";
import { Transcript } from "../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "./drawing.ts";

const pages = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", ...filesIn("docs", ".md")];
const pictures = filesIn("docs/images", ".png");

function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => `${folder}/${name}`);
}

function page(path: string): string {
  return readFileSync(path, "utf8");
}

/** A page without fenced code. */
function prose(path: string): string {
  return page(path).replace(/^(```+|~~~+)[^\n]*\n[\s\S]*?^\1\s*$/gm, "");
}

/** The pieces of fenced code below a heading, up to the next one. */
function code(path: string, heading: string): string[] {
  const from = page(path).split(`\n${heading}\n`)[1]!.split("\n## ")[0]!;
  return [...from.matchAll(/^```[^\n]*\n([\s\S]*?)^```$/gm)].map((match) => match[1]!);
}

/** The targets of a page's links and pictures; what stands in code is none. */
function targets(path: string): string[] {
  const text = prose(path).replace(/(?<!\[)`[^`\n]+`(?!\])/g, "");
  return [...text.matchAll(/\]\(([^()\s]+)\)/g)].map((match) => match[1]!);
}

/** The headings of a page and the names by which links reach them. */
function headings(path: string): { level: number; words: string; anchor: string }[] {
  return [...prose(path).matchAll(/^(#{1,6}) +(.+?) *$/gm)].map((match) => {
    const words = match[2]!.replaceAll("`", "");
    const anchor = words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-");
    return { level: match[1]!.length, words, anchor };
  });
}

/** Why a link leads nowhere; undefined for a good one. */
function trouble(from: string, target: string): string | undefined {
  if (/^https?:\/\//.test(target)) return undefined;
  if (/^[a-z]+:|^\//i.test(target)) return `${from}: ${target} is neither relative nor on the web`;
  const [path, anchor] = target.split("#");
  const file = path ? normalize(join(dirname(from), path)).replaceAll("\\", "/") : from;
  if (!existsSync(file)) {
    // pictures are made by a script; before its first run there is none
    if (file.startsWith("docs/images/") && pictures.length === 0) return undefined;
    return `${from}: there is no ${file}`;
  }
  if (anchor && !headings(file).some((heading) => heading.anchor === anchor)) {
    return `${from}: ${file} has no heading #${anchor}`;
  }
  return undefined;
}

/** Checks that a page holds all of some words. */
function checkNames(path: string, words: readonly string[]): void {
  const text = page(path);
  assert.deepEqual(
    words.filter((word) => !text.includes(word)),
    [],
  );
}

/** `alt+shift+q` as the README prints it: `Alt+Shift+Q`; and `PageUp`, as it stands on keyboards. */
function printedKey(key: string): string {
  return key.replace(/page|[a-z]+/g, (part) => part[0]!.toUpperCase() + part.slice(1));
}

describe("the documentation", () => {
  it("has links that lead somewhere", () => {
    const found = pages.flatMap((path) => targets(path).map((target) => ({ path, target })));
    assert.ok(found.length > 20, "the links are not found");
    assert.deepEqual(found.map(({ path, target }) => trouble(path, target)).filter(Boolean), []);
  });

  it("has headings that can be told apart", () => {
    for (const path of pages) {
      const anchors = headings(path).map(({ anchor }) => anchor);
      assert.deepEqual([...new Set(anchors)], anchors, path);
    }
  });

  it("names no place on somebody's machine", () => {
    for (const path of pages) assert.doesNotMatch(page(path), /\/(?:home|Users|root|work|tmp)\//, path);
  });
});

describe("the README", () => {
  const { commands, keybindings, configuration, colors } = manifest.contributes;

  it("names every command, by its title and its id", () => {
    checkNames(
      "README.md",
      commands.flatMap(({ command, title, category }) => [`\`${command}\``, `${category}: ${title}`]),
    );
  });

  it("names every key beside its command", () => {
    const rows = page("README.md").split("\n");
    for (const { command, key } of keybindings) {
      const row = rows.find((line) => line.includes(`\`${command}\``));
      assert.ok(row?.includes(`\`${printedKey(key)}\``), `${command}: ${printedKey(key)}`);
    }
  });

  it("names every setting with its default", () => {
    const rows = page("README.md").split("\n");
    for (const [name, setting] of Object.entries(configuration.properties)) {
      const printed = JSON.stringify(setting.default).replaceAll(",", ", ");
      const row = rows.find((line) => line.startsWith(`| \`${name}\` |`));
      assert.ok(row?.includes(`| \`${printed}\` |`), `${name}: ${printed}`);
    }
  });

  it("names no command and no setting that the manifest has not", () => {
    const known = new Set([
      ...commands.map(({ command }) => command),
      ...Object.keys(configuration.properties),
      ...colors.map(({ id }) => id),
      "transcript.rules",
      "transcript.config.json",
    ]);
    const named = [...page("README.md").matchAll(/`(transcript\.[\w.]+)`/g)].map((match) => match[1]!);
    assert.deepEqual(
      named.filter((name) => !known.has(name)),
      [],
    );
  });

  it("names every rule", () => {
    checkNames(
      "README.md",
      rules.map(({ code }) => `\`${code}\``),
    );
  });
});

describe("docs/rules.md", () => {
  const sections = headings("docs/rules.md").filter(({ level }) => level === 2);

  it("has a section for each rule, in their order, and no other", () => {
    assert.deepEqual(
      sections.map(({ anchor }) => anchor),
      rules.map(({ code }) => code),
    );
  });

  it("gives each rule its default, in the section and in the table", () => {
    const text = page("docs/rules.md");
    for (const { code, severity } of rules) {
      assert.ok(text.includes(`## \`${code}\`\n\nDefault: ${severity}\n`), code);
      assert.ok(text.includes(`| [\`${code}\`](#${code}) | ${severity} |`), code);
    }
  });

  it("says of each rule what it finds, why, how to fix it and when to turn it off, beside an example", () => {
    const text = page("docs/rules.md");
    for (const { code } of rules) {
      const section = text.split(`\n## \`${code}\`\n`)[1]!.split("\n## ")[0]!;
      const parts = [/^\nDefault: \w+\n\n(?!Why|```)\S/, /^Why: \S/m, /^```\n[^`]+^```$/m, /^To fix it, \S/m];
      for (const part of [...parts, /^Turn it o(?:ff|n) \S/m]) assert.match(section, part, code);
    }
  });

  it("draws what each rule finds in its example", () => {
    for (const { code: rule, severity } of rules) {
      const drawing = code("docs/rules.md", `## \`${rule}\``)[0]!;
      const { text } = read(drawing);
      const settings: RuleSettings = severity === "off" ? { [rule]: "hint" } : {};
      const all = new Findings(new Transcript(text), settings).all();
      const findings = all.filter((found) => found.code === rule);
      const drawn = draw(
        text,
        findings.map(({ range, message }) => ({ range, note: message })),
      );
      assert.equal(drawn, redraw(drawing));
      assert.ok(findings.length > 0, rule);
    }
  });

  it("agrees with the manifest", () => {
    const { properties } = manifest.contributes.configuration.properties["transcript.rules"];
    assert.deepEqual(
      Object.entries(properties).map(([code, setting]) => `${code} ${setting.default}`),
      rules.map(({ code, severity }) => `${code} ${severity}`),
    );
  });
});

describe("docs/conventions.md", () => {
  it("has a section for each convention, in their order", () => {
    const ids = conventions.map(({ id }) => id as string);
    const sections = headings("docs/conventions.md").filter(({ level }) => level === 2);
    assert.deepEqual(
      sections.map(({ words }) => words).filter((words) => ids.includes(words)),
      ids,
    );
  });

  it("shows each convention by a miniature that is read as one", () => {
    for (const { id } of conventions) {
      const transcript = new Transcript(code("docs/conventions.md", `## \`${id}\``)[0]!);
      const { convention, turns } = writeModel(transcript);
      assert.equal(convention, id);
      assert.ok(turns.length > 1, id);
    }
  });

  it("agrees with the manifest about which there are", () => {
    const setting = manifest.contributes.configuration.properties["transcript.convention"];
    assert.deepEqual(setting.enum, ["auto", ...conventions.map(({ id }) => id)]);
  });
});

describe("docs/model.md", () => {
  it("shows what the model of its example is", () => {
    const [, text, model] = code("docs/model.md", "## `transcript/model`");
    const short = ({ start, end }: Range) => `${start.line}:${start.character}-${end.line}:${end.character}`;
    const isRange = (value: unknown): value is Range =>
      typeof value === "object" && value !== null && "start" in value && "end" in value;
    const written = JSON.stringify(writeModel(new Transcript(text!)), (_key, value) =>
      isRange(value) ? `<${short(value)}>` : value,
    );
    const bare = (json: string) => json.replace(/"<|>"/g, "").replace(/\s/g, "");
    assert.equal(bare(written), bare(model!));
  });
});

describe("docs/architecture.md", () => {
  it("names every script of the manifest that a person runs", () => {
    const scripts = Object.keys(manifest.scripts).filter((name) => !name.startsWith("vscode:"));
    checkNames(
      "docs/architecture.md",
      scripts.map((name) => (["start", "test"].includes(name) ? `\`npm ${name}\`` : `\`npm run ${name}\``)),
    );
  });
});
