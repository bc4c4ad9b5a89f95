import { formOfMark } from "../rules/mark-forms.ts";
import { countedOnce, countIn } from "../transcript/grouped-counts.ts";
import type { Transcript } from "../transcript/transcript.ts";

const MARKS = "marks";
const MARKERS = "markers";

/** The marks and the ways to print markers of footnotes that a document has, summed up block by block. */
const written = countedOnce({
  count({ syntax }) {
    const groups = new Map<string, Map<string, number>>();
    for (const i of syntax.notable) {
      const { marks = [], references = [] } = syntax.lines[i]!;
      for (const { text, time } of marks) {
        const form = formOfMark(text);
        // a mark's own time code is nobody else's
        if (form) countIn(groups, MARKS, time === undefined ? text : form.form);
      }
      for (const { marker, start, end } of references) {
        countIn(groups, MARKERS, syntax.block.line(i).slice(start, end).replace(marker, "…"));
      }
    }
    return { groups, exit: "" };
  },
});

/** The most marks that are told. */
const MOST = 30;
/** What every document may need, in the style of its other marks. */
const usual = ["inaudible", "crosstalk"];

/** The marks that a document uses, the most used first, each in the form in which it stands most. */
export function houseMarks(transcript: Transcript): string[] {
  const things = new Map<string, { text: string; most: number; uses: number }>();
  let square = 0;
  for (const [text, n] of written(transcript).group(MARKS)) {
    const { thing } = formOfMark(text)!;
    const known = things.get(thing) ?? { text, most: 0, uses: 0 };
    things.set(thing, known);
    known.uses += n;
    if (n > known.most || (n === known.most && text < known.text)) [known.text, known.most] = [text, n];
    square += /^\\?\[/.test(text) ? n : -n;
  }
  const list = [...things.values()].sort((a, b) => b.uses - a.uses || (a.text < b.text ? -1 : 1));
  const texts = list.slice(0, MOST).map(({ text }) => text);
  if (transcript.convention.id === "chat") return texts;
  const missing = usual.filter((word) => !things.has(word));
  return [...texts, ...missing.map((word) => (square >= 0 ? `[${word}]` : `(${word})`))];
}

/** How the markers of footnotes are printed most, with `…` for the marker. */
export function markerForm(transcript: Transcript): string {
  let best = transcript.convention.id === "markdown" ? "[^…]" : "[…]";
  let most = 0;
  for (const [form, n] of written(transcript).group(MARKERS)) if (n > most) [best, most] = [form, n];
  return best;
}
