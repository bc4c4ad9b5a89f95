import { commands, Disposable, type TextEditor, window, workspace } from "vscode";
import type { BaseLanguageClient, WorkspaceEdit } from "vscode-languageclient";
import type { Statuses } from "../status.ts";
import { placeOf, type RegisterCommand, say, transcriptEditor } from "./command.ts";

/** A command that asks for words and has the server write them. */
interface Asking {
  readonly title: string;
  readonly prompt: string;
  readonly placeHolder: string;
}

const asking: Readonly<Record<string, Asking>> = {
  addFootnote: {
    title: "Add Footnote",
    prompt: "What the note says. It gets its number by its place",
    placeHolder: "The north gate, built in 1901.",
  },
  insertNote: {
    title: "Insert Editor’s Note",
    prompt: "What it says to the reader. It is put in brackets",
    placeHolder: "the recording breaks off here",
  },
  correctWords: {
    title: "Correct Words",
    prompt: "What it should have been. What was said is struck and stays",
    placeHolder: "16 of 21",
  },
};

/** Footnotes, editor's notes and corrections, at the cursor or for the selection. */
export const annotate: RegisterCommand = (client, statuses) =>
  Disposable.from(
    ...Object.entries(asking).map(([name, box]) =>
      commands.registerCommand(`transcript.${name}`, () => ask(client, statuses, name, box)),
    ),
    ...["deleteFootnote", "renumberFootnotes"].map((name) =>
      commands.registerCommand(`transcript.${name}`, async () => {
        const editor = transcriptEditor(statuses);
        if (editor) await make(client, editor, request(client, editor, name));
      }),
    ),
    ...Object.entries({ goToNote: "revealDefinition", peekNote: "peekDefinition" }).map(([name, command]) =>
      commands.registerCommand(`transcript.${name}`, async () => {
        const editor = transcriptEditor(statuses);
        if (!editor) return;
        const marker = await client.sendRequest<object | null>(
          "transcript/footnoteAt",
          placeOf(client, editor),
        );
        if (marker) await commands.executeCommand(`editor.action.${command}`);
        else say("Put the cursor on a reference or on the marker of a note");
      }),
    ),
  );

function request(
  client: BaseLanguageClient,
  editor: TextEditor,
  name: string,
  text?: string,
): Promise<WorkspaceEdit | null> {
  const range = client.code2ProtocolConverter.asRange(editor.selection);
  return client.sendRequest<WorkspaceEdit | null>(`transcript/${name}`, {
    ...placeOf(client, editor),
    range,
    text,
  });
}

/** Asks for words where something can be written; what cannot be is refused while it is typed. */
async function ask(client: BaseLanguageClient, statuses: Statuses, name: string, box: Asking): Promise<void> {
  const editor = transcriptEditor(statuses);
  if (!editor) return;
  const { version } = editor.document;
  const reason = await request(client, editor, name, "so").then(() => undefined, reasonOf);
  if (reason !== undefined) return say(reason);
  const text = await window.showInputBox({
    ...box,
    validateInput: (typed) =>
      typed.trim() ? request(client, editor, name, typed).then(() => undefined, reasonOf) : undefined,
  });
  if (!text?.trim()) return;
  if (editor.document.version !== version) return say("The text has changed meanwhile. Try again");
  await make(client, editor, request(client, editor, name, text));
}

/** Makes an edit in one step to undo; says why where there is none. */
async function make(
  client: BaseLanguageClient,
  { document }: TextEditor,
  asked: Promise<WorkspaceEdit | null>,
): Promise<void> {
  const edit = await asked.catch((error: unknown) => say(reasonOf(error)));
  if (!edit) return;
  const { version } = document;
  const own = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (document.version === version) await workspace.applyEdit(own);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
