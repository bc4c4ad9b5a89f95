import type { Disposable } from "vscode";
import { window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Statuses } from "../status.ts";

/** Registers a command, or some that belong together. */
export type RegisterCommand = (client: BaseLanguageClient, statuses: Statuses) => Disposable;

/** How long a word in the status bar stays, in milliseconds. */
const STATUS_TIME = 4000;

/** Says in the status bar why nothing happened, or that something did. */
export function say(words: string): void {
  window.setStatusBarMessage(words, STATUS_TIME);
}
