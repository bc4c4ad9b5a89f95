// With Node alone, as the editor's own files know no way to make a link; a browser has none of its own.

import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";
import { requirePage } from "./page";
import { expectAsked } from "./recordings";

describe("the recording behind a link", () => {
  it("is never opened, be it a link to a file or to a folder", async function () {
    requirePage(this);
    const folder = vscode.workspace.workspaceFolders![0]!.uri.fsPath;
    const outside = join(folder, "..", "outside");
    mkdirSync(outside);
    writeFileSync(join(outside, "secret.ogg"), "");
    symlinkSync(join(outside, "secret.ogg"), join(folder, "secret-link.ogg"));
    symlinkSync(outside, join(folder, "secret-folder"));
    try {
      for (const media of ["secret-link.ogg", "secret-folder/secret.ogg"]) await expectAsked(media);
    } finally {
      rmSync(outside, { recursive: true });
      rmSync(join(folder, "secret-link.ogg"));
      rmSync(join(folder, "secret-folder"));
    }
  });
});
