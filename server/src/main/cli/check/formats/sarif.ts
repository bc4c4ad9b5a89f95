import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import type { ArtifactLocation, Invocation, ReportingDescriptor, Result } from "sarif";
import { version } from "../../../../../package.json";
import { rules } from "../../../../rules/index.ts";
import type { Severity } from "../../../../rules/rule.ts";
import type { CheckedFinding } from "../finding.ts";
import type { CheckFormat } from "./format.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/** What relative addresses are taken from: the folder in which the program was called. */
const BASE = "%SRCROOT%";

const levels: Record<Severity, "error" | "warning" | "note"> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/** One log of SARIF 2.1.0 for all files. Its parts are written as they come, the results one a line. */
export const sarif: CheckFormat = {
  head() {
    const driver = { name: "transcript", version, rules: rules.map(descriptor) };
    const run = {
      tool: { driver },
      columnKind: "utf16CodeUnits",
      originalUriBaseIds: {
        [BASE]: { description: { text: "The folder in which transcript was called" } },
      },
    };
    const open = JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] });
    return `${open.slice(0, -"}]}".length)},"results":[\n`;
  },
  between: ",\n",
  tail({ problems, printed }) {
    const invocation: Invocation = {
      executionSuccessful: problems.length === 0,
      toolExecutionNotifications: problems.map(({ name, problem }) => ({
        level: "error",
        message: { text: `${name}: ${problem}` },
      })),
    };
    return `${printed ? "\n" : ""}],"invocations":${JSON.stringify([invocation])}}]}\n`;
  },
  print: ({ name, findings }) => findings.map((finding) => JSON.stringify(result(name, finding))).join(",\n"),
};

function descriptor({ code, severity }: (typeof rules)[number]): ReportingDescriptor {
  if (severity === "off") return { id: code, defaultConfiguration: { enabled: false } };
  return { id: code, defaultConfiguration: { level: levels[severity] } };
}

function result(
  name: string,
  { code, severity, message, range: { start, end }, fingerprint }: CheckedFinding,
): Result {
  return {
    ruleId: code,
    ruleIndex: rules.findIndex((rule) => rule.code === code),
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(name),
          region: {
            startLine: start.line + 1,
            startColumn: start.character + 1,
            endLine: end.line + 1,
            endColumn: end.character + 1,
          },
        },
      },
    ],
    partialFingerprints: { "transcript/v1": fingerprint },
  };
}

function artifact(name: string): ArtifactLocation {
  if (name === "-") return { uri: "stdin", description: { text: "Standard input" } };
  if (isAbsolute(name)) return { uri: pathToFileURL(name).href };
  const path = name.replaceAll("\\", "/").replace(/^\.\//, "");
  return { uri: path.split("/").map(encodeURIComponent).join("/"), uriBaseId: BASE };
}
