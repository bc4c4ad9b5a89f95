import { comparePositions, type Position, type Range } from "../../text/position.ts";
import type { Transcript } from "../../transcript/transcript.ts";
import type { Fix } from "../fix.ts";
import type { Loop } from "../loops.ts";
import { loopsAmong, passageStart, readPassages } from "../passages.ts";
import { movedRange, movedUp, samePlace } from "../places.ts";
import type { Finding } from "../rule.ts";
import { WordList } from "../word-list.ts";
import { spokenWords } from "../words.ts";

/** So many words before a loop are read to find it again, and so many blocks behind its beginning. */
const WORDS_BEFORE = 600;
const MOST_BLOCKS = 500;

/**
 * Keeps the words of a loop once, where it lies in one paragraph. Over turns and cues a person must say what becomes of
 * their labels and times.
 *
 *     And so it was, so it was, so it was, I think.  ->  And so it was, I think.
 */
export function* collapseLoop({ range }: Finding, transcript: Transcript): Generator<Fix> {
  const loop = loopAt(transcript, range);
  if (!loop || !isParagraph(transcript, loop.once, loop.end)) return;
  // what is left would be a loop: of that one must be told first
  if (loopsAmong(spokenBetween(transcript, loop.again.start, loop.again.end)).length > 0) return;
  const { words, times, once, end } = loop;
  const title = `Keep ${words === 1 ? "the word" : `the ${words} words`} once, not ${times} times`;
  const edit = { range: { start: once, end }, newText: "" };
  // only who listens can tell that nobody said it so often
  yield { title, edits: [edit], safe: false };
}

/**
 * The loop whose second time is a range, in the document's lines; none where it lies in a longer one, since without it
 * that one would be none, and the same loop in its other copies would be told of instead.
 *
 *     so it was, so it was, so it was. Yes.      a loop in each line,
 *     so it was, so it was, so it was. Yes.      and one of all lines
 *     so it was, so it was, so it was. Yes.
 */
function loopAt(transcript: Transcript, { start, end: stop }: Range): Loop | undefined {
  let block = transcript.text.blockAt(start.line);
  const last = Math.min(transcript.blockCount, block + MOST_BLOCKS);
  for (let words = 0; block > 0 && words < WORDS_BEFORE; block--) {
    words += spokenWords(transcript.part(block - 1)).count;
  }
  let state = passageStart;
  let found: Loop | undefined;
  for (; block < last; block++) {
    const { loops, exit } = readPassages(transcript.part(block), state, block === transcript.blockCount - 1);
    const first = transcript.text.firstLine(block);
    const inDocument = (place: Position) => movedUp(place, -first);
    for (const one of loops) {
      const loop = {
        ...one,
        once: inDocument(one.once),
        again: movedRange(one.again, -first),
        end: inDocument(one.end),
      };
      if (samePlace(loop.again.start, start) && samePlace(loop.again.end, stop)) found = loop;
      else if (found && liesIn(found, loop, transcript)) return undefined;
    }
    const behind = transcript.text.firstLine(block + 1);
    const goesOn = ({ again, words }: Coming) =>
      found && again && liesIn(found, { again: { start: movedUp(again.start, -behind) }, words }, transcript);
    const { runs } = exit.loops;
    const coming: Coming[] = runs.map(({ again, period }) => ({
      again: again && { start: again },
      words: period,
    }));
    if (exit.sentences.before) coming.push(exit.sentences.before);
    if (found && !coming.some(goesOn)) return found;
    state = exit;
  }
  return found;
}

/** Words that have come again, and may come again behind the block. */
interface Coming {
  readonly again: { readonly start: Position } | undefined;
  readonly words: number;
}

/** Whether a loop lies in one of more words, from the first of its copies on: `again` is the second. */
function liesIn(
  { words, end }: Loop,
  longer: { readonly again: { readonly start: Position }; readonly words: number },
  transcript: Transcript,
): boolean {
  if (longer.words <= words) return false;
  const { start } = longer.again;
  return comparePositions(start, end) <= 0 || wordsBetween(transcript, end, start) < longer.words;
}

/** How many words begin between two places. */
function wordsBetween(transcript: Transcript, from: Position, to: Position): number {
  return spokenBetween(transcript, from, to).count;
}

/** The words that begin between two places, in the document's lines. */
function spokenBetween(transcript: Transcript, from: Position, to: Position): WordList {
  const { text } = transcript;
  const between = new WordList(0);
  for (let block = text.blockAt(from.line); block <= text.blockAt(to.line); block++) {
    const { count, keys, lines, starts, ends, flags } = spokenWords(transcript.part(block));
    const first = text.firstLine(block);
    for (let i = 0; i < count; i++) {
      const start = { line: first + lines[i]!, character: starts[i]! };
      if (comparePositions(from, start) <= 0 && comparePositions(start, to) < 0)
        between.push(keys[i]!, start.line, start.character, ends[i]!, flags[i]!);
    }
  }
  return between;
}

/** Whether nothing but words stands between two places: no label, no empty line, no gutter, no time. */
function isParagraph(transcript: Transcript, from: Position, to: Position): boolean {
  for (let line = from.line + 1; line <= to.line; line++) {
    const { kind, gutter } = transcript.line(line);
    if (kind !== "text" || gutter || opensTurn(transcript, line)) return false;
  }
  return true;
}

function opensTurn(transcript: Transcript, line: number): boolean {
  const block = transcript.text.blockAt(line);
  const own = line - transcript.text.firstLine(block);
  return transcript.part(block).turns.some((turn) => turn.line === own);
}
