// The files that the review queue is tested with, in a workspace that holds nothing else.

import * as vscode from "vscode";

/** Ten passages in three files. */
const review = {
  "a-harbour.transcript": `Briefing on the harbour

MS VALE: We took (inaudible) on Monday.

MR ODA: And [crosstalk] since then.

MS VALE: The gate (inaudible) is shut.

MR ODA: It was Harlow (ph.) then.
`,
  "b-lighthouse.transcript": `[00:00:10] Ana Ruiz: When was the (inaudible) lit?

[00:00:20] Joseph Okafor: In the (inaudible) of 1949.

[00:00:30] Ana Ruiz: And the [inaudible] came?
`,
  "c-mill.md": `**Ana Ruiz:** Who ran the [inaudible] then?

**Mirembe Stone:** My aunt [inaudible] did.

**Ana Ruiz:** And you [inaudible] there?

**Mirembe Stone:** I was.
`,
};

/** Leaves these files alone in the workspace, until it is restored. */
export async function writeReview(): Promise<void> {
  await emptyWorkspace();
  for (const [name, text] of Object.entries(review)) await write(name, text);
}

/** Writes a file into a workspace. */
export async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Beside the workspace, which is a copy for this run: where its files wait while a test has it for itself. */
function aside(name = ""): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, "..", "put-aside", name);
}

/** Leaves nothing in the workspace but what a test writes there, until it is restored. */
async function emptyWorkspace(): Promise<void> {
  const root = vscode.workspace.workspaceFolders![0]!.uri;
  for (const [name] of await vscode.workspace.fs.readDirectory(root)) {
    await vscode.workspace.fs.rename(vscode.Uri.joinPath(root, name), aside(name));
  }
}

/** Takes away what tests have written, and brings back what was there; does nothing where nothing was put aside. */
export async function restoreWorkspace(): Promise<void> {
  const root = vscode.workspace.workspaceFolders![0]!.uri;
  const { fs } = vscode.workspace;
  const waiting = await fs.readDirectory(aside()).then(
    (files) => files,
    () => [],
  );
  if (waiting.length === 0) return;
  for (const [name] of await fs.readDirectory(root)) {
    await fs.delete(vscode.Uri.joinPath(root, name), { recursive: true });
  }
  for (const [name] of waiting) await fs.rename(aside(name), vscode.Uri.joinPath(root, name));
}
