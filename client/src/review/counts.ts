import type { Uri } from "vscode";
import type { FileQueue } from "./file-queue.ts";
import type { Queue } from "./queue.ts";

/** How far a review has come, in one file or several. */
export interface Counts {
  readonly resolved: number;
  readonly skipped: number;
  readonly later: number;
  /** What remains: neither skipped nor left for later. */
  readonly open: number;
}

const none: Counts = { resolved: 0, skipped: 0, later: 0, open: 0 };

export function countsOf({ items, resolved }: Pick<FileQueue, "items" | "resolved">): Counts {
  let [skipped, later] = [0, 0];
  for (const { aside } of items) {
    if (aside === "skipped") skipped++;
    if (aside === "later") later++;
  }
  return { resolved, skipped, later, open: items.length - skipped - later };
}

export function sum(counts: Iterable<Counts>): Counts {
  let total = none;
  for (const one of counts) {
    total = {
      resolved: total.resolved + one.resolved,
      skipped: total.skipped + one.skipped,
      later: total.later + one.later,
      open: total.open + one.open,
    };
  }
  return total;
}

/** `7 open, 3 resolved, 1 skipped`: of what is none, nothing is said, but of what is open. */
export function told({ open, resolved, skipped, later }: Counts): string {
  return [
    `${open} open`,
    ...(resolved > 0 ? [`${resolved} resolved`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(later > 0 ? [`${later} for later`] : []),
  ].join(", ");
}

/**
 * What was done since counting began, for a pull request:
 *
 * ```
 * resolved 12 of 37 in 2 files, skipped 1
 *
 * - `2024/harbour.transcript`: resolved 7 of 20, skipped 1
 * - `2024/lighthouse.md`: resolved 5 of 17
 * ```
 */
export function summary(queue: Queue, nameOf: (uri: Uri) => string): string | undefined {
  const files = queue.files
    .map((file) => ({ name: nameOf(file.uri), counts: countsOf(file) }))
    .filter(({ counts }) => counts.resolved > 0 || counts.skipped > 0);
  if (files.length === 0) return undefined;
  const total = sum(files.map(({ counts }) => counts));
  const where = files.length === 1 ? "1 file" : `${files.length} files`;
  const head = line(total, ` in ${where}`);
  const rows = files.map(({ name, counts }) => `- \`${name.replaceAll("`", "'")}\`: ${line(counts)}`);
  return `${head}\n\n${rows.join("\n")}\n`;
}

function line({ resolved, skipped, later, open }: Counts, where = ""): string {
  const all = resolved + skipped + later + open;
  const aside = [
    ...(skipped > 0 ? [`, skipped ${skipped}`] : []),
    ...(later > 0 ? [`, left ${later} for later`] : []),
  ];
  return `resolved ${resolved} of ${all}${where}${aside.join("")}`;
}
