import type { RuleSettings } from "../rules/findings.ts";
import { rules } from "../rules/index.ts";
import type { Severity } from "../rules/rule.ts";

const severities: readonly string[] = ["error", "warning", "information", "hint", "off"];
const codes = new Set(rules.map((rule) => rule.code));

/** Reads the settings under `transcript`, whatever a client sends: what is not understood is left out. */
export function readRuleSettings(settings: unknown): RuleSettings {
  const table = isTable(settings) && isTable(settings.rules) ? settings.rules : {};
  const read: Record<string, Severity | "off"> = {};
  for (const [code, severity] of Object.entries(table)) {
    if (codes.has(code) && severities.includes(String(severity))) read[code] = severity as Severity | "off";
  }
  return read;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
