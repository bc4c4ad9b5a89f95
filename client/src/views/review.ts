import {
  commands,
  Disposable,
  EventEmitter,
  InputBoxValidationSeverity,
  type TreeDataProvider,
  type TreeView,
  window,
} from "vscode";
import { type Counts, countsOf, sum, told } from "../review/counts.ts";
import type { Item } from "../review/item.ts";
import type { Queue } from "../review/queue.ts";
import type { Grouping, Sight } from "../review/sight.ts";
import type { ReviewSource } from "../review/source.ts";
import type { Walk } from "../review/walk.ts";
import { setContext } from "./context.ts";
import { itemOf, tooltipOf } from "./review-item.ts";
import { Groups, isGroup, isMore, type More, type Row } from "./review-rows.ts";

/** How long changes are gathered before they are drawn, in milliseconds; longer while thousands are read. */
const PAUSE = 60;
const LONG_PAUSE = 500;
const MANY = 1000;

/** The view "Review": everything that still needs an ear, in groups. */
export class ReviewView implements Disposable {
  readonly #queue: Queue;
  readonly #source: ReviewSource;
  readonly #sight: Sight;
  readonly #changes = new EventEmitter<Row[] | undefined>();
  readonly #view: TreeView<Row>;
  readonly #groups = new Groups();
  readonly #subscriptions: Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #endProgress: (() => void) | undefined;

  constructor(queue: Queue, source: ReviewSource, sight: Sight, walk: Walk) {
    this.#queue = queue;
    this.#source = source;
    this.#sight = sight;
    const provider: TreeDataProvider<Row> = {
      onDidChangeTreeData: this.#changes.event,
      getChildren: (row) => (!row ? [...this.#groups.all] : isGroup(row) ? this.#groups.rowsOf(row) : []),
      getParent: (row) => (isGroup(row) ? undefined : isMore(row) ? row.group : this.#groups.groupOf(row)),
      getTreeItem: itemOf,
      resolveTreeItem: (item, row) => Object.assign(item, { tooltip: tooltipOf(row) }),
    };
    this.#view = window.createTreeView("transcript.review", {
      treeDataProvider: provider,
      showCollapseAll: true,
    });
    this.#subscriptions = Disposable.from(
      this.#view,
      this.#changes,
      this.#view.onDidChangeVisibility(() => {
        this.#look();
        this.#revealHere();
      }),
      queue.onDidChange(() => this.#drawSoon()),
      source.onDidRead(() => this.#reads()),
      sight.onDidChange(() => this.#draw()),
      walk.onDidArrive((item) => void this.#reveal(item)),
      commands.registerCommand("transcript.morePassages", ({ group }: More) => {
        const grown = this.#groups.growPage(group);
        if (grown) this.#changes.fire([grown]);
      }),
      commands.registerCommand("transcript.groupReview", () => chooseGrouping(sight)),
      commands.registerCommand("transcript.switchReviewScope", () => {
        sight.scope = sight.scope === "file" ? "workspace" : "file";
        this.#look();
      }),
      commands.registerCommand("transcript.filterReview", () => this.#typeFilter()),
      commands.registerCommand("transcript.showWholeReview", () => {
        sight.filter = "";
      }),
    );
    // who has reviewed here before sees at once what remains
    if (queue.memory.begun && sight.scope === "workspace") void source.readWorkspace();
    this.#look();
    this.#draw();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#endProgress?.();
    this.#subscriptions.dispose();
  }

  /** The folder is read once somebody looks. */
  #look(): void {
    if (this.#view.visible && this.#sight.scope === "workspace") void this.#source.readWorkspace();
  }

  #reads(): void {
    setContext("transcript.review.reading", this.#source.reading);
    if (!this.#source.reading) {
      this.#endProgress?.();
      this.#endProgress = undefined;
    } else if (!this.#endProgress) {
      void window.withProgress({ location: { viewId: "transcript.review" } }, () => {
        return new Promise<void>((resolve) => {
          this.#endProgress = resolve;
        });
      });
    }
    this.#drawSoon();
  }

  #drawSoon(): void {
    const many = this.#source.reading && this.#groups.all.length > 0 && this.#shown() > MANY;
    this.#timer ??= setTimeout(() => this.#draw(), many ? LONG_PAUSE : PAUSE);
  }

  #shown(): number {
    return this.#groups.all.reduce((count, { items }) => count + items.length, 0);
  }

  #draw(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const changed = this.#groups.sort(this.#queue.files, this.#sight, (item) => this.#sight.shows(item));
    if (!changed) this.#changes.fire(undefined);
    else if (changed.length > 0) this.#changes.fire([...changed]);
    const counts = this.#counts();
    this.#view.description =
      counts.open + counts.resolved + counts.skipped + counts.later > 0 ? told(counts) : "";
    this.#view.badge =
      counts.open > 0
        ? { value: counts.open, tooltip: `${counts.open} passages still need an ear` }
        : undefined;
    this.#view.message = this.#message(counts);
    setContext("transcript.review.filtered", this.#sight.filter !== "");
    setContext("transcript.review.scope", this.#sight.scope);
    setContext("transcript.review.list", this.#state(counts));
  }

  #counts(): Counts {
    const { scope, file } = this.#sight;
    const files = this.#queue.files.filter(
      ({ uri }) => scope === "workspace" || uri.toString() === file?.toString(),
    );
    return sum(files.map(countsOf));
  }

  /** What stands above the rows: which of them are left out, and what stays out of the way of the keys. */
  #message({ open, skipped, later }: Counts): string {
    const shown = this.#shown();
    const all = open + skipped + later;
    const { filter } = this.#sight;
    if (filter && shown > 0) return `${shown} of ${all} passages: “${filter}”`;
    return later > 0 ? `What is for later stays so for you, in this workspace only: ${later}` : "";
  }

