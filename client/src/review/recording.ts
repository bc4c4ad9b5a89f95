import { commands, Disposable, env, type Memento, UIKind, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Recording } from "../../../server/src/features/recording.ts";
import { placeOf, say, transcriptEditor } from "../commands/command.ts";
import type { Statuses } from "../status.ts";
import { fileInside } from "./inside.ts";
import { clock } from "./item.ts";
import { isMedia, mediaEndings, webAddress, withTime } from "./media.ts";

const KEY = "recordings";

/** Opens what a transcript was made from, at the place one reads. Only a command of the user's does so. */
export class Recordings implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #statuses: Statuses;
  readonly #memory: Memento;
  readonly #subscriptions: Disposable;

  constructor(client: BaseLanguageClient, statuses: Statuses, memory: Memento) {
    this.#client = client;
    this.#statuses = statuses;
    this.#memory = memory;
    this.#subscriptions = Disposable.from(
      commands.registerCommand("transcript.openRecording", () => this.#open()),
      commands.registerCommand("transcript.chooseRecording", () => this.#chooseHere()),
      commands.registerCommand("transcript.copyTime", () => this.#copyTime()),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #ask(): Promise<{ readonly uri: Uri; readonly told: Recording } | undefined> {
    const editor = transcriptEditor(this.#statuses);
    if (!editor) return undefined;
    const told = await this.#client.sendRequest<Recording | null>(
      "transcript/recording",
      placeOf(this.#client, editor),
    );
    return { uri: editor.document.uri, told: told ?? {} };
  }

  async #open(): Promise<void> {
    const asked = await this.#ask();
    if (!asked) return;
    const { uri, told } = asked;
    const recording = await this.#find(uri, told.media);
    if (recording) await this.#play(recording, told.time);
  }

  /** What was chosen by hand, what the header names, what lies beside the transcript, or what is chosen now. */
  async #find(uri: Uri, media: string | undefined): Promise<Uri | undefined> {
    const chosen = this.#chosen()[uri.toString()];
    if (chosen !== undefined) return Uri.parse(chosen, true);
    const named = media === undefined ? undefined : (webAddress(media) ?? (await fileNamed(uri, media)));
    return named ?? (await sibling(uri)) ?? (await this.#choose(uri));
  }

  async #chooseHere(): Promise<void> {
    const editor = transcriptEditor(this.#statuses);
    const recording = editor && (await this.#choose(editor.document.uri));
    if (recording) say(`Open Recording Here now opens ${recording.path.split("/").at(-1)}`);
  }

  async #choose(uri: Uri): Promise<Uri | undefined> {
    const file = { label: "$(file-media) A file…", address: false };
    const address = { label: "$(link) A web address…", address: true };
    const picked = await window.showQuickPick([file, address], {
      title: "Where is the recording of this transcript?",
      placeHolder: "What you choose is remembered for this transcript, on this machine only",
    });
    if (!picked) return undefined;
    const recording = picked.address ? await typeAddress() : await pickFile(uri);
    if (!recording) return undefined;
    await this.#memory.update(KEY, { ...this.#chosen(), [uri.toString()]: recording.toString() });
    return recording;
  }

  #chosen(): Record<string, string> {
    return this.#memory.get<Record<string, string>>(KEY) ?? {};
  }

  async #play(recording: Uri, time: number | undefined): Promise<void> {
    const from = time === undefined ? "" : ` at ${clock(time)}`;
    if (/^https?$/.test(recording.scheme)) {
      // as words, because an address that is taken apart and put together again may not be the same
      const address = withTime(recording.toString(true), time);
      say(`Opening the recording${from}`);
      await env.openExternal(Uri.parse(address, true));
      return;
    }
    say(time === undefined ? "Opening the recording" : `Opening the recording. The passage is${from}`);
    const desktop = env.remoteName === undefined && env.uiKind === UIKind.Desktop;
    const player = desktop && recording.scheme === "file" && (await env.openExternal(recording));
    if (!player) await commands.executeCommand("vscode.open", recording);
  }

  async #copyTime(): Promise<void> {
    const asked = await this.#ask();
    if (!asked) return;
    const { time } = asked.told;
    if (time === undefined) return say("No time code stands before this place");
    await env.clipboard.writeText(clock(time));
    say(`Copied ${clock(time)}`);
  }
}

/** The file that a header names, where there is one in the workspace that can be heard. */
async function fileNamed(uri: Uri, media: string): Promise<Uri | undefined> {
  if (!isMedia(media)) return undefined;
  const file = await fileInside(uri, media);
  if (!file) say(`The recording ${media} that the header names is not in this folder`);
  return file;
}

/** The audio or video file of the same name beside a transcript. */
async function sibling(uri: Uri): Promise<Uri | undefined> {
  const folder = Uri.joinPath(uri, "..");
  const name = uri.path.split("/").at(-1)!;
  const base = name.replace(/\.[^.]+$/, "");
  try {
    const files = await workspace.fs.readDirectory(folder);
    const found = files.find(([file]) => isMedia(file) && file.replace(/\.[^.]+$/, "") === base);
    return found && Uri.joinPath(folder, found[0]);
  } catch {
    // a document that lies in no folder has nothing beside it
    return undefined;
  }
}

async function pickFile(uri: Uri): Promise<Uri | undefined> {
  const picked = await window.showOpenDialog({
    title: "Recording of this transcript",
    openLabel: "Choose",
    defaultUri: Uri.joinPath(uri, ".."),
    filters: { "Audio and video": [...mediaEndings] },
  });
  return picked?.[0];
}

async function typeAddress(): Promise<Uri | undefined> {
  const typed = await window.showInputBox({
    title: "Address of the recording",
    placeHolder: "https://…",
    validateInput: (words) =>
      words === "" || webAddress(words) ? undefined : "An address begins with https:// or http://",
  });
  return typed ? webAddress(typed) : undefined;
}
