import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { expectSoon, find, open, outline, run } from "./editor";
import { page, requirePage } from "./page";
import { until } from "./until";

/** The processes that serve transcripts. */
function servers(): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && isServer(name))
    .map(Number);
}

function isServer(pid: string): boolean {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
    return command.includes("dist/server.js") && !/^State:\sZ/m.test(status) && isOurs(pid);
  } catch {
    // it has ended meanwhile
    return false;
  }
}

/** Whether this extension host has started it. */
function isOurs(pid: string): boolean {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const parent = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
  return Number(parent) === process.pid;
}

/** Kills the server, and waits for the next one. */
async function killServer(): Promise<void> {
  const [server] = await until("a server runs", () => servers().length === 1 && servers());
  process.kill(server!, "SIGKILL");
  await until("it is gone", () => !servers().includes(server!));
}

describe("a server that ends by itself", function () {
  this.timeout(60_000);

  it("is started again in mid-edit, and knows the text as it is", async () => {
    const editor = await open("briefing.transcript");
    const before = await outline(editor);
    const end = editor.document.lineAt(find(editor, "The port does").line).range.end;
    await killServer();
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
    const [server] = await until("a server runs", () => servers().length === 1 && servers());
    await run("transcript.restartServer");
    await until("another one runs", () => servers().length === 1 && servers()[0] !== server);
    await expectSoon(() => outline(editor), before);
  });

  it("and ends again and again is left alone, with one message that says what to do", async function () {
    requirePage(this);
    const editor = await open("briefing.transcript");
    const before = await outline(editor);
    await run("notifications.clearAll");
    for (let i = 0; i < 5; i++) await killServer();
    await run("notifications.showList");
    const messages = await until("the message is there", async () => {
      const said = await page.text(".notifications-center .notification-list-item");
      return said.length > 0 && said;
    });
    assert.equal(messages.length, 1, messages.join("\n\n"));
    assert.match(messages[0]!, /has ended 5 times within three minutes.*Your text is safe/);
    assert.match(messages[0]!, /Start Again\s+Show Log/);
    assert.deepEqual(servers(), []);
    await run("notifications.showList");
    await run("notification.acceptPrimaryAction");
    await until("a server runs again", () => servers().length === 1);
    await expectSoon(() => outline(editor), before);
  });
});
