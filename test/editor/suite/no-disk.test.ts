import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, expectSoon, identifier, open, openNew, run, statusBar } from "./editor";
import { page, requirePage } from "./page";
import { write } from "./review-files";

/** The files in folders of the workspace's folder in which something is found, by their paths from there. */
function found(): string[] {
  const all = vscode.languages.getDiagnostics().filter(([, problems]) => problems.length > 0);
  return all
    .map(([uri]) => vscode.workspace.asRelativePath(uri))
    .filter((path) => /^(?:talks|CVS)\//.test(path))
    .sort();
}

const turns = "MS VALE: Is the rope dry?\n\nMR ODA: The (inaudible) is.\n";

async function remove(...uris: vscode.Uri[]): Promise<void> {
  for (const uri of uris) await vscode.workspace.fs.delete(uri);
}

describe("a folder that lies on no disk", () => {
  it("is open in the oldest VS Code that there may be", () => {
    assert.equal(vscode.workspace.workspaceFolders?.[0]?.uri.scheme, "no-disk");
    const { engines } = vscode.extensions.getExtension(identifier)!.packageJSON;
    assert.equal(engines.vscode.slice(0, 5), `^${vscode.version.slice(0, 4)}`);
  });

  it("is searched with all folders in it, but for what the editor is to leave out, as CVS is", async () => {
    await open("briefing.transcript");
    const names = ["talks/day 1/near.transcript", "talks/far.transcript"];
    const files = await Promise.all(names.map((name) => write(name, turns)));
    await expectSoon(found, names);
    await remove(...files);
    await expectSoon(found, []);
  });

  it("is followed where files come, change and go", async () => {
    const [name, other] = ["talks/follow.transcript", "talks/other.transcript"];
    const files = [await write(name, turns), await write(other, turns)];
    await expectSoon(found, [name, other]);
    await write(name, turns.replace(" (inaudible)", ""));
    await expectSoon(found, [other]);
    await remove(...files);
    await expectSoon(found, []);
  });

  it("has its passages in the queue of all files", async function () {
    requirePage(this);
    await open("briefing.transcript");
    void run("transcript.findPassage");
    await page.waitFor('.quick-input-title:has-text("Go to Passage")');
    await page.type("queue.transcript");
    const listed = async () => {
      const rows = await page.text(".quick-input-list .monaco-list-row");
      return rows.some((row) => row.replaceAll("\u00a0", " ").includes("a talk/queue.transcript:3"));
    };
    const file = await write("a talk/queue.transcript", turns);
    await expectSoon(listed, true);
    await remove(file);
    await expectSoon(listed, false);
    await page.press("Escape");
  });

  it("holds the recording, or says that it does not", async function () {
    requirePage(this);
    const sound = await write("sound/inside.ogg", "");
    const text = (media: string) => `---\nmedia: ${media}\n---\n\n${turns}`;
    await openNew("missing.transcript", text("sound/outside.ogg"));
    void run("transcript.openRecording");
    await expectSoon(async () => (await statusBar()).includes("sound/outside.ogg"), true);
    await page.waitFor('.quick-input-title:has-text("Where is the recording")');
    await page.press("Escape");
    const editor = await openNew("missing.transcript", text("sound/inside.ogg"));
    void run("transcript.openRecording");
    await page.waitFor('.tab.active:has-text("inside.ogg")');
    await closeAll();
    await remove(sound, editor.document.uri);
  });
});
