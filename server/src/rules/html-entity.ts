import { span } from "../text/position.ts";
import type { Part } from "../transcript/part.ts";
import { entitiesIn } from "./entities.ts";
import { writeEntity } from "./fixes/write-entity.ts";
import type { CountingRule, Finding } from "./rule.ts";

/** The keys of the sums: entities, and what tells that the file is shown by a program that knows them. */
const ENTITY = "entity";
const SHOWN = "shown";

/** What Markdown, HTML or WebVTT would take for markup, or what nobody would see, if it were not written so. */
const needed = new Set("<>&*_`#[]|\\\u00a0\u00ad\u200b\u200c\u200d\u200e\u200f\u2002\u2003\u2009");

/** A character written as for a browser, in a text that no browser shows: `don&#39;t` */
export const htmlEntity: CountingRule = {
  code: "html-entity",
  severity: "warning",
  count(part) {
    const sums = new Map<string, number>();
    let entities = 0;
    for (const { count } of said(part)) entities += count;
    if (entities > 0) sums.set(ENTITY, entities);
    const shown = markup(part);
    if (shown > 0) sums.set(SHOWN, shown);
    return sums.size > 0 ? sums : undefined;
  },
  judge: (sums) => new Map(sums.has(SHOWN) ? [[ENTITY, SHOWN]] : []),
  *find(part, { standing }): Generator<Finding> {
    const shown = standing.has(ENTITY);
    for (const { line } of said(part)) {
      for (const { start, end, is, twice } of entitiesIn(part.syntax.block.line(line))) {
        const range = span(line, start, end);
        const what = is.trim() === "" ? "a blank" : is;
        if (!shown || twice) {
          yield {
            range,
            message: `This stands for ${what} in HTML, but is read here as it is: write ${what}`,
          };
        } else if (!needed.has(is)) {
          const message = `This is shown as ${what}, but no search finds it: write ${what}`;
          yield { range, message, severity: "hint" };
        }
      }
    }
  },
  fixes: writeEntity,
};

/** The lines with words, titles or notes that hold entities, and how many. */
function* said({ syntax: { block, lines } }: Part): Generator<{ line: number; count: number }> {
  if (!block.text.includes("&")) return;
  for (let line = 0; line < lines.length; line++) {
    const { kind } = lines[line]!;
    if (kind === "code" || kind === "directive" || kind === "frontMatter") continue;
    const count = entitiesIn(block.line(line)).length;
    if (count > 0) yield { line, count };
  }
}

/** Signs that Markdown, HTML or WebVTT shows the text: front matter, bold labels, headings, tags; `WEBVTT`. */
function markup({ syntax: { block, lines, notable }, turns }: Part): number {
  let signs = 0;
  for (const { label } of turns) if (label!.shape === "bold" || label!.shape === "voice") signs++;
  for (const i of notable) {
    const { kind } = lines[i]!;
    const first = kind === "heading" || kind === "directive" ? block.line(i).trimStart() : "";
    if (first.startsWith("#") || first.startsWith("WEBVTT")) signs++;
  }
  if (lines[0]?.kind === "frontMatter") signs++;
  return signs;
}
