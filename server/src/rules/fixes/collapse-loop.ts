import type { Position, Range } from "../../text/position.ts";
import type { Transcript } from "../../transcript/transcript.ts";
import type { Fix } from "../fix.ts";
import type { Loop } from "../loops.ts";
import { passageStart, readPassages } from "../passages.ts";
import { movedRange, movedUp, samePlace } from "../places.ts";
import type { Finding } from "../rule.ts";
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
  const { words, times, once, end } = loop;
  const title = `Keep ${words === 1 ? "the word" : `the ${words} words`} once, not ${times} times`;
  const edit = { range: { start: once, end }, newText: "" };
  // only who listens can tell that nobody said it so often
  yield { title, edits: [edit], safe: false };
}

/** The loop whose second time is a range, in the document's lines. */
function loopAt(transcript: Transcript, { start, end: stop }: Range): Loop | undefined {
  let block = transcript.text.blockAt(start.line);
  const last = Math.min(transcript.blockCount, block + MOST_BLOCKS);
  for (let words = 0; block > 0 && words < WORDS_BEFORE; block--) {
    words += spokenWords(transcript.part(block - 1)).count;
  }
  let state = passageStart;
  for (; block < last; block++) {
    const { loops, exit } = readPassages(transcript.part(block), state, block === transcript.blockCount - 1);
    const first = transcript.text.firstLine(block);
    const found = loops.find(
      ({ again }) =>
        samePlace(movedUp(again.start, -first), start) && samePlace(movedUp(again.end, -first), stop),
    );
    if (found) {
      const { once, again, end } = found;
      return {
        ...found,
        once: movedUp(once, -first),
        again: movedRange(again, -first),
        end: movedUp(end, -first),
      };
    }
    state = exit;
  }
  return undefined;
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
