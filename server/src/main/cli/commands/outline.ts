import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import { documentSymbol } from "../../../features/document-symbol.ts";
import type { Teller } from "../command.ts";
import { oneLine } from "../one-line.ts";

type Kind = "section" | "question" | "answer" | "turn";

interface Entry {
  readonly kind: Kind;
  /** A heading's words or a turn's label. */
  readonly label: string;
  /** Counted from 1, as editors show it. */
  readonly line: number;
  /** The speaker's or asker's name where known, and the first words. */
  readonly text?: string;
  readonly children: readonly Entry[];
}

const signs: Record<Kind, string> = { section: "#", question: "?", answer: ">", turn: "-" };

/** The tree that an editor shows beside the text. */
export const outline: Teller = {
  name: "outline",
  summary: "headings, questions and their answers as a tree",
  explanation: `Prints the outline of each transcript, as an editor shows it: the line, what stands there, its label and first
words. What stands there is # a heading, ? a question, > an answer to it, - any other turn.`,
  format: "text",
  formats: ["text", "json"],
  json: (transcript) => ({ outline: documentSymbol(transcript).map(entry) }),
  text(transcript) {
    const roots = documentSymbol(transcript).map(entry);
    const digits = String(transcript.text.lineCount).length;
    const lines: string[] = [];
    const write = ({ kind, label, line, text, children }: Entry, depth: number) => {
      const place = String(line).padStart(digits);
      const words = text ? `${oneLine(label)}  ${oneLine(text)}` : oneLine(label);
      lines.push(`${place}  ${"  ".repeat(depth)}${signs[kind]} ${words}`);
      for (const child of children) write(child, depth + 1);
    };
    for (const root of roots) write(root, 0);
    if (!roots.some(hasTurns)) lines.push("No turns.");
    return lines;
  },
};

function entry({ name, kind, detail, selectionRange, children = [] }: DocumentSymbol): Entry {
  return {
    kind: kindOf(kind),
    label: name,
    line: selectionRange.start.line + 1,
    ...(detail && { text: detail }),
    children: children.map(entry),
  };
}

function kindOf(kind: SymbolKind): Kind {
  if (kind === SymbolKind.Namespace) return "section";
  if (kind === SymbolKind.Event) return "question";
  return kind === SymbolKind.Method ? "answer" : "turn";
}

function hasTurns({ kind, children }: Entry): boolean {
  return kind !== "section" || children.some(hasTurns);
}
