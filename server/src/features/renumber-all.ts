import { readMarkers } from "../rules/fixes/markers.ts";
import { renumberFootnotes } from "../rules/fixes/renumber-footnotes.ts";
import type { Transcript } from "../transcript/transcript.ts";
import type { Annotation } from "./annotation.ts";
import { isNumber, numbersGrow } from "./footnote-numbers.ts";

/** Numbers all footnotes from 1 on, in the order of the text, and puts notes that stand together into that order. */
export function renumberAll(transcript: Transcript): Annotation {
  const edits = renumberFootnotes(transcript);
  if (edits.length > 0) return { edits };
  const { references, notes } = readMarkers(transcript);
  if (![...references, ...notes].some(({ marker }) => isNumber(marker)))
    return { reason: "There are no footnotes with numbers" };
  return {
    reason: numbersGrow(transcript)
      ? "The footnotes are numbered in the order of the text"
      : "The footnotes cannot be numbered anew: a number would be read as something else",
  };
}
