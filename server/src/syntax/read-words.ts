import { isDigit, isSpace, skipSpace, trimEnd } from "./characters.ts";
import type { LabelCandidate } from "./label-candidate.ts";
import { type Gutter, type LineSyntax, plainLine, plainText } from "./line.ts";
import type { LineReading, Writable } from "./line-reading.ts";
import { scanPlain } from "./plain-words.ts";
import { examinerOn, mayExamine, sworn } from "./record.ts";
import { beginsWithTitle, isParticular, speakerKey, standsForMany } from "./roles.ts";
import { type Scan, scan } from "./scan.ts";
import { readLabels } from "./shapes/index.ts";
import { follow, followText, type LineState } from "./state.ts";
import { saidIn, unsaid, withWordless } from "./wordless.ts";

/** Longer lines nearly always hold more than words, so they are not tried as plain ones first. */
const PLAIN_UNITS = 200;

/**
 * Reads a line on which something is said or noted.
 * @param from where what is to be read begins, and `start` its first character that is no blank
 */
export function readWords(
  line: string,
  from: number,
  start: number,
  gutter: Gutter | undefined,
  state: LineState,
  next: string,
): LineReading {
  const labels = opensOtherwise(line, start, state) ? undefined : readLabels(line, start, state);
  const open = labels ? undefined : state.bracket;
  if (!labels && !open && state.inside === "" && line.length < PLAIN_UNITS && line.charCodeAt(start) !== 95) {
    const plain = scanPlain(line, from);
    if (plain >= 0 && !sworn(line, start, next) && !mayExamine(line, start)) {
      const syntax = gutter ? plainLine("text", plain >> 1, (plain & 1) === 1, gutter) : plainText(plain);
      return { syntax, state: followText(state) };
    }
  }
  const found = scan(line, from, labels?.[0]?.speech ?? start, open);
  const inside = whatGoesOn(line, start, found, state, labels?.[0]);
  const note = inside === "note" ? noteStart(line, start, found, state) : undefined;
  const marks =
    labels || inside === "speech" ? withWordless(line, labels, found, inside === "speech") : found.marks;
  const references = note ? found.references!.slice(1) : found.references;
  const { asks, times, remarks, corrections } = found;
  const words = found.words - unsaid(found, labels, marks, 0);
  const bracket = found.bracket && saidIn(found.bracket, found, labels, marks);
  const after = follow(state, {
    blank: false,
    inside: labels?.[0]?.shape === "chat" ? "speech" : inside,
    time: state.time,
    bracket,
  });
  const outside = words - (bracket?.words ?? 0);
  const kind = inside === "note" ? "note" : "text";
  const witness = sworn(line, start, next);
  const examiner = mayExamine(line, start)
    ? examinerOn(line, start, trimEnd(line, line.length, start))
    : undefined;
  const plain =
    !examiner && !marks && !references?.length && !times && !remarks && !corrections && !note && !witness;
  if (plain && !labels) return { syntax: plainLine(kind, words, asks, gutter), state: after };
  // the voice stands in every cue
  if (plain && !gutter && kind === "text" && labels?.length === 1 && labels[0]!.shape === "voice")
    return { syntax: labels[0]!.clipped(outside).line(words, asks), state: after };
  // all in one where a label is all there is, as on most lines that come here: that takes less room
  const syntax: Writable<LineSyntax> =
    labels && !examiner ? { kind, words, asks, labels: clipped(labels, outside) } : { kind, words, asks };
  if (gutter) syntax.gutter = gutter;
  if (examiner) syntax.examiner = examiner;
  // copied, since an array that has grown holds room for more
  if (marks) syntax.marks = [...marks];
  if (references?.length) syntax.references = [...references];
  if (times) syntax.times = [...times];
  if (remarks) syntax.remarks = remarks;
  if (corrections) syntax.corrections = corrections;
  if (note) syntax.note = note;
  if (witness) syntax.witness = witness;
  return { syntax, state: after };
}

/** Labels have no more words than their line has outside of a bracket that is still open. */
function clipped(labels: readonly LabelCandidate[], words: number): readonly LabelCandidate[] {
  return labels.length === 1 ? labels[0]!.clipped(words).list : labels.map((label) => label.clipped(words));
}

/** Lists, quotations, tables and publisher's lines open no turn. */
function opensOtherwise(line: string, start: number, state: LineState): boolean {
  const first = line.charCodeAt(start);
  if (first >= 65 || state.inside === "cue")
    return first === 124 || (first === 95 && line.charCodeAt(start + 1) !== 95);
  const second = line.charCodeAt(start + 1);
  if (first === 62) return second !== 62;
  if (first === 45 || first === 43 || first === 42) return isSpace(second);
  if (!isDigit(first)) return false;
  return /^\d{1,3}[.)]\s/.test(line.slice(start, start + 8));
}

/** What the line belongs to and the next one may go on with. */
function whatGoesOn(
  line: string,
  start: number,
  found: Scan,
  state: LineState,
  label: LabelCandidate | undefined,
): LineState["inside"] {
  if (state.inside === "cue") return "cue";
  if (state.inside === "note" && !state.blank && !(label && endsNote(label))) return "note";
  if (noteStart(line, start, found, state)) return "note";
  if (line.charCodeAt(start) === 95 && /^_[\p{L} ]{2,30}:/u.test(line.slice(start, start + 40)))
    return "note";
  return state.inside === "speech" && isSpace(line.charCodeAt(0)) ? "speech" : "";
}

/**
 * Whether a label that stands right below a note is more than the note's own words, of which a line may begin so too.
 *
 *     [1] The north gate, since May. Others say:      the note goes on
 *     Moss: the bell, not the gate.
 *     MS VALE: And the bell?                          it has ended
 */
function endsNote({ shape, words, key }: LabelCandidate): boolean {
  if (shape === "stop" || shape === "pair") return false;
  if (shape === "bare") return key.endsWith(" wide");
  if (shape !== "colon") return true;
  const speaker = speakerKey(words);
  if (isParticular(speaker)) return false;
  return words.includes(" ") || words === speaker || beginsWithTitle(speaker) || standsForMany(speaker);
}

/** A note starts where a marker stands first on a line, behind a blank line or another note: `[1] Text`, `[^1]: Text`. */
function noteStart(line: string, start: number, found: Scan, state: LineState) {
  const opening = found.references?.find((reference) => reference.start === start);
  if (!opening || !(state.blank || state.inside === "note")) return undefined;
  const { marker, end } = opening;
  const code = line.charCodeAt(end);
  if (end !== line.length && code !== 58 && !isSpace(code)) return undefined;
  return { marker, start, end, text: skipSpace(line, code === 58 ? end + 1 : end) };
}
