import type { LabelCandidate } from "../syntax/label-candidate.ts";

/** Titles that are written with or without a full stop. */
const title = /^(MR|MRS|MS|DR|PROF|SEN|REP|GOV|GEN|ADM|COL|CAPT|LT|SGT|HON|REV)(\.?)(?=\s)/i;

/** How a label's title is shortened; empty where it has none. */
export function dotOf(words: string): "" | "." | "no stop" {
  const match = title.exec(words);
  return match ? (match[2] ? "." : "no stop") : "";
}

/** A label with its title as the document shortens titles: `MR ODA` as `MR. ODA`. */
export function inTitleForm(words: string, dot: string): string {
  return words.replace(title, dot === "." ? "$1." : "$1");
}

/** The signs behind a bold label's words, of which the colon is one or stands behind them: `:**` or `**:` */
export function tailOf(line: string, { shape, end, speech }: LabelCandidate): string {
  if (shape !== "bold") return "";
  const tail = line.slice(end, speech).trimEnd();
  return /^(?::(?:\*\*|__)|(?:\*\*|__):)$/.test(tail) ? tail : "";
}
