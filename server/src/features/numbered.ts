import type { Transcript } from "../transcript/transcript.ts";

/** Why nothing can be moved where lines or pages are numbered. */
export const NUMBERED =
  "Lines and pages are numbered here: moving words would change where they are cited. Give the turn to another speaker instead";

/** Whether one of some lines has a number of the gutter, or is one: both ends are counted. */
export function isNumbered(transcript: Transcript, from: number, to: number): boolean {
  for (let line = from; line <= to; line++) {
    const { gutter } = transcript.line(line);
    if (gutter?.of === "line" || gutter?.of === "page") return true;
  }
  return false;
}
