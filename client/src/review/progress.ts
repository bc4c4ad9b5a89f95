import { commands, Disposable, env, StatusBarAlignment, type Uri, window, workspace } from "vscode";
import { say } from "../commands/command.ts";
import type { Statuses } from "../status.ts";
import { countsOf, sum, summary, told } from "./counts.ts";
import type { Queue } from "./queue.ts";
import type { ReviewSource } from "./source.ts";

/** Tells in the status bar what of the open file is done and what remains; and while the workspace is read, so. */
export class Progress implements Disposable {
  readonly #queue: Queue;
  readonly #source: ReviewSource;
  readonly #statuses: Statuses;
  readonly #item = window.createStatusBarItem("transcript.review", StatusBarAlignment.Left, -10);
  readonly #reading = window.createStatusBarItem("transcript.reading", StatusBarAlignment.Left, -11);
  readonly #subscriptions: Disposable;

  constructor(queue: Queue, source: ReviewSource, statuses: Statuses) {
    this.#queue = queue;
    this.#source = source;
    this.#statuses = statuses;
    this.#item.name = "Transcript Review";
    this.#item.command = "transcript.review.focus";
    this.#reading.name = "Transcript Review: Reading";
    this.#reading.command = "transcript.stopReview";
    this.#reading.tooltip = "Transcripts are read for the review queue. Click to stop";
    this.#subscriptions = Disposable.from(
      this.#item,
      this.#reading,
      queue.onDidChange(() => this.#draw()),
      source.onDidRead(() => this.#draw()),
      statuses.onDidChange(() => this.#draw()),
      window.onDidChangeActiveTextEditor(() => this.#draw()),
      commands.registerCommand("transcript.stopReview", () => this.#source.stop()),
      commands.registerCommand("transcript.copyReviewSummary", () => this.#copy()),
      commands.registerCommand("transcript.countReviewAnew", () => {
        queue.countAnew();
        say("Counting begins anew, at the first passage. What was skipped is open again");
      }),
    );
    this.#draw();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #draw(): void {
    if (this.#source.reading) {
      const count = this.#queue.files.length;
      this.#reading.text = `$(sync~spin) Reading transcripts: ${count} to review`;
      this.#reading.show();
    } else this.#reading.hide();
    const document = window.activeTextEditor?.document;
    if (document && this.#statuses.of(document)?.served) this.#tell(document.uri);
    else this.#item.hide();
  }

  #tell(uri: Uri): void {
    const here = countsOf(this.#queue.of(uri) ?? { items: [], resolved: 0 });
    const all = sum(this.#queue.files.map(countsOf));
    const done = here.open === 0 && here.resolved + here.skipped > 0;
    this.#item.text = `${done ? "$(pass)" : "$(checklist)"} ${told(here)}`;
    this.#item.tooltip = `This file: ${told(here)}\nAll files that were read: ${told(all)}`;
    this.#item.accessibilityInformation = { label: `Transcript review: ${told(here)} in this file` };
    this.#item.show();
  }

  async #copy(): Promise<void> {
    const words = summary(this.#queue, (uri) => workspace.asRelativePath(uri));
    if (!words) return say("Nothing was resolved yet");
    await env.clipboard.writeText(words);
    say(`Copied: ${words.split("\n")[0]}`);
  }
}
