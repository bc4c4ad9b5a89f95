import type { Node } from "jsonc-parser";
import { editDistance } from "../rules/edit-distance.ts";
import type { RuleSettings } from "../rules/findings.ts";
import { rules } from "../rules/index.ts";
import type { Severity } from "../rules/rule.ts";
import type { ConventionId } from "../syntax/conventions/convention.ts";
import { conventions } from "../syntax/conventions/index.ts";
import type { Range } from "../text/position.ts";
import { ConfigReader, type Mistake, quoted } from "./config-reader.ts";
import { globMatcher, wrongGlob } from "./glob.ts";

/** What the file is called that holds an archive's settings. */
export const configName = "transcript.config.json";
/** The code under which a mistake in it is reported. */
export const configCode = "config";

/** What an archive says of its transcripts in `transcript.config.json`. Plain data: it goes to threads. */
export interface Config {
  readonly rules: RuleSettings;
  /** By files, the last that fits holds. */
  readonly conventions: readonly ConventionFor[];
  /** The file of known speakers: a path from the configuration's folder that stays in it, and where it is named. */
  readonly speakersFile?: { readonly path: string; readonly range: Range };
}

/** The convention of the files that a glob stands for, from the configuration's folder. */
export interface ConventionFor {
  readonly glob: string;
  readonly convention: ConventionId;
}

export const noConfig: Config = { rules: {}, conventions: [] };

/** So many letters may be wrong in a rule's code that is still known again. */
const SLIPS = 2;
const severities = ["error", "warning", "information", "hint", "off"] as const;
const codes = rules.map(({ code }) => code);
const conventionIds = conventions.map(({ id }) => id);
const names = ["rules", "conventions", "speakersFile"];

/**
 * Reads a configuration. What cannot be followed is a mistake and has no effect; the rest holds.
 *
 *     {
 *       // JSON with comments
 *       "rules": { "crosstalk": "off" },
 *       "conventions": { "court/**": "numbered-page" },
 *       "speakersFile": "speakers.yaml"
 *     }
 */
export function readConfig(text: string): { config: Config; mistakes: readonly Mistake[] } {
  const reader = new ConfigReader(text);
  let config = noConfig;
  for (const { key, keyNode, value } of reader.entries(reader.root, "A configuration")) {
    if (key === "rules") config = { ...config, rules: readRules(reader, value) };
    else if (key === "conventions") config = { ...config, conventions: readConventions(reader, value) };
    else if (key === "speakersFile") config = { ...config, ...readSpeakersFile(reader, value) };
    // editors find the schema by it
    else if (key !== "$schema") {
      reader.wrong(keyNode, `There is no setting ${quoted(key)} here: use ${names.join(", ")}`);
    }
  }
  return { config, mistakes: reader.mistakes };
}

/** The convention that a configuration sets for a file, by its path from the configuration's folder. */
export function conventionFor({ conventions: list }: Config, path: string): ConventionId | undefined {
  return list.findLast((entry) => matcherOf(entry)(path))?.convention;
}

const matchers = new WeakMap<ConventionFor, (path: string) => boolean>();

function matcherOf(entry: ConventionFor): (path: string) => boolean {
  const made = matchers.get(entry) ?? globMatcher(entry.glob);
  matchers.set(entry, made);
  return made;
}

function readRules(reader: ConfigReader, node: Node): RuleSettings {
  const read: Record<string, Severity | "off"> = {};
  for (const { key, keyNode, value } of reader.entries(node, "rules")) {
    if (!codes.includes(key)) {
      const near = codes.find((code) => editDistance(key, code, SLIPS) <= SLIPS);
      const instead = near ? `write ${near}` : "docs/rules.md lists them";
      reader.wrong(keyNode, `There is no rule ${quoted(key)}: ${instead}`);
      continue;
    }
    const severity = reader.oneOf(value, severities, "severity");
    if (severity) read[key] = severity;
  }
  return read;
}

function readConventions(reader: ConfigReader, node: Node): ConventionFor[] {
  const read: ConventionFor[] = [];
  for (const { key: glob, keyNode, value } of reader.entries(node, "conventions")) {
    const wrong = wrongGlob(glob);
    if (wrong) reader.wrong(keyNode, `The glob ${quoted(glob)} cannot be used: ${wrong}`);
    const convention = reader.oneOf(value, conventionIds, "convention");
    if (!wrong && convention) read.push({ glob, convention });
  }
  return read;
}

function readSpeakersFile(reader: ConfigReader, node: Node): Pick<Config, "speakersFile"> {
  const path = reader.string(node, "speakersFile");
  if (!path) return {};
  if (isInside(path)) return { speakersFile: { path, range: reader.range(node) } };
  reader.wrong(
    node,
    `${quoted(path)} may lie outside this folder: write a path from here, with / and without ..`,
  );
  return {};
}

/** Whether a path leads from a folder to something in it: no address, no other drive, no way up. */
function isInside(path: string): boolean {
  if (/[\\\p{Cc}]|^[a-z][a-z\d+.-]*:/iu.test(path)) return false;
  return path.split("/").every((name) => name !== "" && name !== "..");
}
