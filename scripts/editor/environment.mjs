/**
 * This process's environment for another editor. A terminal inside an editor carries that editor's variables, which
 * would lead the new one astray.
 */
export function editorEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE|ELECTRON)_|^NODE_OPTIONS$/.test(name)),
  );
}
