import assert from "node:assert/strict";
import * as vscode from "vscode";
import { withTime } from "../../../client/src/review/media";
import { expectSoon, focusText, run, statusBar } from "./editor";
import { page, requirePage } from "./page";
import { expectAsked, openAt, turns } from "./recordings";
import { write } from "./review-files";
import { until } from "./until";

describe("the recording", () => {
  it("tells the time of the place to the clipboard", async function () {
    requirePage(this);
    await openAt("time.transcript", turns, "autumn");
    await page.press("Alt+Shift+t");
    await expectSoon(() => vscode.env.clipboard.readText(), "00:02:30");
  });

  it("is opened where the header names an address, at the time before the passage", async function () {
    requirePage(this);
    await openAt(
      "web.transcript",
      `---\nmedia: https://recordings.example/talk.mp3\n---\n\n${turns}`,
      "(inaudible)",
    );
    await page.press("Alt+o");
    await expectSoon(async () => (await statusBar()).includes("Opening the recording at 00:01:15"), true);
  });

  it("is the audio file of the same name beside the transcript", async function () {
    requirePage(this);
    await write("beside.ogg", "");
    await openAt("beside.transcript", turns, "autumn");
    await page.press("Alt+o");
    await page.waitFor('.tab.active:has-text("beside.ogg")');
    await expectSoon(async () => (await statusBar()).includes("The passage is at 00:02:30"), true);
  });

  it("is asked for where nothing tells it, and remembered", async function () {
    requirePage(this);
    const opening = async () => (await statusBar()).includes("Opening the recording at 00:02:30");
    await openAt("asked-for.transcript", turns, "autumn");
    await page.press("Alt+o");
    await page.waitFor('.quick-input-title:has-text("Where is the recording")');
    await page.type("web");
    await page.press("Enter");
    await page.waitFor('.quick-input-title:has-text("Address of the recording")');
    await page.type("https://recordings.example/watch?v=abc&t=1");
    await page.press("Enter");
    await expectSoon(opening, true);
    await focusText();
    await run("notifications.clearAll");
    await until("nothing is said", async () => !(await opening()));
    await page.press("Alt+o");
    await expectSoon(opening, true);
  });

  it("begins at the time, as its player takes it", () => {
    const address = "https://recordings.example/talk.mp3";
    assert.equal(withTime(address, 75.4), `${address}#t=75`);
    assert.equal(withTime(address, undefined), address);
    assert.equal(withTime("https://youtu.be/abc", 75), "https://youtu.be/abc?t=75");
    assert.equal(
      withTime("https://www.youtube.com/watch?v=abc&t=1", 75),
      "https://www.youtube.com/watch?v=abc&t=75",
    );
    assert.equal(
      withTime("https://recordings.example/a?start=1", 75),
      "https://recordings.example/a?start=75",
    );
  });

  it("is never a file of another kind, whatever the header names", async function () {
    requirePage(this);
    await write("run.sh", "");
    await openAt("other.transcript", `---\nmedia: run.sh\n---\n\n${turns}`, "autumn");
    await page.press("Alt+o");
    await page.waitFor('.quick-input-title:has-text("Where is the recording")');
    await page.press("Escape");
  });

  it("is found from the transcript's folder, as long as the way stays in the workspace", async function () {
    requirePage(this);
    await write("sound/inside.ogg", "");
    await openAt("talks/inside.transcript", `---\nmedia: ../sound/inside.ogg\n---\n\n${turns}`, "autumn");
    await page.press("Alt+o");
    await page.waitFor('.tab.active:has-text("inside.ogg")');
  });

  it("is never what lies outside the workspace, or under another kind of address", async function () {
    requirePage(this);
    const outside = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, "..", "outside");
    const secret = vscode.Uri.joinPath(outside, "secret.ogg");
    await vscode.workspace.fs.writeFile(secret, new Uint8Array());
    try {
      for (const media of [
        ...["../outside/secret.ogg", "a/../../outside/secret.ogg", "..\\outside\\secret.ogg"],
        ...[secret.fsPath, `//${secret.fsPath}`, secret.toString(), vscode.Uri.file(secret.path).toString()],
        ...["vscode://secret/secret.ogg", "command:workbench.action.showCommands?secret.ogg"],
        "javascript:open('secret.ogg')//.ogg",
      ]) {
        await expectAsked(media);
      }
    } finally {
      await vscode.workspace.fs.delete(outside, { recursive: true });
    }
  });
});
