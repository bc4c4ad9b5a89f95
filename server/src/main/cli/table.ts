import type { Row } from "./command.ts";

/** A column of a table. */
export interface Column {
  readonly head: string;
  /** Whether its cells are set against its right edge. */
  readonly number?: boolean;
  /** To how few columns of a terminal it may be cut; a column without it is not cut. */
  readonly least?: number;
  /** Whether its cells end with what matters most, so that they are cut at their start. */
  readonly cutAtStart?: boolean;
}

/** Between two columns. */
const GAP = "  ";

/**
 * Rows in columns as wide as their widest cell.
 * @param most how wide a line may be, in columns of a terminal: the last columns are cut first. Nothing is cut without it
 */
export function table(columns: readonly Column[], rows: readonly Row[], most = Infinity): string[] {
  const cells = [columns.map(({ head }) => head), ...rows.map((row) => row.map(String))];
  const widths = columns.map((_, i) => cells.reduce((widest, row) => Math.max(widest, width(row[i]!)), 0));
  let excess = widths.reduce((sum, one) => sum + one + GAP.length, -GAP.length) - most;
  for (let i = columns.length - 1; i >= 0 && excess > 0; i--) {
    const less = Math.min(excess, Math.max(0, widths[i]! - (columns[i]!.least ?? Infinity)));
    widths[i]! -= less;
    excess -= less;
  }
  const last = columns.length - 1;
  return cells.map((row) =>
    row
      .map((cell, i) => {
        const words = cut(cell, widths[i]!, columns[i]!.cutAtStart ?? false);
        // blanks behind the last cell would be as many in each row as the longest has signs
        if (i === last && !columns[i]!.number) return words;
        const blanks = " ".repeat(widths[i]! - width(words));
        return columns[i]!.number ? blanks + words : words + blanks;
      })
      .join(GAP)
      .trimEnd(),
  );
}

const graphemes = new Intl.Segmenter("en");

/** A text with an ellipsis where it takes more than `most` columns. */
function cut(text: string, most: number, atStart: boolean): string {
  if (text.length <= most / 2 || width(text) <= most) return text;
  // of a long text no more is looked at than can be shown: a sign takes some units
  const near = atStart ? text.slice(-most * 16) : text.slice(0, most * 16);
  const signs = Array.from(graphemes.segment(near), ({ segment }) => segment);
  if (atStart) signs.reverse();
  let kept = 0;
  let sum = 1;
  while (kept < signs.length && sum + width(signs[kept]!) <= most) sum += width(signs[kept++]!);
  const rest = signs.slice(0, kept);
  return atStart ? `…${rest.reverse().join("")}` : `${rest.join("").trimEnd()}…`;
}

const plain = /^[\x20-\x7e]*$/;
const nothing = /^[\p{M}\p{Cf}]$/u;
const two =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uff01-\uff60]$/u;

/** How many columns of a terminal a text takes. */
function width(text: string): number {
  if (plain.test(text)) return text.length;
  let sum = 0;
  for (const sign of text) sum += nothing.test(sign) ? 0 : two.test(sign) ? 2 : 1;
  return sum;
}
