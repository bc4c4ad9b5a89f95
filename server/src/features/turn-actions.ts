import type { CodeAction } from "vscode-languageserver-types";
import { likeliestNext } from "../transcript/succession.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { turnAt, turnStretch } from "../transcript/turns.ts";
import { takesFootnote } from "./add-footnote.ts";
import type { Annotation } from "./annotation.ts";
import { type CodeActionClient, type CodeActionQuery, wants } from "./code-action.ts";
import { giveTurn } from "./give-turn.ts";
import { mergeTurn } from "./merge-turn.ts";
import { splitTurn } from "./split-turn.ts";
import type { TurnEdit } from "./turn-edit.ts";
import { workspaceEdit } from "./workspace-edit.ts";

/** The kind of actions that only somebody who asks for them sees: they are there at every place. */
export const REWRITE = "refactor.rewrite";

/** To so many other speakers a turn can be given, the likeliest ones. */
const MOST_SPEAKERS = 3;

/** The client's command that asks what a note says. */
const ADD_FOOTNOTE = "transcript.addFootnote";

/**
 * What can be done with the turn at a place: split it, merge it, give it to somebody else, add a footnote.
 *
 *     MS VALE: Is it safe? |It is.      Split the turn here: “MR ODA” goes on
 */
export function turnActions(
  transcript: Transcript,
  query: CodeActionQuery,
  client: CodeActionClient,
): CodeAction[] {
  if (!wants(query, REWRITE) || (query.automatic && !query.only)) return [];
  const at = transcript.text.clamp(query.range.start);
  const actions: CodeAction[] = [];
  const offer = (title: string, made: TurnEdit | Annotation) => {
    if (!("edits" in made) || made.edits.length === 0) return;
    actions.push({ title, kind: REWRITE, edit: workspaceEdit(transcript, made.edits, client) });
  };
  if (client.commands && takesFootnote(transcript, at)) {
    const title = "Add a footnote here…";
    actions.push({ title, kind: REWRITE, command: { title, command: ADD_FOOTNOTE } });
  }
  const turn = turnAt(transcript, at.line);
  if (!turn) return actions;
  const own = turnStretch(transcript, turn).label!.words;
  const others = likeliestNext(transcript, turn).filter((label) => label !== own);
  if (others[0] !== undefined)
    offer(`Split the turn here: “${others[0]}” goes on`, splitTurn(transcript, at, others[0]));
  offer("Merge the turn with the one before", mergeTurn(transcript, at));
  for (const label of others.slice(0, MOST_SPEAKERS))
    offer(`Give the turn to “${label}”`, giveTurn(transcript, at, label, false));
  return actions;
}
