import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ClientCapabilities, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver";
import { applied } from "../unit/applied.ts";
import { able, type Client } from "./client.ts";
import { talk } from "./process.ts";

/** An editor that asks before it makes an edit, if the edit says so. */
const asking: ClientCapabilities = {
  ...able,
  textDocument: { ...able.textDocument, rename: { prepareSupport: true } },
  workspace: {
    ...able.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
};

const briefing = "MS. VALE: Is it safe?\n\nPatricia Vale: Good.\n\nMR ODA: Yes.\n";
const talked = "Speaker 1: Is it safe?\n\nSpeaker 2: Yes.\n\nSpeaker 1: So.\n";

/** What an edit does to each file: `!` before those that somebody must say yes to. */
function drawn(edit: WorkspaceEdit | null): string[] {
  assert.ok(edit);
  return (edit.documentChanges as TextDocumentEdit[]).flatMap(({ textDocument, edits }) =>
    edits.map((one) => {
      const { range, newText, annotationId } = one as { annotationId?: string } & (typeof edits)[0] & {
          newText: string;
        };
      const asks = annotationId !== undefined && edit.changeAnnotations![annotationId]!.needsConfirmation;
      return `${asks ? "!" : ""}${textDocument.uri.replace(/.*\//, "")}:${range.start.line} ${newText}`;
    }),
  );
}

/** The text of a file, or of a document that is open, with what an edit does to it. */
function made(edit: WorkspaceEdit | null, uri: string, client: Client, open: boolean): string {
  const text = open ? client.mirror(uri).text : readFileSync(fileURLToPath(uri), "utf8");
  const change = (edit!.documentChanges as TextDocumentEdit[]).find(
    ({ textDocument }) => textDocument.uri === uri,
  );
  assert.equal(change!.textDocument.version, open ? client.mirror(uri).version : null);
  return applied(text, change!.edits as { range: never; newText: string }[]);
}

describe("textDocument/rename", () => {
  it("says what is typed over, and renames it, and asks about an alias", () =>
    talk({ capabilities: asking }, async (client) => {
      const uri = client.open(briefing);
      const at = client.mirror(uri).at("VALE");
      assert.deepEqual(await client.at("textDocument/prepareRename", uri, at), {
        range: client.mirror(uri).range("MS. VALE"),
        placeholder: "MS. VALE",
      });
      const params = { textDocument: { uri }, position: at, newName: "Ms. Lind" };
      const edit = await client.request<WorkspaceEdit>("textDocument/rename", params);
      assert.deepEqual(drawn(edit), [
        `${uri.replace(/.*\//, "")}:0 MS. LIND`,
        `!${uri.replace(/.*\//, "")}:2 Ms. Lind`,
      ]);
      await assert.rejects(
        client.at("textDocument/prepareRename", uri, client.mirror(uri).at("safe")),
        /Put the cursor on the label of a speaker/,
      );
    }));

  it("leaves out what it cannot ask about", () =>
    talk({ capabilities: able }, async (client) => {
      assert.equal(client.server!.capabilities.renameProvider, true);
      const uri = client.open(briefing);
      const position = client.mirror(uri).at("VALE");
      const rename = (newName: string) =>
        client.request<WorkspaceEdit>("textDocument/rename", { textDocument: { uri }, position, newName });
      const texts = async (name: string) => (await rename(name)).changes![uri]!.map(({ newText }) => newText);
      assert.deepEqual(await texts("Ms. Lind"), ["MS. LIND"]);
      assert.deepEqual(await texts("Mr Oda"), ["MR. ODA"]);
    }));
});

describe("over several files", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "transcripts ü "));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return pathToFileURL(join(folder, name)).href;
  };
  const root = () => pathToFileURL(folder).href;

  it("a placeholder is named in the files of its recording that are named", () =>
    talk({ capabilities: asking, folder: root() }, async (client) => {
      const uri = client.open(talked, write("tide-part-1.transcript", talked));
      const second = write("tide-part-2.transcript", talked.replaceAll("\n", "\r\n"));
      write("tide-part-3.transcript", "Speaker 4: Is it safe?\n\nSpeaker 5: Yes.\n\nSpeaker 4: So.\n");
      write("bell.transcript", talked);
      const third = write("tide.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Speaker 1>\u{1f6a2} Yes.\n");
      const asked = { textDocument: { uri }, label: "Speaker 1" };
      assert.deepEqual(await client.request("transcript/filesOfRecording", asked), [second, third]);
      const name = (others: unknown) =>
        client.request<WorkspaceEdit>("transcript/nameSpeaker", { ...asked, name: "Ana Ruiz", others });
      assert.deepEqual(drawn(await name(undefined)), [
        "tide-part-1.transcript:0 Ana Ruiz",
        "tide-part-1.transcript:4 Ana Ruiz",
      ]);
      const edit = await name([second, third, "file:///none.txt", 7]);
      const named = talked.replaceAll("Speaker 1", "Ana Ruiz");
      assert.equal(made(edit, uri, client, true), named);
      assert.equal(made(edit, second, client, false), named.replaceAll("\n", "\r\n"));
      assert.equal(drawn(edit).length, 5);
    }));

  it("a speaker is renamed in others only where somebody says yes", () =>
    talk({ capabilities: asking, folder: root() }, async (client) => {
      const uri = client.open(briefing, write("a.transcript", briefing));
      const texts = [
        "Ms. Vale: \u{1f6a2} So.\r\n\r\nMR ODA: Yes.\r\n\r\nMs. Vale: So.\r\n",
        "MR ODA: Yes.\n",
        "**Ms. Vale:** \u{1f6a2} So.\n\n**Mr. Oda:** Yes.\n",
        "[00:02] Ms. Vale: \u{1f6a2} So.\r\n[00:04] Mr. Oda: Yes.\r\n",
      ];
      const others = texts.map((text, i) => write(`${"bcde"[i]}.transcript`, text));
      const rename = (label: string, everywhere: unknown) =>
        client.request<WorkspaceEdit>("transcript/renameSpeaker", {
          textDocument: { uri },
          label,
          name: "Ms. Lind",
          everywhere,
        });
      assert.deepEqual(drawn(await rename("MS. VALE", true)), [
        "a.transcript:0 MS. LIND",
        "!a.transcript:2 Ms. Lind",
        "!b.transcript:0 Ms. Lind",
        "!b.transcript:4 Ms. Lind",
        "!d.transcript:0 Ms. Lind",
        "!e.transcript:0 Ms. Lind",
      ]);
      const edit = await rename("MS. VALE", true);
      for (const i of [0, 2, 3])
        assert.equal(made(edit, others[i]!, client, false), texts[i]!.replaceAll("Ms. Vale", "Ms. Lind"));
      assert.deepEqual(drawn(await rename("MS. VALE", false)).length, 2);
      await assert.rejects(rename("QUESTION", true), /“QUESTION” may be anybody in another file/);
    }));
});
