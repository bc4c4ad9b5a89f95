import { addFootnote } from "../../server/src/features/add-footnote.ts";
import type { Annotation } from "../../server/src/features/annotation.ts";
import { completion } from "../../server/src/features/completion.ts";
import { correctWords } from "../../server/src/features/correct-words.ts";
import { deleteFootnote, footnoteAt } from "../../server/src/features/delete-footnote.ts";
import { formatting } from "../../server/src/features/formatting.ts";
import { giveTurn } from "../../server/src/features/give-turn.ts";
import { inlineCompletion } from "../../server/src/features/inline-completion.ts";
import { insertLabel } from "../../server/src/features/insert-label.ts";
import { insertNote } from "../../server/src/features/insert-note.ts";
import { mergeSpeakers } from "../../server/src/features/merge-speakers.ts";
import { mergeTurn } from "../../server/src/features/merge-turn.ts";
import { moveTurn } from "../../server/src/features/move-turn.ts";
import { nameSpeaker } from "../../server/src/features/name-speaker.ts";
import { prepareRename, rename } from "../../server/src/features/rename.ts";
import { renameMarker } from "../../server/src/features/rename-marker.ts";
import { renumberAll } from "../../server/src/features/renumber-all.ts";
import { splitTurn } from "../../server/src/features/split-turn.ts";
import type { TurnEdit } from "../../server/src/features/turn-edit.ts";
import type { FixEdit } from "../../server/src/rules/fix.ts";
import type { Position } from "../../server/src/text/position.ts";
import { footnotes } from "../../server/src/transcript/footnotes.ts";
import type { Transcript } from "../../server/src/transcript/transcript.ts";
import { turnStretch, turnsFrom } from "../../server/src/transcript/turns.ts";

/** What may come and go. */
export type Changes =
  /** Labels: their words, time codes and signs. */
  | "labels"
  /** No word; they may stand in another order. */
  | "order"
  /** What is typed, for what is offered in its place. */
  | "typed"
  /** The footnote that is written. */
  | "footnote"
  /** The footnote at the place, with all its references. */
  | "no footnote"
  /** What is written to the reader, or as a correction; nothing else. */
  | "written";

/** Something that a person can have done to a document. */
export interface Action {
  readonly name: string;
  readonly changes: Changes;
  /**
   * The edits of it, and the words that they are about; nothing where nothing can be done.
   * @param choice a number from which the action takes what it has to choose
   */
  act(transcript: Transcript, at: Position, choice: number): readonly FixEdit[] | undefined;
}

/** A name that nobody has. */
export const NEW_NAME = "Zora Quist";
/** What is written in a note, and in the place of other words. */
export const WRITTEN = "quagga xebec";

function labelOf(transcript: Transcript, choice: number): string {
  const labels = [
    ...new Set([...turnsFrom(transcript)].map((turn) => turnStretch(transcript, turn).label!.words)),
  ];
  return labels.length === 0 || choice % 5 === 0 ? NEW_NAME : labels[choice % labels.length]!;
}

const edits = (made: TurnEdit | Annotation) => ("edits" in made ? made.edits : undefined);

/** The place moved to the label of the turn there, for what is done to labels. */
function onLabel(transcript: Transcript, { line }: Position): Position | undefined {
  for (let at = line; at >= 0; at--) {
    const label = transcript.line(at).labels?.[0];
    if (label) return { line: at, character: label.start };
  }
  return undefined;
}

/** What is offered on the first empty line behind a place where anything is. */
function onFreeLine<Item>(transcript: Transcript, at: Position, offer: (place: Position) => Item[]): Item[] {
  for (let { line } = at; line < transcript.text.lineCount; line++) {
    if (transcript.text.lineLength(line) > 0) continue;
    const offered = offer({ line, character: 0 });
    if (offered.length > 0) return offered;
  }
  return [];
}

/** A reference or the marker of a note: that at the place, else one of them all. */
function onMarker(transcript: Transcript, at: Position, choice: number): Position | undefined {
  if (footnoteAt(transcript, at) !== undefined) return at;
  const all = footnotes(transcript);
  const one = all[choice % Math.max(1, all.length)];
  const start =
    one && (one.references[choice % Math.max(1, one.references.length)] ?? one.notes[0]!.markerRange).start;
  return start && { line: start.line, character: start.character + 1 };
}

