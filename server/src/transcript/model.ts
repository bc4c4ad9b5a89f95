import type { MarkKind } from "../syntax/line.ts";
import type { Range } from "../text/position.ts";
import { askerOf } from "./askers.ts";
import { printedPlace } from "./citation.ts";
import type { Role } from "./exchanges.ts";
import { editorsNotes, footnotes } from "./footnotes.ts";
import { readHeader } from "./header.ts";
import { allMarks } from "./marks.ts";
import { describe, readSpeakers } from "./speakers.ts";
import type { Transcript } from "./transcript.ts";
import { labelRange, turnEndTime, turnLine, turnRange, turnRole, turnStretch, turnsFrom } from "./turns.ts";

/** All that is known of a document: the answer to `transcript/model`. Ranges are LSP's, indices point into `turns`. */
export interface Model {
  readonly convention: string;
  readonly header: { title?: string; date?: string; media?: string; range: Range };
  readonly speakers: readonly ModelSpeaker[];
  readonly turns: readonly ModelTurn[];
  readonly footnotes: readonly {
    marker: string;
    references: readonly Range[];
    note?: { range: Range; text: string };
  }[];
  readonly notes: readonly { range: Range; text: string }[];
  readonly marks: readonly { kind: MarkKind; text: string; range: Range; time?: number }[];
}

export interface ModelSpeaker {
  readonly label: string;
  readonly labels: readonly string[];
  readonly name?: string;
  readonly description?: string;
  readonly turns: number;
  readonly words: number;
}

export interface ModelTurn {
  readonly label: string;
  readonly speaker: string | null;
  readonly labelRange: Range;
  readonly range: Range;
  readonly role: Role;
  readonly asker?: string;
  answers?: number[];
  question?: number;
  /** As printed in the gutter. */
  readonly page?: number;
  readonly line?: number;
  /** Seconds. */
  readonly start?: number;
  readonly end?: number;
}

/** Writes the model of a transcript. */
export function writeModel(transcript: Transcript): Model {
  const { list } = readSpeakers(transcript);
  const byKey = new Map(list.map((speaker) => [speaker.key, speaker]));
  return {
    convention: transcript.convention.id,
    header: readHeader(transcript),
    speakers: list.map((speaker) => {
      const { label, labels, turns, words } = speaker;
      return { label, labels, ...describe(transcript, speaker), turns, words };
    }),
    turns: modelTurns(transcript, (key) => (byKey.get(key)!.many ? null : byKey.get(key)!.label)),
    footnotes: footnotes(transcript).map(({ marker, references, notes: [note] }) => ({
      marker,
      references,
      ...(note && { note: { range: note.range, text: note.text } }),
    })),
    notes: editorsNotes(transcript),
    marks: allMarks(transcript),
  };
}

function modelTurns(transcript: Transcript, speaker: (key: string) => string | null): ModelTurn[] {
  const turns: ModelTurn[] = [];
  const questions: number[] = [];
  for (const place of turnsFrom(transcript)) {
    const stretch = turnStretch(transcript, place);
    const role = turnRole(transcript, place);
    const asker = askerOf(transcript, place);
    const end = turnEndTime(transcript, place);
    const turn: ModelTurn = {
      label: stretch.label!.words,
      speaker: speaker(transcript.speakerOf(stretch)),
      labelRange: labelRange(transcript, place),
      range: turnRange(transcript, place),
      role,
      ...(asker && { asker }),
      ...printedPlace(transcript, turnLine(transcript, place)),
      ...(stretch.start !== undefined && { start: stretch.start }),
      ...(end !== undefined && { end }),
    };
    if (role === "question") {
      questions.push(turns.length);
      turn.answers = [];
    } else if (role === "answer") {
      const question = questions.at(-transcript.exchanges(place.block).backs[place.index]!)!;
      turn.question = question;
      turns[question]!.answers!.push(turns.length);
    }
    turns.push(turn);
  }
  return turns;
}
