import type { QuestionRow } from "./rows.ts";

/** Which questions the view lists. */
export interface Filter {
  /** Each of them stands in what is told of a question or its answers. */
  readonly words: string;
  readonly unanswered: boolean;
}

export const everything: Filter = { words: "", unanswered: false };

/** The rows that pass a filter: `ruiz tide` lists what Ana Ruiz asks or answers about tides. */
export function passing(rows: readonly QuestionRow[], { words, unanswered }: Filter): QuestionRow[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return rows.filter(({ face, exchange }) => {
    if (unanswered && exchange.answers.length > 0) return false;
    if (wanted.length === 0) return true;
    const text = plain(face);
    return wanted.every((word) => text.includes(word));
  });
}

/** Without case and accents: `jose` finds José. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** What stands beside the view's title: how many questions there are. */
export function counted(all: readonly QuestionRow[]): string {
  if (all.length === 0) return "";
  const open = all.filter(({ exchange }) => exchange.answers.length === 0).length;
  return open > 0 ? `${all.length}, ${open} unanswered` : `${all.length}`;
}

/** What stands above the rows while not all of them are listed: without rows, the view says more itself. */
export function explained(
  { length: shown }: readonly QuestionRow[],
  all: readonly QuestionRow[],
  filter: Filter,
): string {
  if (shown === 0 || !isFiltering(filter)) return "";
  const words = filter.words.trim();
  const which = [...(filter.unanswered ? ["unanswered"] : []), ...(words ? [`“${words}”`] : [])];
  return `${shown} of ${all.length} questions: ${which.join(", ")}`;
}

export function isFiltering({ words, unanswered }: Filter): boolean {
  return unanswered || words.trim() !== "";
}
