import assert from "node:assert/strict";
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
    await run("transcript.restartServer");
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
    await run("notifications.clearAll");
    for (let i = 0; i < 5; i++) await endServer();
    await run("notifications.showList");
    const messages = await until("the message is there", async () => {
      const said = await page.text(".notifications-center .notification-list-item");
      return said.length > 0 && said;
    });
    assert.equal(messages.length, 1, messages.join("\n\n"));
    assert.match(messages[0]!, /has ended 5 times within three minutes.*Your text is safe/);
    assert.match(messages[0]!, /Start Again\s+Show Log/);
    assert.deepEqual(await servers.running(), []);
    await run("notifications.showList");
    await run("notification.acceptPrimaryAction");
    await server();
    await expectSoon(() => outline(editor), before);
  });
});
