import { foldSpace } from "../syntax/characters.ts";
import type { LabelCandidate } from "../syntax/label-candidate.ts";
import { speakerKey } from "../syntax/roles.ts";
import { span } from "../text/position.ts";
import type { Part } from "../transcript/part.ts";
import { rewrite } from "./fixes/rewrite.ts";
import { formKey, usualForms } from "./house-style.ts";
import { dotOf, inTitleForm, tailOf } from "./label-forms.ts";
import type { CountingRule, Finding, Standing, Sums } from "./rule.ts";
import { standingOf } from "./standing-of.ts";

/** What of a label may be written in several ways, beside its words. */
const TITLE = "title";
const TAIL = "tail";

/** A label that is written otherwise elsewhere in the document: `MS PSAKI` among many `MS. PSAKI` */
export const mixedLabels: CountingRule = {
  code: "mixed-labels",
  severity: "hint",
  count,
  judge: usualForms,
  *find(part, { standing }): Generator<Finding> {
    for (const { line, label } of part.turns) {
      const { words, start, end } = label!;
      const written = inUsualForm(words, standing);
      if (written !== undefined) {
        const message = `Elsewhere in the document this label is written otherwise: write ${written}`;
        yield { range: span(line, start, end), message };
      }
      const tail = tailOf(part.syntax.block.line(line), label!);
      const usual = tail && standing.get(formKey(TAIL, tail));
      if (usual) {
        const message = `Other labels of the document end otherwise: write ${usual}`;
        yield { range: span(line, end, end + tail.length), message };
      }
    }
  },
  fixes: (finding, transcript) =>
    rewrite(finding, transcript, (printed) => {
      const standing = usualLabels(transcript);
      const tail = standing.get(formKey(TAIL, printed));
      if (tail !== undefined) return tail;
      const written = inUsualForm(foldSpace(printed), standing);
      return printed.includes("\u00a0") && !printed.includes(" ")
        ? written?.replaceAll(" ", "\u00a0")
        : written;
    }),
};

/** A label's words as the document usually writes them, if it does so otherwise. */
function inUsualForm(words: string, standing: Standing): string | undefined {
  const usual = standing.get(formKey(speakerKey(words), words));
  if (usual !== undefined) return usual;
  const dot = standing.get(formKey(TITLE, dotOf(words)));
  return dot === undefined ? undefined : inTitleForm(words, dot);
}

function count(part: Part): Sums | undefined {
  const sums = new Map<string, number>();
  for (const { line, label } of part.turns) {
    for (const key of keysOf(label!, part, line)) sums.set(key, (sums.get(key) ?? 0) + 1);
  }
  return sums.size > 0 ? sums : undefined;
}

const usualLabels = standingOf(count, usualForms);

function* keysOf(label: LabelCandidate, part: Part, line: number): Generator<string> {
  yield formKey(speakerKey(label.words), label.words);
  const dot = dotOf(label.words);
  if (dot) yield formKey(TITLE, dot);
  const tail = tailOf(part.syntax.block.line(line), label);
  if (tail) yield formKey(TAIL, tail);
}
