import assert from "node:assert/strict";
import { conventionFor, readConfig } from "../../../server/src/workspace/config.ts";
import { draw, read, redraw } from "../drawing.ts";

/** Checks what is wrong in a configuration, drawn under it. */
function check(drawing: string): void {
  const { text } = read(drawing);
  const { mistakes } = readConfig(text);
  const drawn = draw(
    text,
    mistakes.map(({ range, message }) => ({ range, note: message })),
  );
  assert.equal(drawn, redraw(drawing));
}

describe("a configuration", () => {
  it("is JSON with comments", () => {
    const { config, mistakes } = readConfig(`{
      // final versions
      "rules": { "crosstalk": "off", /* louder */ "uncertain": "error", },
      "conventions": { "court/**": "numbered-page", "*.txt": "colon" },
      "speakersFile": "people/speakers.yaml",
    }`);
    assert.deepEqual(mistakes, []);
    assert.deepEqual(config.rules, { crosstalk: "off", uncertain: "error" });
    assert.deepEqual(config.conventions, [
      { glob: "court/**", convention: "numbered-page" },
      { glob: "*.txt", convention: "colon" },
    ]);
    assert.equal(config.speakersFile?.path, "people/speakers.yaml");
  });

  it("may say nothing, or where its schema lies", () => {
    check("{}");
    check(`{ "$schema": "./transcript.config.schema.json", "speakersFile": "" }`);
  });

  it("names rules, severities, conventions and settings that there are", () =>
    check(`
      {
        "rules": { "inaudible": "loud", "nothing": "off", "crosstalk": 1 },
                                ^^^^^^ “loud” is no severity: use error, warning, information, hint or off
                                        ^^^^^^^^^ There is no rule “nothing”: docs/rules.md lists them
                                                                       ^ This is no severity: use error, warning, information, hint or off
        "conventions": { "*.txt": "morse" },
                                  ^^^^^^^ “morse” is no convention: use colon, markdown, timed-label, timed-line, numbered-page, hearing, chat or cues
        "convention": "colon"
        ^^^^^^^^^^^^ There is no setting “convention” here: use rules, conventions, speakersFile
      }
    `));

  it("says which rule is meant where a letter or two are wrong, and how the files of a folder are written", () =>
    check(`
      {
        "rules": { "inaudable": "off" },
                   ^^^^^^^^^^^ There is no rule “inaudable”: write inaudible
        "conventions": { "court/": "colon" }
                         ^^^^^^^^ The glob “court/” cannot be used: write what is in the folder: court/**
      }
    `));

  it("has tables and texts where they belong", () => {
    check(`
      { "rules": ["inaudible"], "conventions": "colon", "speakersFile": 7 }
                 ^^^^^^^^^^^^^ rules takes a table: { … }
                                               ^^^^^^^ conventions takes a table: { … }
                                                                        ^ speakersFile takes a text in quotation marks
    `);
    check(`
      []
      ^^ A configuration takes a table: { … }
    `);
  });

  it("says each thing once", () =>
    check(`
      { "rules": { "inaudible": "off", "inaudible": "error" } }
                                       ^^^^^^^^^^^ “inaudible” stands here twice: take one of them out
    `));

  it("that is no JSON has one mistake, the first", () => {
    check(`
      { "rules" { "inaudible" "off" }
                ^ A colon is missing here
    `);
    check(`
      { rules: {} }
        ^^^^^ This is not JSON
    `);
    assert.match(readConfig(" ").mistakes[0]!.message, /^This file is empty/);
  });

  it("holds as far as it can be read", () => {
    const { config, mistakes } = readConfig(
      '{ "rules": { "inaudible": "off", "none": "off" }, "conventions": {"a/**": "chat"',
    );
    assert.equal(mistakes.length, 2);
    assert.deepEqual(config.rules, { inaudible: "off" });
    assert.deepEqual(config.conventions, [{ glob: "a/**", convention: "chat" }]);
  });

  it("names no file outside its folder", () => {
    const refused = (path: string) => {
      const { config, mistakes } = readConfig(JSON.stringify({ speakersFile: path }));
      assert.equal(config.speakersFile, undefined, path);
      assert.match(mistakes[0]!.message, /may lie outside this folder/, path);
    };
    for (const path of ["../a.yaml", "a/../../b", "/etc/names", "//host/a", "a//b", "..", "a\\b", "C:/a"]) {
      refused(path);
    }
    for (const path of ["https://example.org/a", "file:///a", "data:,a", "a\u0000b", "\\\\host\\a"])
      refused(path);
    assert.deepEqual(readConfig('{ "speakersFile": "a/..b/c d.yaml" }').mistakes, []);
  });

  it("never fails, whatever its text", () => {
    for (const text of [
      "[".repeat(100_000),
      '{"a":'.repeat(50_000),
      "\0",
      '"',
      "/*",
      "{".repeat(2_000_000),
    ]) {
      assert.ok(readConfig(text).mistakes.length > 0);
    }
    const { config } = readConfig('{ "rules": { "__proto__": "off", "constructor": "off" } }');
    assert.deepEqual(Object.keys(config.rules), []);
  });
});

