import { commands, Disposable, Position, Range, Selection, type TextEditor } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { TurnEdit } from "../../../server/src/features/turn-edit.ts";
import { chooseSpeaker } from "./choose-speaker.ts";
import { placeOf, type RegisterCommand, say, transcriptEditor } from "./command.ts";

/** How many speakers have a key of their own. */
const KEYS = 9;

/** What one does with the turn at the cursor, each undone in one step. */
export const editTurn: RegisterCommand = (client, statuses) => {
  const on = (name: string, act: (editor: TextEditor) => Promise<void>) =>
    commands.registerCommand(`transcript.${name}`, async () => {
      const editor = transcriptEditor(statuses);
      if (editor) await act(editor);
    });
  const chosen = async (editor: TextEditor, title: string, method: string, more: object) => {
    const label = await chooseSpeaker(client, editor, title);
    if (label) await change(client, editor, method, { label, ...more });
  };
  const give = "Who says this turn?";
  const numbered = Array.from({ length: KEYS }, (_, i) =>
    on(`insertSpeaker${i + 1}`, (editor) => change(client, editor, "insertLabel", { speaker: i + 1 })),
  );
  return Disposable.from(
    on("splitTurn", (editor) => chosen(editor, "Who goes on from here?", "splitTurn", {})),
    on("mergeTurn", (editor) => change(client, editor, "mergeTurn", {})),
    on("moveTurnUp", (editor) => change(client, editor, "moveTurn", { direction: "up" })),
    on("moveTurnDown", (editor) => change(client, editor, "moveTurn", { direction: "down" })),
    on("giveTurn", (editor) => chosen(editor, give, "giveTurn", { following: false })),
    on("giveFollowingTurns", (editor) =>
      chosen(editor, "Who says this turn and those that follow?", "giveTurn", { following: true }),
    ),
    on("mergeSpeakers", (editor) => merge(client, editor)),
    ...numbered,
  );
};

/** Asks into whom the speaker at the cursor is merged. */
async function merge(client: BaseLanguageClient, editor: TextEditor): Promise<void> {
  const own = await client.sendRequest<{ label: string } | null>(
    "transcript/speakerAt",
    placeOf(client, editor),
  );
  if (!own) return say("Nobody speaks here. Put the cursor into a turn of the speaker");
  const into = await chooseSpeaker(client, editor, `Who is “${own.label}”?`, own.label);
  if (into) await change(client, editor, "mergeSpeakers", { label: own.label, into });
}

/** Makes what the server answers, as one step to undo; or says why there is nothing to be made. */
async function change(
  client: BaseLanguageClient,
  editor: TextEditor,
  method: string,
  more: object,
): Promise<void> {
  const { version } = editor.document;
  const answer = await client.sendRequest<TurnEdit | null>(`transcript/${method}`, {
    ...placeOf(client, editor),
    ...more,
  });
  if (!answer) return;
  if ("reason" in answer) return say(answer.reason);
  if (editor.document.version !== version) return say("The text has changed in the meantime: try again");
  await editor.edit((edit) => {
    for (const { range, newText } of answer.edits) {
      const { start, end } = range;
      edit.replace(new Range(start.line, start.character, end.line, end.character), newText);
    }
  });
  if (answer.cursor) {
    const at = new Position(answer.cursor.line, answer.cursor.character);
    editor.selection = new Selection(at, at);
    editor.revealRange(editor.selection);
  }
}
