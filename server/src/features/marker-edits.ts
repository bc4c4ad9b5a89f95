import type { FixEdit } from "../rules/fix.ts";
import { type PlacedMarker, printed, printLike } from "../rules/fixes/markers.ts";
import { staysTheSame } from "../rules/fixes/reread.ts";
import { span } from "../text/position.ts";
import type { Transcript } from "../transcript/transcript.ts";

/** One change of a line. Characters are UTF-16 units from its start, as it was. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** The marker that is read there now; none where one goes. */
  readonly marker?: string;
}

/** Changes of markers in lines that otherwise stay as they are, and whether they are read as they are meant. */
export class MarkerEdits {
  readonly #transcript: Transcript;
  readonly #changes = new Map<number, Change[]>();

  constructor(transcript: Transcript) {
    this.#transcript = transcript;
  }

  /** Prints another marker in the place of one, in its way: `[^3]` for `[^2]`. */
  rename(place: PlacedMarker, marker: string): void {
    const { line, start, end } = place;
    const newText = printLike(printed(this.#transcript, place), place.marker, marker);
    this.#change(line, { start, end, newText, marker });
  }

  /** Puts a reference where there is none. */
  insert(line: number, character: number, newText: string, marker: string): void {
    this.#change(line, { start: character, end: character, newText, marker });
  }

  /** Takes a reference out, with the blank before it where none is needed any more. */
  remove({ line, start, end }: PlacedMarker): void {
    const words = this.#transcript.text.line(line);
    const blank =
      start > 0 && /\s/.test(words[start - 1]!) && /^(?:\s|[.,;:!?]|$)/.test(words.slice(end, end + 1));
    this.#change(line, { start: blank ? start - 1 : start, end, newText: "" });
  }

  /** The first line, from 0, that would not be read as it is meant; undefined where each is. */
  get misread(): number | undefined {
    for (const [line, changes] of this.#changes) if (!this.#isRead(line, changes)) return line;
    return undefined;
  }

  get edits(): FixEdit[] {
    return [...this.#changes].flatMap(([line, changes]) =>
      changes.map(({ start, end, newText }) => ({ range: span(line, start, end), newText })),
    );
  }

  #change(line: number, change: Change): void {
    const changes = this.#changes.get(line);
    if (changes) changes.push(change);
    else this.#changes.set(line, [change]);
  }

  #isRead(line: number, changes: Change[]): boolean {
    const sorted = changes.toSorted((a, b) => a.start - b.start || a.end - b.end);
    const old = this.#transcript.text.line(line);
    let words = "";
    let from = 0;
    for (const { start, end, newText } of sorted) {
      words += old.slice(from, start) + newText;
      from = end;
    }
    words += old.slice(from);
    const { note, references = [] } = this.#transcript.line(line);
    const renamed = (start: number) => sorted.find((change) => change.start <= start && start < change.end);
    const markers: { readonly start: number; readonly marker: string }[] = [];
    for (const { start, marker } of references) {
      const change = renamed(start);
      if (!change) markers.push({ start, marker });
      else if (change.marker !== undefined) markers.push({ start, marker: change.marker });
    }
    for (const { start, end, marker } of sorted) if (start === end) markers.push({ start, marker: marker! });
    markers.sort((a, b) => a.start - b.start);
    return staysTheSame(this.#transcript, line, words, {
      markers: markers.map(({ marker }) => marker),
      note: note && (renamed(note.start)?.marker ?? note.marker),
    });
  }
}