describe("a convention by glob", () => {
  /** Checks which of the globs fits a path: the convention that it names. */
  function checkFor(conventions: Record<string, string>, expected: Record<string, string | undefined>): void {
    const { config, mistakes } = readConfig(JSON.stringify({ conventions }));
    assert.deepEqual(mistakes, []);
    for (const [path, id] of Object.entries(expected)) assert.equal(conventionFor(config, path), id, path);
  }

  it("holds for what lies in a folder, or has a name wherever it is", () => {
    checkFor(
      {
        "court/**": "numbered-page",
        "talks/*.txt": "chat",
        "*.cha": "chat",
        "20{22,23}/[ab]?.md": "markdown",
      },
      {
        "court/a.txt": "numbered-page",
        "court/2024/b/c.md": "numbered-page",
        "old/court/a.txt": undefined,
        "talks/a.txt": "chat",
        "talks/2024/a.txt": undefined,
        "x/y/b.cha": "chat",
        "2023/a1.md": "markdown",
        "2023/c1.md": undefined,
        "../court/a.txt": undefined,
      },
    );
  });

  it("of several the last holds", () =>
    checkFor({ "**": "colon", "court/**": "hearing" }, { "a.txt": "colon", "court/a.txt": "hearing" }));

  it("is refused where it leads out, or could take long to match", () => {
    for (const glob of [
      ...["", "/a", "../a", "a/../b", "./a", "a\\b", "!a", "+(a)", "(a|b)", "[ab]+", "{a,b}+"],
      ...["**/a/**/b/**/c/**", "*a*b*c*d", "{a,b}{a,b}{a,b}{a,b}", "a".repeat(201)],
    ]) {
      const { config, mistakes } = readConfig(JSON.stringify({ conventions: { [glob]: "colon" } }));
      assert.equal(config.conventions.length, 0, glob);
      assert.equal(mistakes.length, 1, glob);
      assert.match(mistakes[0]!.message, /^The glob “.*” cannot be used: /, glob);
    }
  });

  it("takes no long time, however it was chosen", () => {
    const { config } = readConfig(
      JSON.stringify({
        conventions: { "**/*a*a*b/**/*a*a*b/**": "colon", "*{a,aa}*{a,aa}*{a,aa}b": "chat" },
      }),
    );
    assert.equal(config.conventions.length, 2);
    // of this process alone, as others may keep the machine busy; what goes wrong here takes minutes
    const start = process.cpuUsage();
    for (const path of [
      "a".repeat(250),
      `${"a".repeat(250)}/`.repeat(3),
      "a/".repeat(495),
      `${"a".repeat(30)}/`.repeat(30),
    ]) {
      assert.equal(conventionFor(config, path), undefined);
    }
    const { user } = process.cpuUsage(start);
    assert.ok(user < 5e6, `${user / 1e6} s`);
  });
});
