import { foldSpace } from "../syntax/characters.ts";
import type { LabelCandidate } from "../syntax/label-candidate.ts";
import { speakerKey } from "../syntax/roles.ts";
import { span } from "../text/position.ts";
import type { Part } from "../transcript/part.ts";
import { staysLabel } from "./fixes/other-labels.ts";
import { rewrite } from "./fixes/rewrite.ts";
import { formKey, MORE, usualForms } from "./house-style.ts";
import { dotOf, inTitleForm, tailOf } from "./label-forms.ts";
import type { CountingRule, Finding, Standing, Sums } from "./rule.ts";
import { standingOf } from "./standing-of.ts";

/** What of a label is counted beside its words; no label has such signs. */
const DOT = "\tdot ";
const TAIL = "\ttail";
/** Titles that end as the word does, which some houses write without a full stop, and those that are cut short. */
const contracted = /^(?:MR|MRS|MS|DR|LT|SGT) /;
const CONTRACTED = `${DOT}contracted`;
const CUT = `${DOT}cut`;
const STOPPED = formKey(CONTRACTED, ".");
const UNSTOPPED = formKey(CONTRACTED, "no stop");

/** A label that is written otherwise elsewhere in the document: `MS PSAKI` among many `MS. PSAKI` */
export const mixedLabels: CountingRule = {
  code: "mixed-labels",
  severity: "hint",
  count,
  judge,
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
      const usual = inUsualForm(foldSpace(printed), standing);
      const unbroken = printed.includes("\u00a0") && !printed.includes(" ");
      const written = unbroken ? usual?.replaceAll(" ", "\u00a0") : usual;
      const { line, character } = finding.range.start;
      return written && staysLabel(transcript, line, character, written) ? written : undefined;
    }),
};

/** A label's words as the document usually writes them, if it does so otherwise. */
function inUsualForm(words: string, standing: Standing): string | undefined {
  const key = speakerKey(words);
  const dot = dotOf(words);
  const usual = standing.get(formKey(key, bare(words))) ?? bare(words);
  const written = dot ? inTitleForm(usual, standing.get(formKey(DOT + key, dot)) ?? dot) : usual;
  return written === words ? undefined : written;
}

/** A label without the full stop behind its title, which is judged apart from its other signs. */
function bare(words: string): string {
  return inTitleForm(words, "no stop");
}

/**
 * The usual forms of each label, and the usual way to shorten titles: the whole document's, else each label's own. One
 * does not hang on the other, nor the document's on a label's rarer form, so what is written as usual stays so.
 */
function judge(sums: Sums): Standing {
  const standing = new Map(usualForms(sums));
  const titles = new Map<string, number>();
  const add = (title: string, uses: number) => titles.set(title, (titles.get(title) ?? 0) + uses);
  const dots = [...sums].filter(([key]) => key.startsWith(DOT));
  for (const [key, uses] of dots) {
    add(formKey(titleOf(key), standing.get(key) ?? key.slice(key.indexOf("\n") + 1)), uses);
  }
  const stops = titles.get(STOPPED) ?? 0;
  const others = titles.get(UNSTOPPED) ?? 0;
  // who writes `Mr.` writes `Prof.`, but who writes `Mr` may
  if (stops >= MORE * others) add(formKey(CUT, "."), stops + others);
  const usual = usualForms(titles);
  for (const [key] of dots) {
    const dot = key.slice(key.indexOf("\n") + 1);
    const rarer = usual.get(formKey(titleOf(key), dot));
    if (rarer !== undefined) standing.set(key, rarer);
    else if ([...usual.keys()].some((other) => other.startsWith(`${titleOf(key)}\n`))) standing.delete(key);
  }
  return standing;
}

/** Which kind of title the key of a label's full stop tells of. */
function titleOf(key: string): string {
  return contracted.test(key.slice(DOT.length)) ? CONTRACTED : CUT;
}

function count(part: Part): Sums | undefined {
  const sums = new Map<string, number>();
  for (const { line, label } of part.turns) {
    for (const key of keysOf(label!, part, line)) sums.set(key, (sums.get(key) ?? 0) + 1);
  }
  return sums.size > 0 ? sums : undefined;
}

const usualLabels = standingOf(count, judge);

function* keysOf(label: LabelCandidate, part: Part, line: number): Generator<string> {
  const key = speakerKey(label.words);
  yield formKey(key, bare(label.words));
  const dot = dotOf(label.words);
  if (dot) yield formKey(DOT + key, dot);
  const tail = tailOf(part.syntax.block.line(line), label);
  if (tail) yield formKey(TAIL, tail);
}