/** Every action that the property test makes. */
export const actions: readonly Action[] = [
  {
    name: "rename a speaker",
    changes: "labels",
    act(transcript, at, choice) {
      const place = onLabel(transcript, at);
      const label = place && prepareRename(transcript, place);
      if (!label) return undefined;
      const renamed = rename(transcript, label.placeholder, labelOf(transcript, choice));
      if ("reason" in renamed) return undefined;
      return [renamed, ...(choice % 2 === 0 ? renamed.asked : [])].flatMap((one) => one.edits);
    },
  },
  {
    name: "name a speaker",
    changes: "labels",
    act(transcript, _at, choice) {
      const named = nameSpeaker(transcript, { label: labelOf(transcript, choice + 1), name: NEW_NAME });
      return "edits" in named ? named.edits : undefined;
    },
  },
  {
    name: "split a turn",
    changes: "labels",
    act: (transcript, at, choice) => edits(splitTurn(transcript, at, labelOf(transcript, choice))),
  },
  { name: "merge a turn", changes: "labels", act: (transcript, at) => edits(mergeTurn(transcript, at)) },
  {
    name: "move a turn up",
    changes: "order",
    act: (transcript, at) => edits(moveTurn(transcript, at, "up")),
  },
  {
    name: "move a turn down",
    changes: "order",
    act: (transcript, at) => edits(moveTurn(transcript, at, "down")),
  },
  {
    name: "give a turn",
    changes: "labels",
    act: (transcript, at, choice) => edits(giveTurn(transcript, at, labelOf(transcript, choice), false)),
  },
  {
    name: "give a turn and those that follow",
    changes: "labels",
    act: (transcript, at, choice) => edits(giveTurn(transcript, at, labelOf(transcript, choice), true)),
  },
  {
    name: "merge two speakers",
    changes: "labels",
    act: (transcript, _at, choice) =>
      edits(mergeSpeakers(transcript, labelOf(transcript, choice + 1), labelOf(transcript, choice + 2))),
  },
  {
    name: "insert a speaker",
    changes: "labels",
    act: (transcript, at, choice) => edits(insertLabel(transcript, at, 1 + (choice % 4))),
  },
  {
    name: "complete what is typed",
    changes: "typed",
    act(transcript, at, choice) {
      const offered = choice % 2 === 0 ? completion(transcript, at) : [];
      const items =
        offered.length > 0 ? offered : onFreeLine(transcript, at, (place) => completion(transcript, place));
      const edit = items[choice % Math.max(1, items.length)]?.textEdit;
      return edit && "range" in edit ? [edit] : undefined;
    },
  },
  {
    name: "take the next label",
    changes: "typed",
    act: (transcript, at) =>
      onFreeLine(transcript, at, (place) => inlineCompletion(transcript, place)).map(
        ({ insertText, range }) => ({
          range: range!,
          newText: String(insertText),
        }),
      ),
  },
  {
    name: "add a footnote",
    changes: "footnote",
    act: (transcript, at) => edits(addFootnote(transcript, at, WRITTEN)),
  },
  {
    name: "delete a footnote",
    changes: "no footnote",
    act(transcript, at, choice) {
      const place = onMarker(transcript, at, choice);
      return place && edits(deleteFootnote(transcript, place));
    },
  },
  {
    name: "renumber footnotes",
    changes: "order",
    act: (transcript) => edits(renumberAll(transcript)),
  },
  {
    name: "rename a marker",
    changes: "order",
    act(transcript, at, choice) {
      const place = onMarker(transcript, at, choice);
      const renamed = place && renameMarker(transcript, place, String(1 + choice));
      return renamed && edits(renamed);
    },
  },
  {
    name: "insert an editor's note",
    changes: "written",
    act: (transcript, at) => edits(insertNote(transcript, at, WRITTEN)),
  },
  {
    name: "correct words",
    changes: "written",
    act(transcript, at, choice) {
      const end = { line: at.line, character: at.character + (choice % 9) };
      return edits(correctWords(transcript, { start: at, end: transcript.text.clamp(end) }, WRITTEN));
    },
  },
  {
    name: "format the document",
    changes: "order",
    act: (transcript) => formatting(transcript, {}),
  },
  {
    name: "format lines",
    changes: "order",
    act(transcript, at, choice) {
      const end = transcript.text.clamp({ line: at.line + choice, character: 0 });
      return formatting(transcript, {}, { start: at, end });
    },
  },
];
