import { type InlayHint, InlayHintKind } from "vscode-languageserver-types";
import { comparePositions, type Range } from "../text/position.ts";
import { askerOf } from "../transcript/askers.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { labelRange, turnAt, turnRole, turnsFrom } from "../transcript/turns.ts";

/**
 * The asker's name behind a role label, for the labels in a range.
 *
 *     MS VALE: Next is Ana Ruiz.
 *     QUESTION Ana Ruiz: Is it safe?
 */
export function inlayHint(transcript: Transcript, range: Range): InlayHint[] {
  const start = transcript.text.clamp(range.start);
  const end = transcript.text.clamp(range.end);
  const hints: InlayHint[] = [];
  for (const turn of turnsFrom(transcript, turnAt(transcript, start.line))) {
    const label = labelRange(transcript, turn);
    if (comparePositions(label.end, end) > 0) break;
    if (comparePositions(label.end, start) < 0 || turnRole(transcript, turn) !== "question") continue;
    const asker = askerOf(transcript, turn);
    if (asker) {
      hints.push({ position: label.end, label: asker, kind: InlayHintKind.Parameter, paddingLeft: true });
    }
  }
  return hints;
}
