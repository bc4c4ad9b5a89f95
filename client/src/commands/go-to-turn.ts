import { commands, Disposable } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { AdjacentParams, AdjacentTurn } from "../../../server/src/features/adjacent.ts";
import { chosenSpeaker } from "../chosen-speaker.ts";
import { rangeOf, reveal } from "../reveal.ts";
import type { Statuses } from "../status.ts";
import { placeOf, type RegisterCommand, say, transcriptEditor } from "./command.ts";
import { inOrder } from "./in-order.ts";

type What = AdjacentParams["what"];

/** By the name of the commands: what they go to. */
const things: Record<string, What> = { Question: "question", Turn: "turn", TurnOfSpeaker: "speaker" };

/** What is said where there is none, and what to do then. */
const missing: Record<What, Record<AdjacentParams["direction"], string>> = {
  question: {
    next: "There is no next question. Previous Question goes back up",
    previous: "There is no previous question. Next Question goes down",
  },
  turn: {
    next: "There is no next turn. Previous Turn goes back up",
    previous: "There is no previous turn. Next Turn goes down",
  },
  speaker: {
    next: "There is no next turn of this speaker. Next Turn goes on to somebody else’s",
    previous: "There is no previous turn of this speaker. Previous Turn goes on to somebody else’s",
  },
};

/** Go to the next or the previous question, turn, or turn of the same speaker. */
export const goToTurn: RegisterCommand = (client, statuses) =>
  Disposable.from(
    ...Object.entries(things).flatMap(([name, what]) => [
      commands.registerCommand(`transcript.next${name}`, () =>
        inOrder(() => go(client, statuses, what, "next")),
      ),
      commands.registerCommand(`transcript.previous${name}`, () =>
        inOrder(() => go(client, statuses, what, "previous")),
      ),
    ]),
  );

async function go(
  client: BaseLanguageClient,
  statuses: Statuses,
  what: What,
  direction: AdjacentParams["direction"],
): Promise<void> {
  const editor = transcriptEditor(statuses);
  if (!editor) return;
  const speaker = what === "turn" ? chosenSpeaker.of(editor.document) : undefined;
  const turn = await client.sendRequest<AdjacentTurn | null>("transcript/adjacent", {
    ...placeOf(client, editor),
    ...(speaker === undefined ? { what } : { what: "speaker", speaker }),
    direction,
  });
  if (turn) await reveal(editor, rangeOf(turn.labelRange));
  else if (speaker === undefined) say(missing[what][direction]);
  else say(`There is no ${direction} turn of ${speaker}. Follow All Speakers goes on to somebody else’s`);
}
