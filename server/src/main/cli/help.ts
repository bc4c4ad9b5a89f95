import type { Command } from "./command.ts";
import { commands } from "./commands/index.ts";
import { extensions } from "./folder.ts";
import { optionsOf, spelling } from "./options.ts";

const files = `FILE is a file; a folder, for the transcripts below it (${extensions.map((end) => `*${end}`).join(" ")});
a glob in quotes, such as "2024/**/*.txt"; or - for standard input, which is also read where no FILE is given.`;

const exits = `Ends with 0 when done, and with 2 when called wrongly or when a file could not be read; the others are read even so.`;

/** What `transcript --help` prints. */
export function help(): string {
  return `Usage: transcript COMMAND [options] [FILE…]

Reads transcripts: who speaks, who asks and who answers, footnotes and marks, and what in them is garbled.

Commands:
${columns(commands.map(({ name, summary }) => [name, summary]))}

${files}

Options:
${columns([
  ["-h, --help", "print this; behind a command, its own help"],
  ["    --version", "print the version"],
])}

${exits}`;
}

/** What `transcript COMMAND --help` prints. */
export function commandHelp(command: Command): string {
  const rows = Object.entries(optionsOf(command)).map(([name, option]): [string, string] =>
    name === "format"
      ? [
          spelling(name, { ...option, value: command.formats.join("|") }),
          `${option.help}; ${command.format} where not given`,
        ]
      : [spelling(name, option), option.help],
  );
  return `Usage: transcript ${command.name} [options] [FILE…]

${command.explanation}

${files}
As JSON, one file gives one object; several files, a folder or a glob give an object a line, with "file" in it.

Options:
${columns(rows)}

${command.exits ?? exits}`;
}

/** Where the lines of help end. */
const LINE = 110;

/** Names, and beside them what they stand for, wrapped. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows
    .map(([name, words]) => `  ${name.padEnd(width)}  ${wrap(words, LINE - width - 4, width + 4)}`)
    .join("\n");
}

function wrap(text: string, width: number, indent: number): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1)!;
    if (line === "") lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join(`\n${" ".repeat(indent)}`);
}
