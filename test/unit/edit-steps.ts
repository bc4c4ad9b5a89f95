import fc from "fast-check";
import type { Range } from "../../server/src/text/position.ts";
import type { Text } from "../../server/src/text/text.ts";

const words = fc.constantFrom(
  ...["MS VALE: ", "MR ODA: ", "QUESTION: ", "Ana Ruiz: ", "**Ana Ruiz:** ", "*CHI:\t", "Q. ", "A. "],
  ...["[0:02:25] ", "<v Ana>", "00:00:01,000 --> 00:00:04,500", "  12", " 3  So it was", "# Part one", "12"],
  ...[
    "(inaudible)",
    "(inaudible",
    "audible)",
    "[crosstalk",
    "]",
    "[Harlow?]",
    "(Laughter.)",
    "[sic]",
    "(ph.)",
  ],
  ...[
    "[1]",
    "[2]",
    "[^a]",
    "¹",
    "\\2\\",
    "[1] A note.",
    "[Editor’s note: cut.]",
    "[Editor’s note: cut",
    "[0:12]",
  ],
  ...["<s>18</s> [16]", "~~18 of 24~~ [16]", "Is it safe?", "It is.", "we went", " ", "\u{1f6a2}", "\ud83d"],
);
const lineEnd = fc.constantFrom("\n", "\n", "\n\n", "\r\n", "\r");

/** Lines of all conventions, with all that is coloured, found or formatted in them. */
export const anyText = fc
  .array(fc.oneof({ weight: 3, arbitrary: words }, { weight: 2, arbitrary: lineEnd }), {
    maxLength: 40,
    size: "max",
  })
  .map((pieces) => pieces.join(""));

/** A document long enough for several blocks, with odd lines among plain ones. */
export const longText = fc
  .tuple(fc.array(anyText, { minLength: 1, maxLength: 4 }), fc.nat({ max: 400 }))
  .map(([pieces, lines]) => pieces.join(`\n${"MR ODA: It is.\n".repeat(lines)}`));

/** How a document changes in one step, wherever that falls in it. */
export interface Step {
  readonly place: number;
  readonly length: number;
  readonly typed: string;
}

export const steps = fc.array(
  fc.record<Step>({ place: fc.nat(), length: fc.nat({ max: 30 }), typed: anyText }),
  { minLength: 1, maxLength: 5 },
);

/** What a step replaces in a text. */
export function rangeOf(text: Text, { place, length }: Step): Range {
  const line = place % text.lineCount;
  const character = (place * 7) % (text.lineLength(line) + 1);
  return { start: { line, character }, end: text.clamp({ line: line + (length % 3), character: length }) };
}
