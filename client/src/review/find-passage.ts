import { commands, Disposable, type QuickPickItem, QuickPickItemKind, window, workspace } from "vscode";
import { plain } from "../plain.ts";
import { clock, type Item, inWords, titleOf } from "./item.ts";
import type { Queue } from "./queue.ts";
import type { ReviewSource } from "./source.ts";
import type { Walk } from "./walk.ts";

/** How often a list that is still being read is drawn anew, in milliseconds. */
const PAUSE = 250;

interface Row extends QuickPickItem {
  readonly item?: Item;
}

/** Lists all passages that are open, and goes to one. */
export function findPassage(queue: Queue, source: ReviewSource, walk: Walk): Disposable {
  return commands.registerCommand("transcript.findPassage", () => {
    void source.readWorkspace();
    const picker = window.createQuickPick<Row>();
    picker.title = "Go to Passage";
    picker.placeholder = "Words around it, its kind, who speaks, or the file";
    picker.matchOnDescription = true;
    picker.matchOnDetail = true;
    picker.keepScrollPosition = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      timer = undefined;
      const active = picker.activeItems[0]?.item;
      const rows = rowsOf(queue);
      picker.items = rows;
      picker.busy = source.reading;
      const again = active && rows.find(({ item }) => item === active);
      if (again) picker.activeItems = [again];
    };
    const drawSoon = () => {
      timer ??= setTimeout(draw, PAUSE);
    };
    const subscriptions = Disposable.from(picker, queue.onDidChange(drawSoon), source.onDidRead(drawSoon));
    picker.onDidAccept(() => {
      const item = picker.selectedItems[0]?.item;
      if (!item) return;
      picker.hide();
      void walk.inOrder(() => walk.goTo(item));
    });
    picker.onDidHide(() => {
      clearTimeout(timer);
      subscriptions.dispose();
    });
    draw();
    picker.show();
  });
}

function rowsOf(queue: Queue): Row[] {
  return queue.files.flatMap(({ uri, items }) => {
    const open = items.filter(({ aside }) => aside !== "skipped");
    if (open.length === 0) return [];
    return [
      // here no icons are drawn
      { label: workspace.asRelativePath(uri), kind: QuickPickItemKind.Separator },
      ...open.map(rowOf),
    ];
  });
}

function rowOf(item: Item): Row {
  const { kind, speaker, time } = item.passage;
  const facts = [
    titleOf(kind),
    ...(item.aside === "later" ? ["for later"] : []),
    ...(time === undefined ? [] : [clock(time)]),
    ...(speaker === undefined ? [] : [speaker]),
    `${workspace.asRelativePath(item.uri)}:${item.range.start.line + 1}`,
  ];
  return { item, label: plain(inWords(item.passage)), detail: plain(facts.join(" · ")) };
}
