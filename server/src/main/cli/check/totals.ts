import type { Severity } from "../../../rules/rule.ts";
import { type CheckWork, countsAs, severities } from "./options.ts";
import { addTo, type Checked, sumOf } from "./tally.ts";

/** What was found in all files of a run, in numbers. */
export class Totals {
  /** Whether anything was printed of a file. */
  printed = false;
  readonly problems: { readonly name: string; readonly problem: string }[] = [];
  readonly found: Partial<Record<Severity, number>> = {};
  readonly mended: Record<string, number> = {};
  files = 0;
  others = 0;
  filesWithFindings = 0;
  filesMended = 0;
  old = 0;
  fixable = 0;

  constructor(readonly work: CheckWork) {}

  add(checked: Checked): void {
    if (!checked.isTranscript) {
      this.others++;
      return;
    }
    this.files++;
    this.old += checked.old;
    this.fixable += checked.fixable;
    addTo(this.found, checked.found);
    addTo(this.mended, checked.mended);
    if (severities.some((severity) => this.counts(severity) && checked.found[severity]))
      this.filesWithFindings++;
    if (sumOf(checked.mended) > 0) this.filesMended++;
  }

  counts(severity: Severity): boolean {
    return countsAs(severity, this.work.severity);
  }

  /** How many findings there are that count. */
  get counted(): number {
    return severities.reduce((sum, one) => sum + (this.counts(one) ? (this.found[one] ?? 0) : 0), 0);
  }
}

/** A run in some sentences, a line each. */
export function summary(totals: Totals): string[] {
  const { work, files, others, old, fixable, mended, counted, filesMended, filesWithFindings } = totals;
  const all = number(files, "file");
  const lines: string[] = [];
  if (sumOf(mended) > 0) {
    const verb = work.fix === "show" ? "Would mend" : "Mended";
    lines.push(
      `${verb} ${number(sumOf(mended), "finding")} in ${number(filesMended, "file")}: ${list(mended)}.`,
    );
  }
  const left = work.fix === "write" && sumOf(mended) > 0 ? " left" : "";
  if (work.writeBaseline !== undefined) {
    lines.push(`${number(sumOf(totals.found), "finding")} in ${all} listed in ${work.writeBaseline}.`);
  } else if (counted === 0) {
    // of files that could not be read nothing is known
    if (files > 0) lines.push(`Nothing found${left} in ${all}.`);
  } else {
    const where = files === 1 ? "" : ` in ${filesWithFindings} of ${all}`;
    lines.push(`${number(counted, "finding")}${left}${where}: ${bySeverity(totals, true)}.`);
  }
  if (fixable > 0) lines.push(`${fixable} of them can be mended with --fix.`);
  if (old > 0) lines.push(`${number(old, "old finding")} known from ${work.baseline}.`);
  const less = bySeverity(totals, false);
  if (less && work.writeBaseline === undefined) {
    lines.push(`Not shown: ${less}; --severity hint shows all.`);
  }
  if (others > 0)
    lines.push(
      `${number(others, "file")} passed over, as nobody speaks by turns there; one that is named itself is checked.`,
    );
  return lines;
}

/** `1 error, 2 warnings` */
function bySeverity(totals: Totals, counted: boolean): string {
  return severities
    .filter((severity) => totals.found[severity] && totals.counts(severity) === counted)
    .map((severity) => {
      const found = totals.found[severity]!;
      return severity === "information" ? `${found} information` : number(found, severity);
    })
    .join(", ");
}

/** `2 mojibake, 1 html-entity` */
function list(numbers: Readonly<Partial<Record<string, number>>>): string {
  return Object.entries(numbers)
    .map(([name, count]) => `${count} ${name}`)
    .join(", ");
}

function number(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
