import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { BlockSyntax } from "../syntax/block.ts";
import { type Range, span } from "../text/position.ts";
import type { Participant } from "./participants.ts";

/** What the YAML at a document's start says of the transcript. */
export interface FrontMatter {
  readonly title?: string;
  readonly date?: string;
  readonly media?: string;
  readonly convention?: string;
  readonly participants: readonly Participant[];
  /** The last of its lines. */
  readonly end: number;
  /** The first thing that is wrong with it. */
  readonly problem?: { readonly range: Range; readonly message: string };
}

/** The most UTF-16 units that are parsed; what is longer is no front matter that a person wrote. */
const YAML_UNITS = 65_536;

/** The front matter of a document, remembered as long as its lines are the same. */
export class FrontMatterReader {
  #text = "";
  #value: FrontMatter | undefined;

  /** Reads it, if the document opens with one. @param blocks the document's blocks, from the first */
  read(blocks: Iterable<BlockSyntax>): FrontMatter | undefined {
    const lines: string[] = [];
    let units = 0;
    for (const syntax of blocks) {
      let i = 0;
      for (; i < syntax.lines.length && syntax.lines[i]!.kind === "frontMatter"; i++) {
        const line = syntax.block.line(i);
        lines.push(line);
        units += line.length + 1;
      }
      if (i < syntax.lines.length) break;
    }
    if (lines.length === 0) return undefined;
    const text = lines.join("\n");
    if (text !== this.#text) {
      this.#text = text;
      const end = lines.length - 1;
      this.#value = units > YAML_UNITS ? { participants: [], end } : parse(lines, end);
    }
    return this.#value;
  }
}

function parse(lines: readonly string[], end: number): FrontMatter {
  const closed = end > 0 && /^(?:---|\.\.\.)\s*$/.test(lines[end]!);
  const inner = lines.slice(1, closed ? end : end + 1);
  const document = parseDocument(inner.join("\n"), { prettyErrors: true, uniqueKeys: false, schema: "core" });
  const problem = problemOf(document.errors[0], lines, closed);
  const root = document.contents;
  const text = (key: string): string | undefined => {
    const value = isMap(root) ? root.get(key, true) : undefined;
    if (!isScalar(value) || value.value === null) return undefined;
    return String(value.source ?? value.value).trim() || undefined;
  };
  const [title, date, media, convention] = ["title", "date", "media", "convention"].map(text);
  return {
    ...(title && { title }),
    ...(date && { date }),
    ...(media && { media }),
    ...(convention && { convention }),
    participants: ["speakers", "participants", "guests", "hosts"].flatMap((key) =>
      isMap(root) ? participantsOf(root.get(key, true)) : [],
    ),
    end,
    ...(problem && { problem }),
  };
}

function problemOf(
  error: { message: string; linePos?: readonly { line: number; col: number }[] } | undefined,
  lines: readonly string[],
  closed: boolean,
): FrontMatter["problem"] {
  if (error) {
    const line = Math.min(error.linePos?.[0]?.line ?? 1, lines.length - 1);
    const words = error.message.split("\n")[0]!.replace(/ at line \d+, column \d+:?$/, "");
    return { range: span(line, 0, lines[line]!.length), message: `The front matter is not YAML: ${words}` };
  }
  // a line --- with nothing of YAML below is a rule
  if (closed || lines.slice(1).every((line) => line.trim() === "")) return undefined;
  return {
    range: span(0, 0, lines[0]!.length),
    message: "The front matter has no end: close it with a line ---",
  };
}

/** `- Ana Ruiz`, `- Ana Ruiz: AR`, `- { name: Ana Ruiz, label: AR, role: host }`, or a table of names and labels. */
function participantsOf(node: unknown): Participant[] {
  if (isSeq(node)) return node.items.flatMap((item) => participantsOf(item));
  if (isScalar(node)) return node.value === null ? [] : [{ name: String(node.value).trim(), labels: [] }];
  if (!isMap(node)) return [];
  const own = (key: string) => {
    const value = node.get(key);
    return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
  };
  const name = own("name");
  if (name) {
    const label = own("label") ?? own("initials");
    const description = own("role") ?? own("description") ?? own("title");
    return [{ name, labels: label ? [label] : [], ...(description && { description }) }];
  }
  return node.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return [];
    const labels = isScalar(value) && value.value !== null ? [String(value.value)] : [];
    return [{ name: String(key.value), labels }];
  });
}
