import assert from "node:assert/strict";
import { defaults, readSettings } from "../../../server/src/workspace/settings.ts";

/** Checks what is read of settings as a client sends them. */
function check(settings: unknown, expected: Record<string, string>): void {
  assert.deepEqual(readSettings(settings).rules, expected);
}

describe("settings from a client", () => {
  it("hold severities by code", () => {
    check({ rules: { inaudible: "error", crosstalk: "off" } }, { inaudible: "error", crosstalk: "off" });
  });

  it("lose what is not understood", () => {
    check(
      {
        rules: {
          inaudible: "loud",
          crosstalk: 1,
          uncertain: null,
          nothing: "error",
          "duplicate-note": "hint",
        },
      },
      { "duplicate-note": "hint" },
    );
  });

  it("may be anything at all", () => {
    for (const settings of [
      undefined,
      null,
      1,
      "rules",
      [],
      { rules: [] },
      { rules: null },
      { rules: "off" },
    ]) {
      check(settings, {});
    }
  });

  it("cannot be written over what objects have", () => {
    check(JSON.parse('{"rules":{"__proto__":"error","constructor":"error","toString":"off"}}'), {});
  });

  it("show what stands beside the text as they say, or as usual", () => {
    const { codeLens, inlayHints } = readSettings({ codeLens: true, inlayHints: false });
    assert.deepEqual([codeLens, inlayHints], [true, false]);
    for (const settings of [{}, { codeLens: "on", inlayHints: 0 }, null]) {
      assert.deepEqual(readSettings(settings), defaults);
    }
    assert.deepEqual([defaults.codeLens, defaults.inlayHints], [false, true]);
  });
});
