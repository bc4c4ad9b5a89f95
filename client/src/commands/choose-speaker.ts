import { type QuickPickItem, type TextEditor, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { plain } from "../plain.ts";
import { placeOf } from "./command.ts";

/**
 * Asks for a speaker: those of the document, likeliest next first, or somebody new whose name is typed.
 * @param without a label that is not offered; then nobody new is either
 */
export async function chooseSpeaker(
  client: BaseLanguageClient,
  editor: TextEditor,
  title: string,
  without?: string,
): Promise<string | undefined> {
  const all = await client.sendRequest<string[]>("transcript/nextSpeakers", placeOf(client, editor));
  const items = all.filter((label) => label !== without).map(item);
  const pick = window.createQuickPick<Item>();
  pick.title = title;
  pick.placeholder = without === undefined ? "Choose a speaker, or type a new name" : "Choose a speaker";
  pick.items = items;
  return await new Promise<string | undefined>((resolve) => {
    pick.onDidChangeValue((value) => {
      const name = value.trim();
      const isNew = name !== "" && without === undefined && !all.includes(name);
      if (!isNew) {
        pick.items = items;
        return;
      }
      const added = { ...item(name), description: "new speaker" };
      pick.items = [...items, added];
      // the editor would go to the new one, as it has the very words, where the first letters of a known one are typed
      const known = items.find(({ label }) => label.toLowerCase().includes(name.toLowerCase()));
      pick.activeItems = [known ?? added];
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.name);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

interface Item extends QuickPickItem {
  readonly name: string;
}

function item(name: string): Item {
  return { name, label: plain(name) };
}
