import assert from "node:assert/strict";
import * as vscode from "vscode";

interface Key {
  key: string;
  command: string;
  when?: string | undefined;
}

/** What holds, or may hold, in the text of a transcript that can be written to. */
const inText = new Set([
  ...["editorFocus", "editorTextFocus", "textInputFocus", "editorIsOpen", "!editorReadonly"],
  ...["editorHasReferenceProvider", "editorHasCallHierarchyProvider"],
]);

/** Those that are taken from the editor all the same; the README says why. */
const taken = [
  "shift+alt+1 workbench.action.moveEditorToFirstGroup",
  "shift+alt+9 workbench.action.moveEditorToLastGroup",
];

/** The keys of the editor and all extensions, as they are shown to who asks for them. */
async function allKeys(): Promise<Key[]> {
  const uri = vscode.Uri.parse("vscode://defaultsettings/keybindings.json");
  const text = (await vscode.workspace.openTextDocument(uri)).getText();
  const rows = /\{ "key": "([^"]+)",\s+"command": "([^"]+)"(?:,\s+"when": "((?:[^"\\]|\\.)*)")?/g;
  return [...text.matchAll(rows)].map(([, key, command, when]) => ({ key: key!, command: command!, when }));
}

/** Whether a condition may hold in the text. */
function holdsInText(when: string | undefined): boolean {
  return (
    when === undefined ||
    when.split(" || ").some((terms) => terms.split(" && ").every((term) => inText.has(term)))
  );
}

function isOurs({ command }: Key): boolean {
  return command.startsWith("transcript.");
}

describe("the keys", () => {
  it("take none that the editor has in a text, but those that are told of", async () => {
    const keys = await allKeys();
    const ours = keys.filter((key) => isOurs(key) && key.when?.includes("editorTextFocus"));
    assert.ok(ours.length > 30, "the keys are not found");
    const clashes = keys.filter(({ key, command, when }) => {
      const own = ours.find((one) => one.key === key);
      // what the find widget has is its own as long as it is there
      const found = command.startsWith("toggleFind") && own?.when?.includes("!findWidgetVisible");
      return own && !isOurs({ key, command }) && holdsInText(when) && !found;
    });
    assert.deepEqual(clashes.map(({ key, command }) => `${key} ${command}`).sort(), taken);
  });

  it("are one command's each", async () => {
    const ours = (await allKeys()).filter(isOurs).filter(({ key }) => key !== "ctrl+f");
    const keys = ours.map(({ key }) => key);
    assert.deepEqual(
      keys.filter((key, i) => keys.indexOf(key) < i),
      [],
    );
  });
});
