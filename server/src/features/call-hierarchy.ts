import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  SymbolKind,
} from "vscode-languageserver-types";
import { type Position, touches } from "../text/position.ts";
import type { Transcript, TurnPlace } from "../transcript/transcript.ts";
import {
  answersTo,
  labelRange,
  questionOf,
  turnAt,
  turnLine,
  turnRange,
  turnRole,
  turnStretch,
} from "../transcript/turns.ts";
import { askerName } from "./exchange.ts";
import { fullName } from "./names.ts";
import { opening } from "./words.ts";

/*
 * An exchange as calls: a question calls its answers, an answer is called by its question.
 *
 *     QUESTION: Is it safe?    calls MR ODA and DR LIND
 *     MR ODA: Yes.             is called by QUESTION
 *     DR LIND: It is.          is called by QUESTION
 */

/** How many UTF-16 units of a turn's words stand beside its label. */
const DETAIL_UNITS = 60;

/** The question or answer on whose lines a place stands. */
export function prepareCallHierarchy(
  transcript: Transcript,
  uri: string,
  position: Position,
): CallHierarchyItem[] | null {
  const at = transcript.text.clamp(position);
  const turn = turnAt(transcript, at.line);
  if (!turn || !takesPart(transcript, turn) || !touches(turnRange(transcript, turn), at)) return null;
  return [itemOf(transcript, uri, turn)];
}

/** Who calls: the question that an answer responds to. */
export function incomingCalls(
  transcript: Transcript,
  uri: string,
  item: CallHierarchyItem,
): CallHierarchyIncomingCall[] | null {
  const turn = turnOf(transcript, item);
  if (!turn) return null;
  const question = turnRole(transcript, turn) === "answer" ? questionOf(transcript, turn) : undefined;
  if (!question) return [];
  return [{ from: itemOf(transcript, uri, question), fromRanges: [labelRange(transcript, question)] }];
}

/** Who is called: the answers to a question. */
export function outgoingCalls(
  transcript: Transcript,
  uri: string,
  item: CallHierarchyItem,
): CallHierarchyOutgoingCall[] | null {
  const turn = turnOf(transcript, item);
  if (!turn) return null;
  if (turnRole(transcript, turn) !== "question") return [];
  const fromRanges = [labelRange(transcript, turn)];
  return answersTo(transcript, turn).map((to) => ({ to: itemOf(transcript, uri, to), fromRanges }));
}

function takesPart(transcript: Transcript, turn: TurnPlace): boolean {
  const role = turnRole(transcript, turn);
  return role === "question" || role === "answer";
}

/** The turn that an item was made of, if a label still stands where it stood. */
function turnOf(transcript: Transcript, { selectionRange }: CallHierarchyItem): TurnPlace | undefined {
  const { line } = transcript.text.clamp(selectionRange.start);
  const turn = turnAt(transcript, line);
  return turn && turnLine(transcript, turn) === line ? turn : undefined;
}

function itemOf(transcript: Transcript, uri: string, turn: TurnPlace): CallHierarchyItem {
  const question = turnRole(transcript, turn) === "question";
  const { words } = turnStretch(transcript, turn).label!;
  const name = question ? askerName(transcript, turn) : fullName(transcript, turn);
  const detail = opening(transcript, turn, DETAIL_UNITS);
  return {
    name: name ?? words,
    kind: question ? SymbolKind.Event : SymbolKind.Method,
    ...(detail && { detail }),
    uri,
    range: turnRange(transcript, turn),
    selectionRange: labelRange(transcript, turn),
  };
}
