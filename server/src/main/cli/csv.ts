import { stringify } from "csv-stringify/sync";
import type { Row } from "./command.ts";

/**
 * Rows as RFC 4180 has them. Spreadsheets work out a cell that begins with `=`, `+`, `-` or `@`, and what somebody said
 * must not be worked out: such a cell gets an apostrophe before it, which spreadsheets take for "this is text".
 */
export function csv(rows: readonly Row[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { record_delimiter: "windows", escape_formulas: true, quoted_match: /[\r\n]/ },
  );
}
