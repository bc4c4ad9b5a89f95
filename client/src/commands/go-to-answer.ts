import { commands, Disposable, Location, type Position, type TextEditor, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Exchange } from "../../../server/src/features/exchange.ts";
import type { Position as ProtocolPosition } from "../../../server/src/text/position.ts";
import { rangeOf, reveal, uriOf } from "../reveal.ts";
import type { Statuses } from "../status.ts";
import { placeOf, type RegisterCommand, say, transcriptEditor } from "./command.ts";
import { inOrder } from "./in-order.ts";

/** Go from a question to its answers, from an answer back to its question, and look at the answers from afar. */
export const goToAnswer: RegisterCommand = (client, statuses) =>
  Disposable.from(
    commands.registerCommand("transcript.goToAnswer", () => inOrder(() => toAnswer(client, statuses))),
    commands.registerCommand("transcript.goToQuestion", () => inOrder(() => toQuestion(client, statuses))),
    commands.registerCommand("transcript.peekAnswers", (uri?: unknown, position?: ProtocolPosition) =>
      typeof uri === "string" && position ? peekAt(client, uri, position) : peekAtCursor(client, statuses),
    ),
  );

/** The exchange that the cursor is in; says so where it is in none. */
async function exchangeAtCursor(client: BaseLanguageClient, editor: TextEditor): Promise<Exchange | null> {
  const exchange = await exchangeAt(client, placeOf(client, editor));
  if (!exchange) say("The cursor is in no question and no answer. Next Question goes to one");
  return exchange;
}

function exchangeAt(client: BaseLanguageClient, place: object): Promise<Exchange | null> {
  return client.sendRequest<Exchange | null>("transcript/exchange", place);
}

/** To the first answer below the cursor: pressed again, it goes through all of them. */
async function toAnswer(client: BaseLanguageClient, statuses: Statuses): Promise<void> {
  const editor = transcriptEditor(statuses);
  const exchange = editor && (await exchangeAtCursor(client, editor));
  if (!exchange) return;
  const cursor = editor.selection.active;
  const answers = exchange.answers.map(({ labelRange }) => rangeOf(labelRange));
  const next = answers.find(({ start }) => start.isAfter(cursor));
  if (next) await reveal(editor, next);
  else if (answers.length === 0) say("Nobody answers this question. Next Question goes on");
  else say("This is the last answer. Go to Question goes back, Next Question goes on");
}

async function toQuestion(client: BaseLanguageClient, statuses: Statuses): Promise<void> {
  const editor = transcriptEditor(statuses);
  const exchange = editor && (await exchangeAtCursor(client, editor));
  if (!exchange) return;
  const label = rangeOf(exchange.labelRange);
  if (!label.start.isEqual(editor.selection.active)) await reveal(editor, label);
  else say("This is the question. Go to Answer goes to its answers");
}

async function peekAtCursor(client: BaseLanguageClient, statuses: Statuses): Promise<void> {
  const editor = transcriptEditor(statuses);
  const exchange = editor && (await exchangeAtCursor(client, editor));
  if (exchange) await peek(editor, editor.selection.active, exchange);
}

/** As a line above a question asks for it, which knows the place. */
async function peekAt(client: BaseLanguageClient, uri: string, position: ProtocolPosition): Promise<void> {
  const address = uriOf(client, uri).toString();
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === address);
  const exchange = editor && (await exchangeAt(client, { textDocument: { uri }, position }));
  if (exchange) await peek(editor, rangeOf(exchange.labelRange).start, exchange);
}

async function peek({ document }: TextEditor, at: Position, { answers }: Exchange): Promise<void> {
  if (answers.length === 0) return say("Nobody answers this question. Next Question goes on");
  const places = answers.map(({ labelRange }) => new Location(document.uri, rangeOf(labelRange)));
  await commands.executeCommand("editor.action.peekLocations", document.uri, at, places, "peek");
}
