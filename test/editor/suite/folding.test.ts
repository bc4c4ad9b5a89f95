import type { TextEditor } from "vscode";
import { expectSoon, open, outline, run } from "./editor";

/** The lines that are not folded away, but for the empty ones, each by its beginning. */
function lines({ document, visibleRanges }: TextEditor): string[] {
  const numbers = new Set<number>();
  for (const { start, end } of visibleRanges) for (let i = start.line; i <= end.line; i++) numbers.add(i);
  return [...numbers].map((i) => document.lineAt(i).text.slice(0, 20)).filter((text) => text.trim() !== "");
}

describe("folding", () => {
  it("of everything leaves the line of each question and of each turn outside of one", async () => {
    const editor = await open("briefing.transcript");
    await outline(editor);
    await run("editor.foldAll");
    await expectSoon(
      () => lines(editor),
      [
        "Daily briefing on th",
        "MS VALE: Good aftern",
        "QUESTION: Thank you.",
        "MS VALE: Thank you. ",
        "QUESTION: And the fe",
        "QUESTION: Who pays f",
        "MS VALE: That's all ",
        "[1] The briefing beg",
      ],
    );
    await run("editor.unfoldAll");
    await expectSoon(() => lines(editor).includes("MR ODA: Yes. The ins"), true);
  });
});
