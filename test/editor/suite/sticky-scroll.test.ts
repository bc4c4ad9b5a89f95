import { goTo, open, outline } from "./editor";
import { page, requirePage } from "./page";
import { until } from "./until";

describe("sticky scroll", () => {
  it("keeps the question's line in sight, deep in a long answer", async function () {
    requirePage(this);
    const editor = await open("briefing.transcript");
    await outline(editor);
    await goTo(editor, "The crew has been told");
    await until("the question and its answer stick", async () => {
      // Drawn with no-break spaces.
      const [question, answer] = (await page.text(".sticky-widget .sticky-line-content")).map((line) =>
        line.replace(/\s/g, " "),
      );
      return question?.startsWith("QUESTION: And the ferry") && answer?.startsWith("MR ODA: It runs");
    });
  });
});
