/**
 * Rows in columns as wide as their widest cell, two blanks between them.
 * @param numbers the first column that is set against its right edge
 */
export function table(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  numbers: number,
): string[] {
  const cells = [heads, ...rows.map((row) => row.map(String))];
  const widths = heads.map((_, column) =>
    cells.reduce((most, row) => Math.max(most, width(row[column]!)), 0),
  );
  return cells.map((row) =>
    row
      .map((cell, column) => {
        const blanks = " ".repeat(widths[column]! - width(cell));
        return column < numbers ? cell + blanks : blanks + cell;
      })
      .join("  ")
      .trimEnd(),
  );
}

const nothing = /^[\p{M}\p{Cf}]$/u;
const two =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uff01-\uff60]$/u;

/** How many columns of a terminal a text takes. */
function width(text: string): number {
  let sum = 0;
  for (const sign of text) sum += nothing.test(sign) ? 0 : two.test(sign) ? 2 : 1;
  return sum;
}
