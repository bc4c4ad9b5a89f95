import type { Severity } from "../../../../rules/rule.ts";
import { oneLine } from "../../one-line.ts";
import type { CheckFormat } from "./format.ts";

const commands: Record<Severity, string> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/** Commands of a GitHub workflow: each finding is shown at its line in the changes of a pull request. */
export const github: CheckFormat = {
  print({ name, findings }) {
    return findings
      .map(({ range: { start, end }, severity, message, code }) => {
        const place = {
          ...(name !== "-" && { file: name.replaceAll("\\", "/").replace(/^\.\//, "") }),
          line: start.line + 1,
          endLine: end.line + 1,
          // columns are read within one line alone
          ...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
          title: code,
        };
        const told = Object.entries(place).map(([key, value]) => `${key}=${property(String(value))}`);
        return `::${commands[severity]} ${told.join(",")}::${data(oneLine(message))}\n`;
      })
      .join("");
  },
};

/** Signs that would end a command's words. */
function data(words: string): string {
  return words.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(words: string): string {
  return data(words).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
