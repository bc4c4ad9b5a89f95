import assert from "node:assert/strict";
import type {
  ClientCapabilities,
  CodeAction,
  CodeActionContext,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import { able, type Client, type Manner } from "./client.ts";
import { talk } from "./process.ts";
import { briefing } from "./sample.ts";

const literals = { codeActionKind: { valueSet: ["", "quickfix", "source"] } };
/** An editor that takes actions, asks for their edits later and checks versions. */
const capabilities: ClientCapabilities = {
  ...able,
  textDocument: {
    ...able.textDocument,
    codeAction: {
      codeActionLiteralSupport: literals,
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
    },
  },
  workspace: { ...able.workspace, workspaceEdit: { documentChanges: true } },
};
const editor: Manner = { capabilities, settings: {} };
/** One that can do none of it, beyond actions that are no commands. */
const plain: Manner = {
  capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: literals } } },
};

/** The actions at some words. */
function actionsAt(
  client: Client,
  uri: string,
  words: string,
  context?: Partial<CodeActionContext>,
): Promise<CodeAction[]> {
  const params = { textDocument: { uri }, range: client.mirror(uri).range(words), context };
  return client.request("textDocument/codeAction", params);
}

/** Makes an edit in the client's document, as an editor does: the last place first, in one change of one version. */
function make(client: Client, uri: string, edit: WorkspaceEdit | null | undefined): string {
  const mirror = client.mirror(uri);
  assert.ok(edit);
  let edits = edit.changes?.[uri];
  if (edit.documentChanges) {
    const [change, ...others] = edit.documentChanges as TextDocumentEdit[];
    assert.deepEqual(others, []);
    assert.deepEqual(change!.textDocument, { uri, version: mirror.version });
    edits = change!.edits as TextEdit[];
  }
  const last = [...edits!].sort(
    (a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
  );
  client.change(uri, ...last.map(({ range, newText }) => ({ range, text: newText })));
  return mirror.text;
}

const codes = async (client: Client, uri: string) => {
  const report = await client.diagnose(uri);
  assert.ok(report.kind === "full");
  return report.items.map(({ code }) => code).sort();
};

describe("textDocument/codeAction", () => {
  it("offers what mends a finding, and the finding is gone when it is made", () =>
    talk(editor, async (client) => {
      const uri = client.open(briefing);
      assert.deepEqual(await codes(client, uri), [
        ...["crosstalk", "footnote-without-note", "inaudible", "note-without-reference"],
      ]);
      const [add] = await actionsAt(client, uri, "[2]", { only: ["quickfix"] });
      assert.equal(add!.title, "Add the note [2]");
      assert.deepEqual(
        add!.diagnostics!.map(({ code }) => code),
        ["footnote-without-note"],
      );
      const text = make(client, uri, add!.edit);
      assert.equal(text, briefing.replace("from the sea.", "from the sea.\n\n[2] "));
      const [remove] = await actionsAt(client, uri, "[3]", { only: ["quickfix"] });
      make(client, uri, remove!.edit);
      assert.deepEqual(await codes(client, uri), ["crosstalk", "inaudible"]);
      await client.checkAsReadAnew(uri);
    }));

  it("works out the edit about the whole document when it is chosen, for the document as it is then", () =>
    talk(editor, async (client) => {
      const uri = client.open("MS VALE: So[3] and[2].\n\n[2] Two.\n[3] Three.\n[3] Three.\n");
      const actions = await actionsAt(client, uri, "So", { only: ["source"] });
      assert.deepEqual(
        actions.map(({ kind, edit }) => [kind, edit]),
        [
          ["source.fixAll.transcript", undefined],
          ["source.renumberFootnotes.transcript", undefined],
        ],
      );
      const resolve = (action: CodeAction | undefined) =>
        client.request<CodeAction>("codeAction/resolve", action);
      client.change(uri, { range: client.mirror(uri).range("So"), text: "Well" });
      const fixed = make(client, uri, (await resolve(actions[0])).edit);
      assert.equal(fixed, "MS VALE: Well[3] and[2].\n\n[2] Two.\n[3] Three.\n");
      const renumbered = make(client, uri, (await resolve(actions[1])).edit);
      assert.equal(renumbered, "MS VALE: Well[1] and[2].\n\n[1] Three.\n[2] Two.\n");
      assert.deepEqual(await actionsAt(client, uri, "Well", { only: ["source"] }), []);
      assert.deepEqual(await codes(client, uri), []);
    }));

  it("gives every edit at once, in the old way, to a client that can do nothing else", () =>
    talk(plain, async (client) => {
      const uri = client.open("MS VALE: So[3].\n\n[3] Three.\n[3] Three.\n");
      const actions = await actionsAt(client, uri, "So");
      assert.deepEqual(
        actions.map(({ edit }) => Object.keys(edit!)),
        [["changes"], ["changes"]],
      );
      assert.equal(make(client, uri, actions[0]!.edit), "MS VALE: So[3].\n\n[3] Three.\n");
    }));

  it("edits no version of a document that is not open", () => {
    const uri = "file:///talks/a.transcript";
    const manner = {
      ...editor,
      initializationOptions: { files: true },
      files: { [uri]: Buffer.from("MS VALE: So[1].") },
    };
    return talk(manner, async (client) => {
      const place = { line: 0, character: 12 };
      const params = { textDocument: { uri }, range: { start: place, end: place }, context: {} };
      const [add] = await client.request<CodeAction[]>("textDocument/codeAction", params);
      const [change] = add!.edit!.documentChanges as TextDocumentEdit[];
      assert.deepEqual(change!.textDocument, { uri, version: null });
    });
  });

  it("is empty for what is no transcript", () =>
    talk(editor, async (client) => {
      const uri = "untitled:notes.txt";
      const text = "The gate[1].";
      await client.notify("textDocument/didOpen", {
        textDocument: { uri, languageId: "plaintext", version: 1, text },
      });
      const range = { start: { line: 0, character: 8 }, end: { line: 0, character: 9 } };
      const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
      assert.deepEqual(await client.request("textDocument/codeAction", params), []);
    }));

  it("is offered to clients that take it, with its kinds", async () => {
    await talk(editor, async (client) => {
      assert.deepEqual(client.server!.capabilities.codeActionProvider, {
        codeActionKinds: [
          "quickfix",
          "source.fixAll.transcript",
          "source.renumberFootnotes.transcript",
          "refactor.rewrite",
        ],
        resolveProvider: true,
      });
    });
    await talk(plain, async (client) => {
      const { codeActionProvider } = client.server!.capabilities;
      assert.ok(typeof codeActionProvider === "object" && codeActionProvider.resolveProvider === false);
    });
    await talk({}, async (client) => {
      assert.equal(client.server!.capabilities.codeActionProvider, undefined);
    });
  });
});

describe("transcript/nameSpeaker", () => {
  const talked = "Speaker 1: Is it safe?\n\nSpeaker 2: Yes.\n\nSpeaker 1: So.\n";
  const name = (client: Client, uri: string, label: string, to: string) =>
    client.request<WorkspaceEdit | null>("transcript/nameSpeaker", {
      textDocument: { uri },
      label,
      name: to,
    });

  it("is the edit that names a speaker everywhere", () =>
    talk(editor, async (client) => {
      const uri = client.open(talked);
      const at = client.mirror(uri).at("So.");
      assert.deepEqual(await client.at("transcript/speakerAt", uri, at), { label: "Speaker 1" });
      const text = make(client, uri, await name(client, uri, "Speaker 1", "Ana Ruiz"));
      assert.equal(text, talked.replaceAll("Speaker 1", "Ana Ruiz"));
      assert.equal(await name(client, uri, "Speaker 1", "Ana Ruiz"), null);
    }));

  it("says why a name cannot be", () =>
    talk(editor, async (client) => {
      const uri = client.open(talked);
      await assert.rejects(
        name(client, uri, "Speaker 1", "a:b"),
        /“a:b” cannot be read as a label on line 1/,
      );
    }));
});
