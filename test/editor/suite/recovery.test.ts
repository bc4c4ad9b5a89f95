import assert from "node:assert/strict";
import { window } from "vscode";
import { expectSoon, find, open, outline, run } from "./editor";
import { page, requirePage } from "./page";
import { servers } from "./servers";
import { until } from "./until";

/** The one server that runs. */
async function server(): Promise<string> {
  const [one] = await until("a server runs", async () => {
    const running = await servers.running();
    return running.length === 1 && running;
  });
  return one!;
}

/** Ends the server, and waits until it is gone. */
async function endServer(): Promise<void> {
  const ended = await server();
  await servers.end(ended);
  await until("it is gone", async () => !(await servers.running()).includes(ended));
}

const message = ".notifications-center .notification-list-item";

/** Ends the server until it is started again no more; returns the one message that is said of it, which is shown. */
async function endForGood(): Promise<string> {
  // by hand, which counts anew
  await run("transcript.restartServer");
  await run("notifications.clearAll");
  for (let i = 0; i < 5; i++) await endServer();
  await run("notifications.showList");
  const [said, ...more] = await until("the message is there", async () => {
    const all = await page.text(message);
    return all.length > 0 && all;
  });
  assert.deepEqual(more, []);
  return said!;
}

/** The output that is to be seen, by the name of its channel. */
function shownOutput(): string[] {
  return window.visibleTextEditors
    .filter(({ document }) => document.uri.scheme === "output")
    .map(({ document }) => document.uri.path);
}

describe("a server that ends by itself", function () {
  this.timeout(60_000);

  it("is started again in mid-edit, and knows the text as it is", async () => {
    const editor = await open("briefing.transcript");
    const before = await outline(editor);
    const end = editor.document.lineAt(find(editor, "The port does").line).range.end;
    await endServer();
    await editor.edit((edit) => edit.insert(end, "\n\nQUESTION: And the lights?\n\nMR ODA: They stay."));
    await expectSoon(
      () => outline(editor),
      before.replace(
        "Event QUESTION\n  Method MR ODA\nFunction",
        "Event QUESTION\n  Method MR ODA\nEvent QUESTION\n  Method MR ODA\nFunction",
      ),
    );
    await run("undo");
    await expectSoon(() => outline(editor), before);
  });

  it("is started again by hand", async () => {
    const editor = await open("briefing.transcript");
    const before = await outline(editor);
    const first = await server();
    await run("transcript.restartServer");
    await until("another one runs", async () => (await server()) !== first);
    await expectSoon(() => outline(editor), before);
  });

  it("is started again by hand where it hangs, and the one that hung is gone", async () => {
    const editor = await open("briefing.transcript");
    const before = await outline(editor);
    const first = await server();
    await servers.hang(first);
    // nobody answers this key, and it keeps no other waiting
    const asked = run("transcript.nextQuestion").then(
      () => "answered",
      () => "refused",
    );
    // to the window and back, by when the server has been asked
    await run("workbench.action.focusActiveEditorGroup");
    await run("transcript.restartServer");
    assert.equal(await asked, "refused");
    await run("transcript.nextQuestion");
    assert.equal(editor.selection.active.line, find(editor, "QUESTION").line);
    const second = await until("another one runs", async () => {
      const one = await server();
      return one !== first && one;
    });
    await expectSoon(() => outline(editor), before);
    assert.equal(await server(), second);
  });

  it("and ends again and again is left alone, with one message that says what to do", async function () {
    requirePage(this);
    const editor = await open("briefing.transcript");
    const before = await outline(editor);
    const said = await endForGood();
    assert.match(said, /has ended 5 times within three minutes.*Your text is safe/);
    assert.match(said, /Start Again\s+Show Log/);
    assert.deepEqual(await servers.running(), []);
    await run("notifications.showList");
    await run("notification.acceptPrimaryAction");
    await server();
    await expectSoon(() => outline(editor), before);
  });

  it("and is left alone has its log shown from there, and is still left alone", async function () {
    requirePage(this);
    const editor = await open("briefing.transcript");
    const before = await outline(editor);
    await run("workbench.view.explorer");
    await endForGood();
    // a view that is shown then asks in vain, and says nothing of it
    await run("transcript.speakers.focus");
    await page.click(`${message} .monaco-button:has-text("Show Log")`);
    const log = await until("the log is shown", async () => {
      const drawn = (await page.text(".panel .output-view .view-line")).join("\n");
      return shownOutput().length > 0 && /\w/.test(drawn) && drawn;
    });
    assert.match(shownOutput().join(), /^transcript-annotator\.transcript-annotator\.[^,]*Transcript[^,]*$/);
    // the last lines are to be seen, whatever the client said last
    assert.match(log, /\[error\]/);
    await expectSoon(() => page.text(message), []);
    assert.deepEqual(await servers.running(), []);
    await run("transcript.restartServer");
    await server();
    await expectSoon(() => outline(editor), before);
  });
});
