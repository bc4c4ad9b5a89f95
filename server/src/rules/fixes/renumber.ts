import type { Transcript } from "../../transcript/transcript.ts";
import type { Fix } from "../fix.ts";
import type { RuleFinding } from "../rule.ts";
import { renumberFootnotes } from "./renumber-footnotes.ts";

/** Numbers all footnotes in their order. Other texts may cite them by their numbers, so somebody must want it. */
export function* renumber(_finding: RuleFinding, transcript: Transcript): Generator<Fix> {
  const edits = renumberFootnotes(transcript);
  if (edits.length > 0) yield { title: "Renumber the footnotes", edits, safe: false };
}
