import { readFileSync } from "node:fs";
import type { Expression } from "./collect.ts";

/** A rule of a TextMate grammar: what it matches, and what it leads to. */
interface Rule {
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly while?: string;
}

/** Every expression of the files that editors read themselves, as JavaScript would write it. */
export function editorsExpressions(): Expression[] {
  return [
    ...jsonFile("syntaxes/transcript.tmLanguage.json", grammarExpressions),
    ...jsonFile("language-configuration.json", configurationExpressions),
    ...jsonFile("package.json", manifestExpressions),
    ...jsonFile("schemas/transcript.config.schema.json", patternsIn),
    ...jsonFile("snippets/transcript.json", snippetExpressions),
  ];
}

type Found = Omit<Expression, "file">;

function jsonFile(file: string, find: (json: unknown) => Found[]): Expression[] {
  return find(JSON.parse(readFileSync(file, "utf8"))).map((found) => ({ file, ...found }));
}

/** The expressions of a TextMate grammar. */
export function grammarExpressions(grammar: unknown): Found[] {
  return objectsIn(grammar).flatMap((object) => {
    const { match, begin, end, while: on } = object as Rule;
    // what closes something may name what opened it
    const behind = [end, on].map((source) => source && begin && named(source, begin));
    return [match, begin, ...behind]
      .filter((source) => typeof source === "string")
      .map((source) => ({ source: fromOniguruma(source), flags: "u" }));
  });
}

/** Wherever a language configuration holds an expression: as a text, or with flags beside it. */
export function configurationExpressions(configuration: unknown): Found[] {
  const names = /.pattern$|^(?:beforeText|afterText|previousLineText|start|end)$/i;
  return objectsIn(configuration).flatMap((object) =>
    Object.entries(object)
      .filter(([name]) => names.test(name))
      .flatMap(([, value]) => {
        if (typeof value === "string") return [{ source: value, flags: "" }];
        const { pattern, flags = "" } = value as { pattern?: unknown; flags?: string };
        return typeof pattern === "string" ? [{ source: pattern, flags }] : [];
      }),
  );
}

/** Those of conditions, `viewItem =~ /^open$/`, and of settings. */
function manifestExpressions(manifest: unknown): Found[] {
  const conditions = objectsIn(manifest).flatMap((object) =>
    Object.values(object).filter((value): value is string => typeof value === "string"),
  );
  return [
    ...conditions.flatMap((text) =>
      [...text.matchAll(/=~ \/((?:[^/\\]|\\.)+)\/([a-z]*)/g)].map(([, source, flags]) => ({
        source: source!,
        flags: flags!,
      })),
    ),
    ...patternsIn(manifest),
  ];
}

/** Those that a schema checks texts and names with. */
function patternsIn(schema: unknown): Found[] {
  return objectsIn(schema).flatMap((object) => {
    const { pattern, patternProperties } = object as { pattern?: unknown; patternProperties?: object };
    const names = Object.keys(patternProperties ?? {});
    return [...(typeof pattern === "string" ? [pattern] : []), ...names].map((source) => ({
      source,
      flags: "u",
    }));
  });
}

/** Those by which a snippet changes what it takes in: `${TM_FILENAME/(.*)\.md/$1/}`. */
export function snippetExpressions(snippets: unknown): Found[] {
  return [...JSON.stringify(snippets).matchAll(/\$\{\w+\/((?:[^/\\]|\\.)+)\//g)].map(([, source]) => ({
    source: JSON.parse(`"${source}"`) as string,
    flags: "",
  }));
}

function objectsIn(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  return [...(Array.isArray(value) ? [] : [value]), ...Object.values(value).flatMap(objectsIn)];
}

/** An ending in which `\1` stands for what the first group of the beginning may hold. */
function named(end: string, begin: string): string {
  return end.replace(/\\([1-9])/g, (_, number) => `(?:${groupOf(begin, Number(number))})`);
}

/** What stands in one of an expression's numbered groups. */
function groupOf(source: string, wanted: number): string {
  let number = 0;
  let start: number | undefined;
  let depth = 0;
  for (const { text, at, inClass } of piecesOf(source)) {
    if (inClass) continue;
    if (text.startsWith("(")) {
      if (text === "(" && ++number === wanted) start = at + 1;
      if (start !== undefined) depth++;
    } else if (text === ")" && start !== undefined && --depth === 0) return source.slice(start, at);
  }
  throw new Error(`there is no group ${wanted} in ${source}`);
}

/**
 * An expression of Oniguruma, in which TextMate grammars are written, for JavaScript with the flag `u`. What only it has
 * and this grammar does not use is an error: it could be slow unseen.
 *
 *     \A\x{FEFF}?(?i:so)[[:blank:]]       ^\u{FEFF}?(?:[sS][oO])[\p{Zs}\t]
 */
export function fromOniguruma(source: string): string {
  const groups: boolean[] = [];
  let made = "";
  for (const { text, inClass } of piecesOf(source)) {
    const anyCase = groups.at(-1) ?? false;
    if (!inClass && text.startsWith("(?>")) throw new Error(`${text} is not known here`);
    if (!inClass && text.startsWith("(")) {
      const modifier = /^\(\?([a-z]+):$/.exec(text)?.[1];
      if (modifier !== undefined && modifier !== "i") throw new Error(`${text} is not known here`);
      groups.push(anyCase || modifier === "i");
      made += modifier ? "(?:" : text;
    } else if (!inClass && text === ")") {
      groups.pop();
      made += text;
    } else made += pieceOf(text, inClass, anyCase);
  }
  return made;
}

function pieceOf(text: string, inClass: boolean, anyCase: boolean): string {
  if (text === "[:blank:]") return "\\p{Zs}\\t";
  if (text === "\\A") return "^";
  if (text.startsWith("\\x{")) return `\\u${text.slice(2)}`;
  if (text === "\\h") return inClass ? "\\da-fA-F" : "[\\da-fA-F]";
  if (/^\\[GKRXyYZzhHkg]/.test(text)) throw new Error(`${text} is not known here`);
  // a sign that means nothing may be escaped there, and may not here
  const plain = /^\\([^\w^$\\.*+?()[\]{}|/-])$/u.exec(text)?.[1];
  if (plain) return plain;
  if (text === "\\-" && !inClass) return "-";
  if (!anyCase || !/^\p{L}$/u.test(text)) return text;
  const both = [...new Set([text.toLowerCase(), text.toUpperCase()])].filter(
    (sign) => [...sign].length === 1,
  );
  return inClass ? both.join("") : `[${both.join("")}]`;
}

interface Piece {
  readonly text: string;
  readonly at: number;
  /** Whether it stands in `[…]`; the brackets themselves do not. */
  readonly inClass: boolean;
}

/** An expression, piece by piece: escapes, how a group opens, quantifiers, and single signs. */
function* piecesOf(source: string): Generator<Piece> {
  const piece =
    /\\(?:[pPxu]\{[^}]*\}|x[\da-f]{2}|.)|\[:\w+:\]|\(\?(?:[:=!>]|<[=!]|<\w+>|[a-z-]+[:)])|\{\d+(?:,\d*)?\}|./giu;
  let inClass = false;
  for (const { 0: text, index } of source.matchAll(piece)) {
    const opens = !inClass && text === "[";
    if (inClass && (text === "[" || text === "&&"))
      throw new Error(`a class in a class is not known here: ${source}`);
    if (text === "]") inClass = false;
    yield { text, at: index, inClass };
    if (opens) inClass = true;
  }
}
