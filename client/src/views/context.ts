import { commands } from "vscode";

const known = new Map<string, unknown>();

/** Tells the manifest's conditions something, where it is news. */
export function setContext(key: string, value: string | boolean): void {
  if (known.get(key) === value) return;
  known.set(key, value);
  void commands.executeCommand("setContext", key, value);
}
