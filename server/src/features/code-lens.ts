import type { CodeLens } from "vscode-languageserver-types";
import { readSpeakers, type Speaker } from "../transcript/speakers.ts";
import type { Transcript, TurnPlace } from "../transcript/transcript.ts";
import { answersTo, labelRange, turnRole, turnStretch, turnsFrom } from "../transcript/turns.ts";
import { count, percent } from "./count.ts";
import { fullName } from "./names.ts";

/** The client's command that shows a question's answers; its arguments are an address and a position. */
const PEEK_ANSWERS = "transcript.peekAnswers";
/** The most people that are named above a question. */
const ANSWERERS = 4;

/**
 * Above a question its answers, above a speaker's first turn how much they say.
 *
 *     1 answer: DR LIND
 *     QUESTION: Is it safe?
 *
 *     3 turns, 62 % of all that is said
 *     DR LIND: It is.
 *
 * @param commands whether the client has the commands that a lens may call; without them it only tells
 */
export function codeLens(transcript: Transcript, uri: string, commands: boolean): CodeLens[] {
  const lenses: CodeLens[] = [];
  const { list, words } = readSpeakers(transcript);
  const speakers = new Map(list.map((speaker) => [speaker.key, speaker]));
  for (const turn of turnsFrom(transcript)) {
    const range = labelRange(transcript, turn);
    if (turnRole(transcript, turn) === "question") {
      const answers = answersTo(transcript, turn);
      const told = answered(transcript, answers);
      // an editor that has our commands draws an icon for a name such as $(heart)
      const title = commands ? told.replaceAll("$(", "\\$(") : told;
      const peeks = commands && answers.length > 0;
      const command = peeks
        ? { title, command: PEEK_ANSWERS, arguments: [uri, range.start] }
        : { title, command: "" };
      lenses.push({ range, command });
    }
    const speaker = speakers.get(transcript.speakerOf(turnStretch(transcript, turn)))!;
    if (isFirst(speaker, turn))
      lenses.push({ range, command: { title: share(speaker, words), command: "" } });
  }
  return lenses;
}

function answered(transcript: Transcript, answers: readonly TurnPlace[]): string {
  if (answers.length === 0) return "No answer";
  const names = answers.map(
    (answer) => fullName(transcript, answer) ?? turnStretch(transcript, answer).label!.words,
  );
  const once = [...new Set(names)];
  const more = once.length > ANSWERERS ? ` and ${once.length - ANSWERERS} more` : "";
  return `${count(answers.length, "answer", "answers")}: ${once.slice(0, ANSWERERS).join(", ")}${more}`;
}

/** Whether a turn is its speaker's first; labels that many speak under have none. */
function isFirst({ many, first }: Speaker, turn: TurnPlace): boolean {
  return !many && first.block === turn.block && first.index === turn.index;
}

function share(speaker: Speaker, all: number): string {
  const part = all > 0 ? `, ${percent(speaker.words / all)} of all that is said` : "";
  return `${count(speaker.turns, "turn", "turns")}${part}`;
}
