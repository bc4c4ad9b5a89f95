import { annotate } from "./annotate.ts";
import type { RegisterCommand } from "./command.ts";
import { copyCitation } from "./copy-citation.ts";
import { editTurn } from "./edit-turn.ts";
import { findQuestion } from "./find-question.ts";
import { goToAnswer } from "./go-to-answer.ts";
import { goToTurn } from "./go-to-turn.ts";
import { nameSpeaker } from "./name-speaker.ts";
import { renameSpeaker } from "./rename-speaker.ts";
import { setConvention } from "./set-convention.ts";

/** Every command. Adding one is adding a file, its line here and its entry in the manifest. */
export const commands: readonly RegisterCommand[] = [
  goToAnswer,
  goToTurn,
  annotate,
  findQuestion,
  nameSpeaker,
  renameSpeaker,
  editTurn,
  setConvention,
  copyCitation,
];
