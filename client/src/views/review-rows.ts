import { workspace } from "vscode";
import type { FileQueue } from "../review/file-queue.ts";
import { type Item, titleOf } from "../review/item.ts";
import type { Grouping, Sight } from "../review/sight.ts";

/** How many passages a group lists before one asks for more: the editor takes all rows of an open group at once. */
export const PAGE = 500;
/** With more groups than this, they are closed at first. */
const FEW = 8;

/** Some passages that have something in common. The object stays the same while there are such. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly grouping: Grouping;
  readonly expanded: boolean;
  items: readonly Item[];
  /** How many of them are listed. */
  limit: number;
  /** How each item looked when the group was drawn, so that it is not drawn again for nothing. */
  revisions: readonly number[];
}

/** Stands below the passages of a group of which not all are listed. */
export interface More {
  readonly group: Group;
}

export type Row = Group | Item | More;

export function isGroup(row: Row): row is Group {
  return "revisions" in row;
}

export function isMore(row: Row): row is More {
  return "group" in row;
}

/** Sorts passages into groups, and keeps the groups that were there. */
export class Groups {
  #groups = new Map<string, Group>();
  #order: readonly Group[] = [];
  readonly #groupOf = new WeakMap<Item, Group>();
  readonly #more = new WeakMap<Group, More>();

  get all(): readonly Group[] {
    return this.#order;
  }

  groupOf(item: Item): Group | undefined {
    return this.#groupOf.get(item);
  }

  rowsOf(group: Group): Row[] {
    if (group.items.length <= group.limit) return [...group.items];
    const more = this.#more.get(group) ?? { group };
    this.#more.set(group, more);
    return [...group.items.slice(0, group.limit), more];
  }

  /** Lists a page more of a group; returns it, or undefined where it is gone. The row may be older than its group. */
  growPage({ id }: Group): Group | undefined {
    const group = this.#groups.get(id);
    if (group) group.limit += PAGE;
    return group;
  }

  /** Makes room for a passage that is to be shown; says whether the group lists more than before. */
  include(item: Item): boolean {
    const group = this.#groupOf.get(item);
    const at = group?.items.indexOf(item) ?? -1;
    if (!group || at < group.limit) return false;
    group.limit = Math.ceil((at + 1) / PAGE) * PAGE;
    return true;
  }

  /**
   * Sorts what is shown anew. Returns the groups that look otherwise; undefined where there are others, or they
   * stand otherwise.
   */
  sort(
    files: readonly FileQueue[],
    { grouping, scope }: Pick<Sight, "grouping" | "scope">,
    shows: (item: Item) => boolean,
  ): readonly Group[] | undefined {
    const sorted = new Map<string, { name: string; items: Item[] }>();
    for (const { uri, items } of files) {
      const file = uri.toString();
      for (const item of items) {
        if (!shows(item)) continue;
        const name = nameOf(item, grouping);
        // a file that was one of very many, all closed, opens where it is listed alone
        const key = `${scope} ${grouping} ${grouping === "file" ? file : name}`;
        const group = sorted.get(key);
        if (group) group.items.push(item);
        else sorted.set(key, { name, items: [item] });
      }
    }
    const changed: Group[] = [];
    const few = sorted.size <= FEW;
    const groups = new Map<string, Group>();
    for (const [id, { name, items }] of sorted) {
      const known = this.#groups.get(id);
      const group = known ?? { id, name, grouping, expanded: few, items, limit: PAGE, revisions: [] };
      if (known && !same(known, items)) changed.push(known);
      group.items = items;
      group.revisions = items.map(({ revision }) => revision);
      for (const item of items) this.#groupOf.set(item, group);
      groups.set(id, group);
    }
    this.#groups = groups;
    const before = this.#order;
    this.#order = ordered([...groups.values()], grouping);
    const moved = before.length !== this.#order.length || before.some((group, i) => group !== this.#order[i]);
    return moved ? undefined : changed;
  }
}

function same({ items, revisions }: Group, now: readonly Item[]): boolean {
  return (
    items.length === now.length && now.every((item, i) => item === items[i] && item.revision === revisions[i])
  );
}

function nameOf({ uri, passage }: Item, grouping: Grouping): string {
  if (grouping === "kind") return titleOf(passage.kind);
  if (grouping === "file") return workspace.asRelativePath(uri);
  return passage.speaker ?? "Nobody";
}

/** Files as they lie in the queue; kinds and speakers by name, so that none moves while one works. */
function ordered(groups: Group[], grouping: Grouping): Group[] {
  return grouping === "file" ? groups : groups.sort((one, other) => (one.name < other.name ? -1 : 1));
}
