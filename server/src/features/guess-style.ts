import { inMark } from "../rules/mark-words.ts";
import { foldSpace, withoutEnd } from "../syntax/characters.ts";
import { readMark } from "../syntax/marks.ts";
import { timeAt } from "../syntax/timecode.ts";
import { vocabulary } from "../syntax/vocabulary.ts";
import type { Transcript } from "../transcript/transcript.ts";

/** How a document marks words of which nobody is sure. */
export interface GuessStyle {
  /** A bracket around the words, or a mark behind them: `[Harlow?]`, `Harlow (ph.)` */
  readonly form: "[" | "(" | { readonly behind: string };
  /** Whether brackets have a backslash before them, as Markdown may ask for. */
  readonly escaped: boolean;
}

/** What a mark for uncertain words says. */
export interface GuessMark {
  /** The words inside it; empty where it stands behind them. */
  readonly words: string;
  readonly form: GuessStyle["form"];
}

const behindWords: ReadonlySet<string> = new Set(vocabulary.uncertain);

/**
 * Reads a mark for uncertain words; undefined for one without words, `???`.
 *
 *     [Harlow?]  (Harlow? 0:12)      around the words
 *     (ph.)  [sp?]  [?]              behind them
 */
export function readGuessMark(text: string): GuessMark | undefined {
  const open = /^\\?([[(])/.exec(text)?.[1] as "[" | "(" | undefined;
  if (!open) return undefined;
  const inner = foldSpace(inMark(text));
  const said = withoutTime(inner);
  const words = said.endsWith("?") ? withoutEnd(said, "?").trimEnd() : said;
  const plain = withoutEnd(words.toLowerCase(), ".,:;");
  if (behindWords.has(plain) || (words === "" && said === "?")) {
    return { words: "", form: { behind: bracketed(open, said) } };
  }
  return words === "" ? undefined : { words, form: open };
}

/**
 * The style that a document uses most; where it uses none, that of the last mark it held, else `[Harlow?]`, and in CHAT
 * its own `Harlow [?]`.
 *
 * @param last the last mark of a guess that the document held, if somebody knows
 */
export function guessStyle(transcript: Transcript, last = ""): GuessStyle {
  const uses = new Map<string, { form: GuessStyle["form"]; uses: number }>();
  let escaped = 0;
  for (let block = 0; block < transcript.blockCount; block++) {
    const { notable, lines } = transcript.syntax(block);
    for (const i of notable) {
      for (const { kind, text } of lines[i]!.marks ?? []) {
        if (/^\\?[[(]/.test(text)) escaped += text.startsWith("\\") ? 1 : -1;
        const form = kind === "uncertain" ? readGuessMark(text)?.form : undefined;
        if (form === undefined) continue;
        const key = JSON.stringify(form);
        const known = uses.get(key);
        if (known) known.uses++;
        else uses.set(key, { form, uses: 1 });
      }
    }
  }
  let most: { form: GuessStyle["form"]; uses: number } | undefined;
  for (const one of uses.values()) if (!most || one.uses > most.uses) most = one;
  const held = most ? undefined : heldForm(last);
  if (held && escaped === 0) escaped = last.startsWith("\\") ? 1 : 0;
  const usual = transcript.convention.id === "chat" ? { behind: "[?]" } : "[";
  return { form: most?.form ?? held ?? usual, escaped: escaped > 0 };
}

/** The form of a mark that the document does not hold any more; undefined for what is no mark of a guess. */
function heldForm(mark: string): GuessStyle["form"] | undefined {
  const place = { square: /^\\?\[/.test(mark), free: false };
  const uncertain = readMark(foldSpace(inMark(mark)), place)?.kind === "uncertain";
  return uncertain ? readGuessMark(mark)?.form : undefined;
}

/**
 * Words with the mark of a style. Many words in brackets read as an aside, so a mark is put behind them.
 *
 *     Harlow                            [Harlow?]
 *     and then, I think, we left        and then, I think, we left [?]
 */
export function marked(words: string, { form, escaped }: GuessStyle): string {
  const written = (text: string) => (escaped ? text.replace(/[[\]()]/g, "\\$&") : text);
  if (typeof form === "object") return `${words} ${written(form.behind)}`;
  const place = { square: form === "[", free: false };
  const reads = !/[()[\]?]/.test(words) && readMark(`${foldSpace(words)}?`, place)?.kind === "uncertain";
  if (!reads) return `${words} ${written(bracketed(form, "?"))}`;
  return `${written(form)}${words}?${written(form === "[" ? "]" : ")")}`;
}

function bracketed(open: "[" | "(", inner: string): string {
  return open === "[" ? `[${inner}]` : `(${inner})`;
}

/** A mark's words without the time code that opens or ends them. */
function withoutTime(inner: string): string {
  const words = inner.split(" ");
  return words.filter((word) => timeAt(word, 0)?.end !== word.length).join(" ");
}
