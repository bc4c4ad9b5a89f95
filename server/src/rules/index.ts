import { crosstalk } from "./crosstalk.ts";
import { doubledWord } from "./doubled-word.ts";
import { duplicateNote } from "./duplicate-note.ts";
import { emptyTurn } from "./empty-turn.ts";
import { footnoteOrder } from "./footnote-order.ts";
import { footnoteWithoutNote } from "./footnote-without-note.ts";
import { frontMatter } from "./front-matter.ts";
import { htmlEntity } from "./html-entity.ts";
import { inaudible } from "./inaudible.ts";
import { invalidTime } from "./invalid-time.ts";
import { misspelledMark } from "./misspelled-mark.ts";
import { mixedLabels } from "./mixed-labels.ts";
import { mixedMarks } from "./mixed-marks.ts";
import { mojibake } from "./mojibake.ts";
import { noteWithoutReference } from "./note-without-reference.ts";
import { placeholderSpeaker } from "./placeholder-speaker.ts";
import { repeatedPassage } from "./repeated-passage.ts";
import { rollingCaption } from "./rolling-caption.ts";
import type { Rule } from "./rule.ts";
import { sameSpeaker } from "./same-speaker.ts";
import { similarSpeaker } from "./similar-speaker.ts";
import { stockPhrase } from "./stock-phrase.ts";
import { timeOrder } from "./time-order.ts";
import { unansweredQuestion } from "./unanswered-question.ts";
import { unattributedText } from "./unattributed-text.ts";
import { uncertain } from "./uncertain.ts";
import { unclosedBracket } from "./unclosed-bracket.ts";
import { unknownSpeaker } from "./unknown-speaker.ts";

/** Every rule. Adding one is adding a file, its line here and its page in `docs/rules.md`. */
export const rules: readonly Rule[] = [
  inaudible,
  crosstalk,
  uncertain,
  footnoteWithoutNote,
  noteWithoutReference,
  duplicateNote,
  frontMatter,
  unansweredQuestion,
  repeatedPassage,
  rollingCaption,
  stockPhrase,
  doubledWord,
  mojibake,
  htmlEntity,
  misspelledMark,
  unclosedBracket,
  placeholderSpeaker,
  similarSpeaker,
  unknownSpeaker,
  emptyTurn,
  unattributedText,
  sameSpeaker,
  footnoteOrder,
  timeOrder,
  invalidTime,
  mixedMarks,
  mixedLabels,
];
