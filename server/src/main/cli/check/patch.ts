import { FILE_HEADERS_ONLY, formatPatch, type StructuredPatchHunk } from "diff";
import type { Rows, Span } from "./rows.ts";

/** How many rows a diff shows before and behind a change. */
const CONTEXT = 3;

type Change = { readonly old: Span; readonly now: Span };

/** What has become of a text as a unified diff, which `git apply` and `patch -p1` take; empty where it is as it was. */
export function patchOf(name: string, rows: Rows, now: string): string {
  const oldRows = rowsIn(rows.before);
  const newRows = rowsIn(now);
  const changes = [...rows.changes()].map((change) => smaller(change, oldRows, newRows));
  const hunks = together(changes).map((near) => hunk(near, oldRows, newRows));
  if (hunks.length === 0) return "";
  // git and patch take off the first folder; of a name from the root there is none to put before it
  const path = name.replaceAll("\\", "/").replace(/^\.\//, "");
  const [oldFileName, newFileName] = path.startsWith("/") ? [path, path] : [`a/${path}`, `b/${path}`];
  const patch = { oldFileName, newFileName, oldHeader: undefined, newHeader: undefined, hunks };
  return formatPatch(patch, FILE_HEADERS_ONLY);
}

/** A change without the rows at its ends that an edit touched and left as they were. */
function smaller({ old, now }: Change, oldRows: readonly string[], newRows: readonly string[]): Change {
  const most = Math.min(old.to - old.from, now.to - now.from);
  let start = 0;
  while (start < most && oldRows[old.from + start] === newRows[now.from + start]) start++;
  let end = 0;
  while (end < most - start && oldRows[old.to - 1 - end] === newRows[now.to - 1 - end]) end++;
  return {
    old: { from: old.from + start, to: old.to - end },
    now: { from: now.from + start, to: now.to - end },
  };
}

/** Changes that stand so near to each other that what is shown around them would touch. */
function together(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1);
    if (last && change.old.from - last.old.to <= 2 * CONTEXT) groups.at(-1)!.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunk(
  changes: readonly Change[],
  oldRows: readonly string[],
  newRows: readonly string[],
): StructuredPatchHunk {
  const first = changes[0]!;
  const last = changes.at(-1)!;
  const before = Math.min(CONTEXT, first.old.from);
  const from = first.old.from - before;
  const to = Math.min(oldRows.length, last.old.to + CONTEXT);
  const lines: string[] = [];
  const counts = { " ": 0, "-": 0, "+": 0 };
  const write = (sign: keyof typeof counts, rows: readonly string[]) => {
    counts[sign] += rows.length;
    for (const row of rows) {
      if (row.endsWith("\n")) lines.push(sign + row.slice(0, -1));
      else lines.push(sign + row, "\\ No newline at end of file");
    }
  };
  let shown = from;
  for (const { old, now } of changes) {
    write(" ", oldRows.slice(shown, old.from));
    write("-", oldRows.slice(old.from, old.to));
    write("+", newRows.slice(now.from, now.to));
    shown = old.to;
  }
  write(" ", oldRows.slice(shown, to));
  return {
    oldStart: from + 1,
    oldLines: counts[" "] + counts["-"],
    newStart: first.now.from - before + 1,
    newLines: counts[" "] + counts["+"],
    lines,
  };
}

/** The rows of a text with their ends; behind the last end there is none. */
function rowsIn(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
