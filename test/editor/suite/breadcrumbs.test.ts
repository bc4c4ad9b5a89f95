import { expectSoon, goTo, open, outline } from "./editor";
import { page, requirePage } from "./page";

const crumbs = () => page.text(".breadcrumbs-control .monaco-breadcrumb-item");

describe("the breadcrumbs", () => {
  it("name the question and the answer that the cursor is in", async function () {
    requirePage(this);
    const editor = await open("briefing.transcript");
    await outline(editor);
    await goTo(editor, "measure it every hour");
    await expectSoon(crumbs, ["briefing.transcript", "QUESTION", "DR LIND"]);
    await goTo(editor, "Is the harbour bridge");
    await expectSoon(crumbs, ["briefing.transcript", "QUESTION"]);
  });
});
