import { chat } from "./chat.ts";
import { colon } from "./colon.ts";
import type { Convention, ConventionId, Evidence } from "./convention.ts";
import { cues } from "./cues.ts";
import { hearing } from "./hearing.ts";
import { markdown } from "./markdown.ts";
import { numberedPage } from "./numbered-page.ts";
import { timedLabel } from "./timed-label.ts";
import { timedLine } from "./timed-line.ts";

/** Every convention. Adding one is adding a file and its line here. */
export const conventions: readonly Convention[] = [
  colon,
  markdown,
  timedLabel,
  timedLine,
  numberedPage,
  hearing,
  chat,
  cues,
];

/** The convention for which most of the evidence speaks; the first of the list where it is even. */
export function findConvention(evidence: Evidence): Convention {
  let best = colon as Convention;
  let most = -1;
  for (const convention of conventions) {
    const weight = convention.weigh(evidence);
    if (weight <= most) continue;
    best = convention;
    most = weight;
  }
  return best;
}

/** The convention of a name, as it stands in settings and front matter. */
export function conventionOf(id: unknown): Convention | undefined {
  return conventions.find((convention) => convention.id === (id as ConventionId));
}
