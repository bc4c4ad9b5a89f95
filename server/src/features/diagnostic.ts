import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import type { Findings } from "../rules/findings.ts";
import type { Severity } from "../rules/rule.ts";

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * What the rules find, as an editor lists it.
 * @param rulesPage the address of the page that explains the rules, each under its code; empty where there is none
 */
export function diagnostics(findings: Findings, rulesPage = ""): Diagnostic[] {
  const list: Diagnostic[] = [];
  for (const { range, message, code, severity } of findings.all()) {
    list.push({
      range,
      message,
      code,
      severity: severities[severity],
      source: "transcript",
      ...(rulesPage && { codeDescription: { href: `${rulesPage}#${code}` } }),
    });
  }
  return list;
}
