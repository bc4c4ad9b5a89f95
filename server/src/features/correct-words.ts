import { markersOf, reread, staysTheSame } from "../rules/fixes/reread.ts";
import { foldSpace } from "../syntax/characters.ts";
import { comparePositions, type Range, span } from "../text/position.ts";
import { markAt } from "../transcript/marks.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { type Annotation, oneLine } from "./annotation.ts";
import { guessStyle } from "./guess-style.ts";
import { speechStart } from "./place-in-words.ts";
import { wordAt } from "./sentence.ts";

/** What stands around struck words, between both readings, and around the corrected one. */
interface Style {
  readonly strike: string;
  readonly struck: string;
  readonly gap: string;
  readonly open: string;
  readonly close: string;
}

/**
 * Strikes words and puts what they should have been behind them, in the document's style. The words themselves stay.
 *
 *     MR ODA: We saw |18 of 24|.      MR ODA: We saw <s>18 of 24</s> [16 of 21].
 */
export function correctWords(transcript: Transcript, range: Range, words: string): Annotation {
  const corrected = oneLine(words);
  if (corrected === "") return { reason: "Write what it should have been" };
  const chosen = wordsToCorrect(transcript, range);
  if ("reason" in chosen) return chosen;
  const { start, end } = chosen;
  const { line } = start;
  const old = transcript.text.line(line);
  const said = old.slice(start.character, end.character);
  const { strike, struck, gap, open, close } = correctionStyle(transcript);
  const behind = struck + gap + open + corrected + close;
  const now = old.slice(0, start.character) + strike + said + behind + old.slice(end.character);
  const before = transcript.line(line);
  const expected = { markers: markersOf(before), note: before.note?.marker };
  const made = reread(transcript, line, now).syntax.corrections?.find(
    (one) => one.start === start.character && one.said === said && one.corrected === corrected,
  );
  if (!made || !staysTheSame(transcript, line, now, expected))
    return { reason: "Such a correction cannot be read here. Choose words without brackets and marks" };
  return {
    edits: [
      { range: { start, end: start }, newText: strike },
      { range: { start: end, end }, newText: behind },
    ],
  };
}

/** The words that a selection holds, or the word at a cursor; or why they cannot be corrected. */
export function wordsToCorrect(transcript: Transcript, range: Range): Range | { reason: string } {
  let start = transcript.text.clamp(range.start);
  let end = transcript.text.clamp(range.end);
  if (comparePositions(start, end) > 0) [start, end] = [end, start];
  const { line } = start;
  const text = transcript.text.line(line);
  if (end.line !== line) return { reason: "Select words on one line" };
  const { kind, gutter, corrections, references, times, note } = transcript.line(line);
  if (kind !== "text" && kind !== "note") return { reason: "Select words that are said" };
  const word = wordAt(text, start.character);
  let from = start.character;
  let to = end.character;
  if (from === to && word) ({ start: from, end: to } = word);
  from = Math.max(from, speechStart(transcript, line), gutter?.words ?? 0, note?.text ?? 0);
  const chosen = text.slice(from, Math.max(from, to));
  from += chosen.length - chosen.trimStart().length;
  to = from + chosen.trim().length;
  if (foldSpace(text.slice(from, to)).trim() === "") return { reason: "Select the words to correct" };
  if (/[()[\]]/.test(text.slice(from, to))) return { reason: "Select words without brackets and marks" };
  const meets = (piece: { start: number; end: number }) => piece.start < to && from < piece.end;
  if (corrections?.some(meets)) return { reason: "These words are corrected already" };
  if (
    references?.some(meets) ||
    times?.some(meets) ||
    markAt(transcript, line, from + 1)?.range.start.line === line
  )
    return { reason: "Select words without marks, references and times" };
  return span(line, from, to);
}

/** The way that the document uses most; where it has no correction, `~~18~~ [16]` in Markdown, else `<s>18</s> [16]` */
function correctionStyle(transcript: Transcript): Style {
  const uses = new Map<string, { style: Style; uses: number }>();
  for (let block = 0; block < transcript.blockCount; block++) {
    const { notable, lines } = transcript.syntax(block);
    for (const i of notable) {
      for (const { start, end } of lines[i]!.corrections ?? []) {
        const line = transcript.syntax(block).block.line(i);
        const style = styleOf(line.slice(start, end));
        if (!style) continue;
        const key = JSON.stringify(style);
        const known = uses.get(key);
        if (known) known.uses++;
        else uses.set(key, { style, uses: 1 });
      }
    }
  }
  let most: { style: Style; uses: number } | undefined;
  for (const one of uses.values()) if (!most || one.uses > most.uses) most = one;
  if (most) return most.style;
  const slash = guessStyle(transcript).escaped ? "\\" : "";
  const isMarkdown = transcript.convention.id === "markdown";
  const [strike, struck] = isMarkdown ? ["~~", "~~"] : ["<s>", "</s>"];
  return { strike, struck, gap: " ", open: `${slash}[`, close: `${slash}]` };
}

function styleOf(printed: string): Style | undefined {
  const strike = /^(?:<\w{1,9}>|~~)/.exec(printed)?.[0];
  if (strike === undefined) return undefined;
  const at = printed.indexOf(strike === "~~" ? "~~" : "</", strike.length);
  const struck = strike === "~~" ? strike : printed.slice(at, printed.indexOf(">", at) + 1);
  const behind = /^(\s{0,9})(\\?[[(])/.exec(printed.slice(at + struck.length));
  const close = /\\?[\])]$/.exec(printed.slice(-2))?.[0];
  if (at < 0 || struck === "" || !behind || close === undefined) return undefined;
  const [, gap, open] = behind as unknown as [string, string, string];
  return { strike, struck, gap, open, close };
}
