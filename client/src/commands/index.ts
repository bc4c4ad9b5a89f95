import type { Disposable } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { goToQuestion } from "./go-to-question.ts";

/** Every command. Adding one is adding a file, its line here and its entry in the manifest. */
export const commands: readonly ((client: BaseLanguageClient) => Disposable)[] = [goToQuestion];
