import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import type { Findings } from "../rules/findings.ts";
import type { RuleFinding, Severity } from "../rules/rule.ts";

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
  return findings.all().map((finding) => diagnosticOf(finding, rulesPage));
}

/** One finding, in the same way. */
export function diagnosticOf({ range, message, code, severity }: RuleFinding, rulesPage: string): Diagnostic {
  const said: Diagnostic = { range, message, code, severity: severities[severity], source: "transcript" };
  if (rulesPage) said.codeDescription = { href: `${rulesPage}#${code}` };
  return said;
}
