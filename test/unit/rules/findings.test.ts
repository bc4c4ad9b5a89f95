import assert from "node:assert/strict";
import { diagnostics } from "../../../server/src/features/diagnostic.ts";
import { Findings, type RuleSettings } from "../../../server/src/rules/findings.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { read } from "../drawing.ts";

/** Checks code and severity of what is found under settings. */
function check(text: string, settings: RuleSettings, ...expected: string[]): void {
  const findings = new Findings(new Transcript(text), settings);
  assert.deepEqual(listed(findings), expected);
}

function listed(findings: Findings): string[] {
  return [...findings.all()].map(({ code, severity }) => `${severity} ${code}`);
}

/** Checks whether the name of the findings' state changes when `typed` takes the place of what the bars enclose. */
function checkResultId(drawing: string, typed: string, same: boolean): void {
  const { text, cursors } = read(drawing);
  const transcript = new Transcript(text);
  const findings = new Findings(transcript);
  const before = diagnostics(findings);
  const { resultId } = findings;
  assert.equal(findings.resultId, resultId);
  transcript.edit({ start: cursors[0]!, end: cursors.at(-1)! }, typed);
  assert.equal(findings.resultId === resultId, same);
  const after = diagnostics(findings);
  assert.deepEqual(after, diagnostics(new Findings(new Transcript(transcript.text.toString()))));
  if (same) assert.deepEqual(after, before);
}

const marked = "MS VALE: We went [inaudible] with [crosstalk] to the gate[1].";

describe("settings", () => {
  it("give a rule another severity", () => {
    check(
      marked,
      { inaudible: "error", crosstalk: "hint" },
      ...["error inaudible", "hint crosstalk", "warning footnote-without-note"],
    );
  });

  it("silence a rule", () => {
    check(marked, { inaudible: "off", "footnote-without-note": "off" }, "information crosstalk");
  });

  it("for rules that do not exist change nothing", () => {
    check(
      marked,
      { "no-such-rule": "error" },
      ...["warning inaudible", "information crosstalk", "warning footnote-without-note"],
    );
  });

  it("can be given later", () => {
    const findings = new Findings(new Transcript(marked));
    const { resultId } = findings;
    findings.settings = { inaudible: "off", "footnote-without-note": "off" };
    assert.deepEqual(listed(findings), ["information crosstalk"]);
    assert.notEqual(findings.resultId, resultId);
    findings.settings = {};
    assert.equal(listed(findings).length, 3);
  });
});

describe("a diagnostic", () => {
  it("stands in the list where it stands in the text, wherever blocks begin", () => {
    const line = "MS VALE: We went [crosstalk] with (inaudible) home.\n";
    const places = (transcript: Transcript) =>
      diagnostics(new Findings(transcript, { "repeated-passage": "off" })).map(({ range }) => [
        range.start.line,
        range.start.character,
      ]);
    const typed = new Transcript("");
    const start = { line: 0, character: 0 };
    for (let i = 0; i < 300; i++) typed.edit({ start, end: start }, line);
    const expected = Array.from({ length: 300 }, (_, i) => [
      [i, 17],
      [i, 34],
    ]).flat();
    assert.deepEqual(places(new Transcript(line.repeat(300))), expected);
    assert.deepEqual(places(typed), expected);
  });

  it("says who found it, what, and how bad it is", () => {
    assert.deepEqual(diagnostics(new Findings(new Transcript("MS VALE: To [crosstalk] home."))), [
      {
        range: { start: { line: 0, character: 12 }, end: { line: 0, character: 23 } },
        message: "Several people speak at once here: listen again for what each says",
        code: "crosstalk",
        severity: 3,
        source: "transcript",
      },
    ]);
  });
});

describe("the name of the findings' state", () => {
  it("stays when an edit changes no finding", () => {
    checkResultId("MS VALE: We |went (inaudible) home.\n", "", true);
    checkResultId("MS VALE: We went (inaudible) home|.\n\nMR ODA: So.", "!", true);
    checkResultId("MS VALE: We went (inaudible) home.\n\nMR ODA: So|.", " did we", true);
    checkResultId("MS VALE: We went home.|", "\n\nMR ODA: So.", true);
  });

  it("changes when a finding moves", () => {
    checkResultId("|MS VALE: We went (inaudible) home.\n", "\n", false);
    checkResultId("MS VALE:| We went (inaudible) home.\n", "\n", false);
    checkResultId("MS |VALE: We went (inaudible) home.\n", "K ", false);
    checkResultId("MR ODA: So.|\n|MS VALE: We went (inaudible) home.\n", " ", false);
  });

  it("changes when a finding comes or goes", () => {
    checkResultId("MS VALE: We went |(inaudible)| home.\n", "all the way", false);
    checkResultId("MS VALE: We went |all the way| home.\n", "(inaudible)", false);
    checkResultId("MS VALE: The gate[1].\n\n[|1|] North.", "2", false);
    checkResultId("MS VALE: The gate[1].\n\n[|2|] North.", "1", false);
  });

  it("changes when a finding moves far below the edit", () => {
    const filler = "And the wall, and the gate, and the bell.\n".repeat(900);
    checkResultId(`|MS VALE: Well.\n${filler}\nMS VALE: We went (inaudible) home.`, "\n", false);
    checkResultId(`MS VALE: |Well.\n${filler}\nMS VALE: We went (inaudible) home.`, "Very ", true);
  });
});
