import { oneLine } from "../../one-line.ts";
import { summary } from "../totals.ts";
import type { CheckFormat } from "./format.ts";

/**
 * A finding a line, as compilers print them, so that editors and terminals make links of it:
 *
 *     council.md:5:31: warning: Nobody has made out this passage yet: … [inaudible]
 */
export const text: CheckFormat = {
  summarises: true,
  tail: (totals) =>
    (totals.printed ? "\n" : "") +
    summary(totals)
      .map((line) => `${line}\n`)
      .join(""),
  print({ name, findings }) {
    const file = name === "-" ? "(standard input)" : oneLine(name);
    return findings
      .map(({ range: { start }, severity, message, code }) => {
        const place = `${file}:${start.line + 1}:${start.character + 1}`;
        return `${place}: ${severity}: ${oneLine(message)} [${code}]\n`;
      })
      .join("");
  },
};
