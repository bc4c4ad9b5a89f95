import type { RuleSettings } from "../rules/findings.ts";
import { rules } from "../rules/index.ts";
import type { Severity } from "../rules/rule.ts";
import type { ConventionId } from "../syntax/conventions/convention.ts";

/** What a user sets under `transcript`. */
export interface Settings {
  readonly rules: RuleSettings;
  /** The languages whose documents are looked at for transcripts. */
  readonly recognise: readonly string[];
  /** The convention set by hand; anything but a convention's name leaves it to the document. */
  readonly convention: string;
  /** The convention that the configuration of the document's folder gives it. */
  readonly configuredConvention?: ConventionId | undefined;
  /** The workspace's file of known speakers, a path from its root; empty where there is none. */
  readonly speakersFile: string;
  /** Whether answers and shares stand above labels. */
  readonly codeLens: boolean;
  /** Whether askers' names stand behind role labels. */
  readonly inlayHints: boolean;
}

export const defaults: Settings = {
  rules: {},
  recognise: ["plaintext", "markdown"],
  convention: "auto",
  speakersFile: "",
  codeLens: false,
  inlayHints: true,
};

const severities: readonly string[] = ["error", "warning", "information", "hint", "off"];
const codes = new Set(rules.map((rule) => rule.code));

/** Reads the settings under `transcript`, whatever a client sends: what is not understood has its default. */
export function readSettings(settings: unknown): Settings {
  if (!isTable(settings)) return defaults;
  const { recognise, convention, speakersFile, codeLens, inlayHints } = settings;
  return {
    rules: readRules(settings.rules),
    recognise: Array.isArray(recognise) ? recognise.map(String) : defaults.recognise,
    convention: typeof convention === "string" ? convention : defaults.convention,
    speakersFile: typeof speakersFile === "string" ? speakersFile : defaults.speakersFile,
    codeLens: typeof codeLens === "boolean" ? codeLens : defaults.codeLens,
    inlayHints: typeof inlayHints === "boolean" ? inlayHints : defaults.inlayHints,
  };
}

function readRules(table: unknown): RuleSettings {
  const read: Record<string, Severity | "off"> = {};
  for (const [code, severity] of Object.entries(isTable(table) ? table : {})) {
    if (codes.has(code) && severities.includes(String(severity))) read[code] = severity as Severity | "off";
  }
  return read;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
