import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-types";
import { readHeader } from "../transcript/header.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { documentSymbol, type OutlineOptions } from "./document-symbol.ts";

/** What folds: the header, sections, exchanges, turns of several lines, front matter, code and runs of notes. */
export function foldingRange(transcript: Transcript, options: OutlineOptions = {}): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const fold = (startLine: number, endLine: number, kind?: FoldingRangeKind) => {
    if (endLine > startLine) ranges.push({ startLine, endLine, ...(kind && { kind }) });
  };
  const header = readHeader(transcript).range;
  fold(header.start.line, header.end.line, FoldingRangeKind.Region);
  const visit = (symbols: ReturnType<typeof documentSymbol>) => {
    for (const { range, children } of symbols) {
      fold(range.start.line, range.end.line);
      visit(children ?? []);
    }
  };
  visit(documentSymbol(transcript, options));
  foldKinds(transcript, (start, end, kind) => {
    fold(start, end, kind === "note" ? FoldingRangeKind.Comment : FoldingRangeKind.Region);
  });
  return ranges;
}

/** Runs of lines of one kind; blank lines between notes belong to the run. */
function foldKinds(
  transcript: Transcript,
  found: (start: number, end: number, kind: "note" | "code") => void,
): void {
  let start = -1;
  let end = -1;
  let run: "note" | "code" | undefined;
  const close = () => {
    if (run) found(start, end, run);
    run = undefined;
  };
  for (let block = 0; block < transcript.blockCount; block++) {
    const first = transcript.text.firstLine(block);
    transcript.syntax(block).lines.forEach(({ kind }, i) => {
      if (kind === "note" || kind === "code") {
        if (run !== kind) {
          close();
          run = kind;
          start = first + i;
        }
        end = first + i;
      } else if (kind !== "blank" || run !== "note") close();
    });
  }
  close();
}
