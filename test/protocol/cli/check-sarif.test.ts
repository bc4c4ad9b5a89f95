import assert from "node:assert/strict";
import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import type { Log, Run } from "sarif";
import manifest from "../../../package.json" with { type: "json" };
import { rules } from "../../../server/src/rules/index.ts";
import { archive } from "./archive.ts";

describe("transcript check --format sarif", () => {
  const files = archive();
  // a pattern of the published schema is none where patterns are read as Unicode
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile<Log>(schema);

  /** Checks files and gives the run of the log, which must be as the published schema of SARIF 2.1.0 says. */
  function check(code: number, ...args: string[]): Run {
    const { status, stdout } = files.run("check", "--format", "sarif", ...args);
    assert.equal(status, code);
    const log: unknown = JSON.parse(stdout);
    assert.ok(validate(log), JSON.stringify(validate.errors));
    assert.equal(log.version, "2.1.0");
    assert.equal(log.runs.length, 1);
    return log.runs[0]!;
  }

  it("tells what is found and where", () => {
    files.write("2024/a ü.txt", "MR ODA: 😀 It is (inaudible) and [crosstalk] dry.\n\n[2] The gate.\n");
    const run = check(1, "--severity", "hint", "2024/a ü.txt");
    assert.equal(run.columnKind, "utf16CodeUnits");
    assert.equal(run.tool.driver.version, manifest.version);
    assert.deepEqual(
      run.tool.driver.rules?.map(({ id }) => id),
      rules.map(({ code }) => code),
    );
    const results = run.results ?? [];
    assert.deepEqual(
      results.map(({ ruleId, level }) => `${ruleId} ${level}`),
      ["inaudible warning", "crosstalk note", "note-without-reference warning"],
    );
    for (const { ruleId, ruleIndex } of results) {
      assert.equal(run.tool.driver.rules?.[ruleIndex!]?.id, ruleId);
    }
    const { artifactLocation, region } = results[0]!.locations![0]!.physicalLocation!;
    assert.deepEqual(artifactLocation, { uri: "2024/a%20%C3%BC.txt", uriBaseId: "%SRCROOT%" });
    assert.deepEqual(region, { startLine: 1, startColumn: 18, endLine: 1, endColumn: 29 });
    assert.ok(run.originalUriBaseIds?.["%SRCROOT%"]);
    assert.match(results[0]!.partialFingerprints!["transcript/v1"]!, /^inaudible:[0-9a-f]{16}$/);
    assert.deepEqual(run.invocations, [{ executionSuccessful: true, toolExecutionNotifications: [] }]);
  });

  it("is a log where nothing, or much, is found", () => {
    files.write("a.transcript", "MS VALE: Thank you.\n");
    assert.deepEqual(check(0, "a.transcript").results, []);
    for (let i = 0; i < 30; i++)
      files.write(`${i}.transcript`, "MS VALE: It is (inaudible).\n\n".repeat(i % 3));
    assert.equal(check(1, "--jobs", "2", ".").results?.length, 30);
  });

  it("tells what could not be read", () => {
    files.write("a.transcript", "MS VALE: Thank you.\n");
    const [invocation] = check(2, "a.transcript", "none.txt").invocations ?? [];
    assert.equal(invocation?.executionSuccessful, false);
    assert.deepEqual(
      invocation?.toolExecutionNotifications?.map(({ message }) => message.text),
      ["none.txt: there is no such file"],
    );
  });

  it("names files elsewhere by their whole address, and standard input", () => {
    const { stdout } = files.runOn("MS VALE: It is (inaudible).\n", "check", "--format", "sarif", "-");
    const log: unknown = JSON.parse(stdout);
    assert.ok(validate(log), JSON.stringify(validate.errors));
    assert.equal(log.runs[0]!.results![0]!.locations![0]!.physicalLocation!.artifactLocation!.uri, "stdin");
    files.write("a.txt", "MS VALE: It is (inaudible).\n");
    const [result] = check(1, `${files.folder}/a.txt`).results ?? [];
    const { uri, uriBaseId } = result!.locations![0]!.physicalLocation!.artifactLocation!;
    assert.match(uri!, /^file:\/\/\/.*%20%C3%BC%20.*\/a\.txt$/);
    assert.equal(uriBaseId, undefined);
  });
});
