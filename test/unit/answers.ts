import assert from "node:assert/strict";
import type { Diagnostic, DocumentSymbol, FoldingRange } from "vscode-languageserver-types";
import { diagnostics } from "../../server/src/features/diagnostic.ts";
import { documentSymbol } from "../../server/src/features/document-symbol.ts";
import { foldingRange } from "../../server/src/features/folding-range.ts";
import { TokenList } from "../../server/src/features/semantic-tokens.ts";
import { Findings } from "../../server/src/rules/findings.ts";
import { comparePositions, type Position, type Range } from "../../server/src/text/position.ts";
import { type Model, writeModel } from "../../server/src/transcript/model.ts";
import { Transcript } from "../../server/src/transcript/transcript.ts";

/** A transcript with what the rules find in it: what an editor has open. */
export class Open {
  readonly transcript: Transcript;
  readonly findings: Findings;
  readonly tokens: TokenList;

  constructor(text: string) {
    this.transcript = new Transcript(text);
    this.tokens = new TokenList(this.transcript);
    this.findings = new Findings(this.transcript);
  }

  /** Puts `text` in the place of a range. */
  edit(range: Range, text: string): void {
    this.transcript.edit(range, text);
  }

  /** All that is answered about the whole document; diagnostics by their place. */
  get answers(): Answers {
    return {
      model: writeModel(this.transcript),
      symbols: documentSymbol(this.transcript),
      folds: foldingRange(this.transcript),
      tokens: this.tokens.full().data,
      diagnostics: diagnostics(this.findings).sort(
        (a, b) =>
          comparePositions(a.range.start, b.range.start) ||
          comparePositions(a.range.end, b.range.end) ||
          String(a.code).localeCompare(String(b.code)) ||
          String(a.message).localeCompare(String(b.message)),
      ),
    };
  }
}

export interface Answers {
  readonly model: Model;
  readonly symbols: readonly DocumentSymbol[];
  readonly folds: readonly FoldingRange[];
  readonly tokens: readonly number[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks that a document that was edited is answered about as one that is opened afresh. Returns the answers. */
export function checkAgainstFresh(open: Open): Answers {
  const { answers } = open;
  const fresh = new Open(open.transcript.text.toString()).answers;
  // written down they are compared quickly; the slow way is for showing where they differ
  if (JSON.stringify(answers) !== JSON.stringify(fresh)) assert.deepEqual(answers, fresh);
  return answers;
}

/** Checks that every range of the answers is a place in the document, and that an editor can draw the outline. */
export function checkSound(transcript: Transcript, { model, symbols, folds, diagnostics }: Answers): void {
  const { text } = transcript;
  const place = (at: Position) => {
    assert.ok(at.line >= 0 && at.line < text.lineCount, `line ${at.line} of ${text.lineCount}`);
    const line = text.line(at.line);
    assert.ok(
      at.character >= 0 && at.character <= line.length,
      `character ${at.character} of ${line.length}`,
    );
    const pair = line.slice(at.character - 1, at.character + 1);
    assert.doesNotMatch(
      pair,
      /[\ud800-\udbff][\udc00-\udfff]/,
      "a range begins or ends inside of a character",
    );
  };
  const range = ({ start, end }: Range) => {
    place(start);
    place(end);
    assert.ok(comparePositions(start, end) <= 0, "a range ends before it begins");
  };
  range(model.header.range);
  for (const turn of model.turns) {
    range(turn.range);
    range(turn.labelRange);
    assert.ok(inside(turn.labelRange, turn.range), "a label lies outside of its turn");
    assert.notEqual(turn.label, "");
  }
  for (const { references, note } of model.footnotes) {
    references.forEach(range);
    if (note) range(note.range);
  }
  for (const mark of model.marks) range(mark.range);
  for (const speaker of model.speakers)
    assert.ok(speaker.words >= 0 && speaker.turns > 0, JSON.stringify(speaker));
  for (const diagnostic of diagnostics) {
    range(diagnostic.range);
    assert.notEqual(diagnostic.message, "");
  }
  for (const { startLine, endLine } of folds) {
    assert.ok(startLine >= 0 && startLine < endLine && endLine < text.lineCount);
  }
  checkOutline(symbols, range);
}

/** One empty name, or one selection range outside of its range, and an editor drops the whole outline. */
export function checkOutline(
  symbols: readonly DocumentSymbol[],
  each: (range: Range) => void = () => {},
): void {
  for (const symbol of symbols) {
    each(symbol.range);
    each(symbol.selectionRange);
    assert.notEqual(symbol.name.trim(), "", "a symbol has no name");
    assert.ok(inside(symbol.selectionRange, symbol.range), `${symbol.name}: the selection lies outside`);
    const children = symbol.children ?? [];
    for (const child of children) {
      assert.ok(inside(child.range, symbol.range), `${child.name} reaches out of ${symbol.name}`);
    }
    checkOutline(children, each);
  }
}

function inside(inner: Range, outer: Range): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}
