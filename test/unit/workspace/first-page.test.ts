import assert from "node:assert/strict";
import { Documents, type OpenDocument } from "../../../server/src/workspace/documents.ts";
import { LARGE_UNITS } from "../../../server/src/workspace/first-page.ts";
import { defaults } from "../../../server/src/workspace/settings.ts";

const first = "MS VALE: To (inaudible) home [crosstalk].\n\n";
const turn = "MR ODA: The gate is shut.\n\n";
const large = first + turn.repeat(LARGE_UNITS / turn.length);

function open(text: string, languageId = "transcript"): { documents: Documents; document: OpenDocument } {
  const documents = new Documents();
  return { documents, document: documents.open("file:///gate", languageId, 1, text) };
}

/** Checks what is found on the first page: rule and line. Nothing stands for a document that has none. */
function check({ firstPage }: OpenDocument, expected: readonly string[] | undefined): void {
  const found = firstPage?.findings.map(({ code, range }) => `${code} ${range.start.line}`);
  assert.deepEqual(found, expected);
}

const both = ["inaudible 0", "crosstalk 0"];

describe("a first page", () => {
  it("is that of a large document, not of a small one", () => {
    check(open(large).document, both);
    check(open(first).document, undefined);
    check(open(large.slice(0, LARGE_UNITS - 1)).document, undefined);
  });

  it("is gone with the first edit", () => {
    const { documents, document } = open(large);
    documents.change("file:///gate", 2, [
      { range: { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } }, text: "x" },
    ]);
    check(document, undefined);
  });

  it("is gone once all is read", () => {
    const { document } = open(large);
    document.findings.settle(() => true);
    check(document, both);
    document.findings.settle();
    check(document, undefined);
  });

  it("is gone when the convention is set by hand, under which the outline may be another", () => {
    const { document } = open(large);
    document.convention = "chat";
    check(document, undefined);
  });

  it("is another one under other settings, and never that of all", () => {
    const { documents, document } = open(large);
    const names = [document.firstPage!.resultId];
    documents.settings = { ...defaults, rules: { inaudible: "off" } };
    check(document, both.slice(1));
    names.push(document.firstPage!.resultId, document.findings.resultId);
    assert.equal(new Set(names).size, 3);
  });

  it("is none where the first line is longer than a page", () => {
    check(open(`MS VALE: ${"So it is (inaudible). ".repeat(2000)}\n${large}`).document, undefined);
  });

  it("ends before a line that is longer than the rest of it", () => {
    check(open(`${first}MS VALE: ${"So it is (inaudible). ".repeat(2000)}\n${large}`).document, both);
  });

  it("is followed by the rest, to the document's end", () => {
    const { document } = open(`${large}The end`);
    const { text } = document.transcript;
    const { start, end } = document.firstPage!.rest;
    assert.deepEqual(end, { line: text.lineCount - 1, character: 7 });
    assert.equal(start.character, 0);
    assert.ok(start.line > 400 && start.line < text.lineCount / 2, `${start.line} of ${text.lineCount}`);
  });

  it("is served where its language says so, or its lines do where others are looked at", async () => {
    const served = (text: string, language: string) => open(text, language).document.firstPage?.isServed();
    const prose = "The gate is shut, and nobody goes in or out.\n\n".repeat(5000);
    const talk = `${first}${"MS VALE: Is it shut?\n\nMR ODA: It is.\n\n".repeat(9000)}`;
    assert.equal(await served(prose, "transcript"), true);
    assert.equal(await served(prose, "plaintext"), false);
    assert.equal(await served(talk, "plaintext"), true);
    assert.equal(await served(talk, "c"), undefined);
  });
});