  /** What the view says where it has nothing to list. */
  #state({ open, skipped, later, resolved }: Counts): "reading" | "none" | "done" | "filtered" | "some" {
    if (this.#shown() > 0) return "some";
    if (this.#source.reading) return "reading";
    if (open + skipped + later > 0) return "filtered";
    return resolved > 0 ? "done" : "none";
  }

  /** Selects the passage that the editor is at, for who opens the view in the middle of a review. */
  #revealHere(): void {
    const editor = window.activeTextEditor;
    const item = editor && this.#queue.at(editor.document.uri, editor.selection);
    if (item) void this.#reveal(item);
  }

  async #reveal(item: Item): Promise<void> {
    if (!this.#view.visible || !this.#sight.shows(item)) return;
    if (this.#timer) this.#draw();
    const group = this.#groups.groupOf(item);
    if (group && this.#groups.include(item)) this.#changes.fire([group]);
    try {
      await this.#view.reveal(item, { select: true, focus: false });
    } catch {
      // it went while the editor looked for it
    }
  }

  /** Filters as one types. Enter goes on to the list; Escape leaves the filter as it is. */
  async #typeFilter(): Promise<void> {
    await commands.executeCommand("transcript.review.focus");
    const box = window.createInputBox();
    box.title = "Filter Review";
    box.placeholder = "Kind, words around it, who speaks, or the file";
    box.value = this.#sight.filter;
    const filter = () => {
      this.#sight.filter = box.value;
      const { open, skipped, later } = this.#counts();
      const message = `${this.#shown()} of ${open + skipped + later} passages`;
      box.validationMessage = { message, severity: InputBoxValidationSeverity.Info };
    };
    filter();
    box.onDidChangeValue(filter);
    box.onDidAccept(() => {
      box.hide();
      void commands.executeCommand("transcript.review.focus");
    });
    box.onDidHide(() => box.dispose());
    box.show();
  }
}

async function chooseGrouping(sight: Sight): Promise<void> {
  const groupings: Record<Grouping, string> = { file: "File", kind: "Kind", speaker: "Speaker" };
  const items = Object.entries(groupings).map(([grouping, name]) => ({
    label: `${grouping === sight.grouping ? "$(check) " : ""}${name}`,
    grouping: grouping as Grouping,
  }));
  const picked = await window.showQuickPick(items, { title: "Group the review queue by" });
  if (picked) sight.grouping = picked.grouping;
}
