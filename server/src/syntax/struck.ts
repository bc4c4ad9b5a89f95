import { trimEnd } from "./characters.ts";

/** How far back struck text is looked for, in UTF-16 units. */
const STRUCK_UNITS = 300;
const struck = /(?:<(s|del|strike)>([^<]*)<\/\1>|~~([^~]+)~~)$/;

/** The words struck out before a place on a line, blanks between them and it, and where their signs begin. */
export function struckBefore(line: string, at: number): { said: string; start: number } | undefined {
  const end = trimEnd(line, at);
  if (end === 0 || !">~".includes(line[end - 1]!)) return undefined;
  const found = struck.exec(line.slice(Math.max(0, end - STRUCK_UNITS), end));
  return found ? { said: found[2] ?? found[3] ?? "", start: end - found[0].length } : undefined;
}
