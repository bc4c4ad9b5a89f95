import type { Range, Uri } from "vscode";
import type { Passage } from "../../../server/src/features/review.ts";
import { rangeOf } from "../reveal.ts";

/** How a passage was put aside by the person who reviews; nothing of it is written into the file. */
export type Aside = "skipped" | "later";

/** A passage that needs an ear. The object stays the same while the passage does, whatever is edited around it. */
export interface Item {
  /** Unlike that of any other, of this file or another. */
  readonly key: string;
  readonly uri: Uri;
  passage: Passage;
  /** Where it is now: `passage.range` is where it was when the server told of it. */
  range: Range;
  aside?: Aside | undefined;
  /** Counts the times it began to look otherwise. */
  revision: number;
}

let serials = 0;

export function newItem(uri: Uri, passage: Passage): Item {
  return { key: `passage ${++serials}`, uri, passage, range: rangeOf(passage.range), revision: 0 };
}

/** Takes what the server tells of a passage that is known. */
export function refresh(item: Item, passage: Passage): void {
  if (looks(item.passage) !== looks(passage)) item.revision++;
  item.passage = passage;
  item.range = rangeOf(passage.range);
}

export function putAside(item: Item, aside: Aside | undefined): void {
  if (item.aside === aside) return;
  item.aside = aside;
  item.revision++;
}

/** All that is seen of a passage. */
export function looks({ kind, text, before, after, speaker = "", time = -1 }: Passage): string {
  return [kind, text, before, after, speaker, time].join("\n");
}

const titles: Record<string, string> = {
  inaudible: "Inaudible",
  crosstalk: "Crosstalk",
  uncertain: "Guess",
  "repeated-passage": "Repeated passage",
  "stock-phrase": "Stock phrase",
};

/** What a kind of passage is called; the code of a rule that is not known here serves as its name. */
export function titleOf(kind: string): string {
  const words = kind.replaceAll("-", " ");
  return titles[kind] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** What stands between a passage and the words behind it, of which the server tells no white space. */
export function gap(after: string): string {
  return after === "" || /^[,.;:!?)\]]/.test(after) ? "" : " ";
}

/** A passage with the words around it. */
export function inWords({ before, text, after }: Passage): string {
  return `${before === "" ? "" : `${before} `}${text}${gap(after)}${after}`;
}

/** A time in the recording, of so many seconds, as it is read: `00:12:31` */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (count: number) => `${count % 60}`.padStart(2, "0");
  return `${`${Math.floor(whole / 3600)}`.padStart(2, "0")}:${two(Math.floor(whole / 60))}:${two(whole)}`;
}
