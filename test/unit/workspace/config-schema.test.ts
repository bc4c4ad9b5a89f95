import assert from "node:assert/strict";
import Ajv from "ajv";
import manifest from "../../../package.json" with { type: "json" };
import schema from "../../../schemas/transcript.config.schema.json" with { type: "json" };
import { rules } from "../../../server/src/rules/index.ts";
import { conventions } from "../../../server/src/syntax/conventions/index.ts";
import { configName } from "../../../server/src/workspace/config.ts";

describe("the schema of the configuration", () => {
  const validate = new Ajv({ allowUnionTypes: true, strict: false }).compile(schema);

  it("knows every rule with its default, in their order", () => {
    assert.deepEqual(
      Object.entries(schema.properties.rules.properties).map(([code, rule]) => `${code} ${rule.default}`),
      rules.map(({ code, severity }) => `${code} ${severity}`),
    );
  });

  it("knows every convention", () => {
    assert.deepEqual(
      schema.definitions.convention.enum,
      conventions.map(({ id }) => id),
    );
  });

  it("takes what the configuration may hold, and nothing else", () => {
    const taken = {
      $schema: "./a.json",
      rules: { inaudible: "off" },
      conventions: { "a/**": "colon" },
      speakersFile: "a",
    };
    assert.ok(validate(taken));
    for (const wrong of [
      { rules: { inaudible: "loud" } },
      { rules: { none: "off" } },
      { conventions: { "a/**": "morse" } },
      { speakersFile: 1 },
      { other: 1 },
      [],
    ]) {
      assert.ok(!validate(wrong), JSON.stringify(wrong));
    }
  });

  it("is what the editor checks the file by, which it reads as JSON with comments", () => {
    const { jsonValidation, languages } = manifest.contributes;
    assert.deepEqual(jsonValidation, [
      { fileMatch: configName, url: "./schemas/transcript.config.schema.json" },
    ]);
    assert.ok(languages.some(({ id, filenames }) => id === "jsonc" && filenames?.includes(configName)));
  });
});
