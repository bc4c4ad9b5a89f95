import type { Range } from "vscode-languageserver-types";
import { printed, readMarkers } from "../rules/fixes/markers.ts";
import { type Position, span } from "../text/position.ts";
import { markerAt } from "../transcript/footnotes.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { type Annotation, inOrder } from "./annotation.ts";
import { MarkerEdits } from "./marker-edits.ts";

/** What of a marker can be renamed at a place: `1` of `[1]`; undefined where no marker is. */
export function prepareRenameMarker(
  transcript: Transcript,
  position: Position,
): { range: Range; placeholder: string } | undefined {
  const { line, character } = transcript.text.clamp(position);
  const found = markerAt(transcript, line, character);
  if (!found) return undefined;
  const { start, end } = found.range;
  const own = transcript.text.line(line).slice(start.character, end.character).indexOf(found.marker);
  // ¹: the digit itself stands for the marker
  const range =
    own < 0 ? found.range : span(line, start.character + own, start.character + own + found.marker.length);
  return { range, placeholder: found.marker };
}

/** Gives a footnote another marker, at its references and its note; undefined where no marker is. */
export function renameMarker(
  transcript: Transcript,
  position: Position,
  newName: string,
): Annotation | undefined {
  const { line, character } = transcript.text.clamp(position);
  const found = markerAt(transcript, line, character);
  if (!found) return undefined;
  // as it is printed is good as well: [2], [^bell]
  const marker = newName.trim().replace(/^\\?\[\^?(.*?)\\?\]$/, "$1");
  if (marker === "") return { reason: "Write a number or a name" };
  if (marker === found.marker) return { edits: [] };
  const { referencesTo, notesUnder } = readMarkers(transcript);
  const other = [...(notesUnder.get(marker) ?? []), ...(referencesTo.get(marker) ?? [])][0];
  if (other)
    return { reason: `${printed(transcript, other)} is another footnote, on line ${other.line + 1}` };
  const edits = new MarkerEdits(transcript);
  for (const place of [...(referencesTo.get(found.marker) ?? []), ...(notesUnder.get(found.marker) ?? [])])
    edits.rename(place, marker);
  if (edits.misread !== undefined)
    return { reason: `“${marker}” cannot be read as a marker on line ${edits.misread + 1}` };
  return { edits: inOrder(edits.edits) };
}
