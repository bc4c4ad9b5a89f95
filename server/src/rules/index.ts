import { crosstalk } from "./crosstalk.ts";
import { duplicateNote } from "./duplicate-note.ts";
import { footnoteWithoutNote } from "./footnote-without-note.ts";
import { frontMatter } from "./front-matter.ts";
import { inaudible } from "./inaudible.ts";
import { noteWithoutReference } from "./note-without-reference.ts";
import type { Rule } from "./rule.ts";
import { unansweredQuestion } from "./unanswered-question.ts";
import { uncertain } from "./uncertain.ts";

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
];
