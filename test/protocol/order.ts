import type { Diagnostic } from "vscode-languageserver";

/** Diagnostics by where they stand, for tests that are not about their order. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const key = ({ range: { start } }: Diagnostic) => start.line * 1e6 + start.character;
  return diagnostics.toSorted((a, b) => key(a) - key(b));
}
