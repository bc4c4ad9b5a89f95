import type { Mark } from "../syntax/line.ts";
import { markRange } from "../transcript/marks.ts";
import type { Part } from "../transcript/part.ts";
import { rewrite } from "./fixes/rewrite.ts";
import { formKey, usualForms } from "./house-style.ts";
import { formOfMark, inForm } from "./mark-forms.ts";
import type { CountingRule, Finding, Standing, Sums } from "./rule.ts";
import { standingOf } from "./standing-of.ts";

/** A mark that is written otherwise elsewhere in the document: `[inaudible]` among many `(inaudible)` */
export const mixedMarks: CountingRule = {
  code: "mixed-marks",
  severity: "hint",
  count,
  judge: usualForms,
  *find(part, { standing }): Generator<Finding> {
    for (const { mark, line } of marksOf(part)) {
      const written = inUsualForm(mark.text, standing);
      if (written === undefined) continue;
      const message = `Elsewhere in the document this mark is written otherwise: write ${written}`;
      yield { range: markRange(mark, line), message };
    }
  },
  fixes: (finding, transcript) =>
    rewrite(finding, transcript, (printed) => inUsualForm(printed, usualMarks(transcript))),
};

function count(part: Part): Sums | undefined {
  const sums = new Map<string, number>();
  for (const { mark } of marksOf(part)) {
    const { thing, form } = formOfMark(mark.text)!;
    const key = formKey(thing, form);
    sums.set(key, (sums.get(key) ?? 0) + 1);
  }
  return sums.size > 0 ? sums : undefined;
}

const usualMarks = standingOf(count, usualForms);

function inUsualForm(text: string, standing: Standing): string | undefined {
  const own = formOfMark(text);
  const usual = own && standing.get(formKey(own.thing, own.form));
  return usual === undefined ? undefined : inForm(text, usual);
}

/** The marks in brackets that have a form. */
function* marksOf(part: Part): Generator<{ mark: Mark; line: number }> {
  for (const line of part.syntax.notable) {
    for (const mark of part.syntax.lines[line]!.marks ?? []) if (formOfMark(mark.text)) yield { mark, line };
  }
}
