import {
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeItemLabel,
  workspace,
} from "vscode";
import { countsOf, told } from "../review/counts.ts";
import { clock, gap, type Item, inWords, titleOf } from "../review/item.ts";
import { type Group, isGroup, isMore, type More, type Row } from "./review-rows.ts";

/** How many characters of the words before a passage are drawn: in a narrow view it would be pushed out of sight. */
const BEFORE = 16;

const icons: Record<string, ThemeIcon> = {
  inaudible: new ThemeIcon("mute", new ThemeColor("list.warningForeground")),
  crosstalk: new ThemeIcon("comment-discussion"),
  uncertain: new ThemeIcon("question"),
};
const groupIcons = { kind: "tag", file: "file", speaker: "person" } as const;

/** How a row is drawn, and what a screen reader says of it. All of it is plain text. */
export function itemOf(row: Row): TreeItem {
  return isGroup(row) ? groupItem(row) : isMore(row) ? moreItem(row) : passageItem(row);
}

function groupItem({ id, name, grouping, expanded, items }: Group): TreeItem {
  const item = new TreeItem(
    name,
    expanded ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  const counts = told(countsOf({ items: [...items], resolved: 0 }));
  item.id = id;
  item.description = counts;
  item.iconPath = new ThemeIcon(groupIcons[grouping]);
  item.contextValue = "group";
  item.accessibilityInformation = { label: `${name}: ${counts}` };
  return item;
}

function passageItem(row: Item): TreeItem {
  const { kind, time, speaker } = row.passage;
  const item = new TreeItem(labelOf(row), TreeItemCollapsibleState.None);
  const facts = [
    ...(row.aside === "later" ? ["for later"] : row.aside ? ["skipped"] : []),
    ...(time === undefined ? [] : [clock(time)]),
    ...(speaker === undefined ? [] : [speaker]),
  ];
  item.id = row.key;
  item.description = facts.join(" · ");
  item.iconPath =
    row.aside === "later"
      ? new ThemeIcon("clock")
      : row.aside
        ? new ThemeIcon("circle-slash")
        : (icons[kind] ?? new ThemeIcon("warning"));
  item.contextValue = row.aside ?? "open";
  item.command = { command: "transcript.openPassage", title: "Go There", arguments: [row] };
  item.accessibilityInformation = { label: spoken(row) };
  return item;
}

function labelOf({ passage: { text, before, after } }: Item): TreeItemLabel {
  const short = before.length > BEFORE ? `…${before.slice(-BEFORE).replace(/^\S*\s/, "")}` : before;
  const start = short === "" ? "" : `${short} `;
  return {
    label: `${start}${text}${gap(after)}${after}`,
    highlights: [[start.length, start.length + text.length]],
  };
}

/** `Inaudible, for later, at 00:12:31, MR ODA, in harbour.transcript: We took (inaudible) on Monday` */
function spoken({ aside, uri, passage }: Item): string {
  const { kind, speaker, time } = passage;
  const facts = [
    titleOf(kind),
    ...(aside ? [aside === "later" ? "for later" : "skipped"] : []),
    ...(time === undefined ? [] : [`at ${clock(time)}`]),
    ...(speaker === undefined ? [] : [speaker]),
    `in ${workspace.asRelativePath(uri)}`,
  ];
  return `${facts.join(", ")}: ${inWords(passage)}`;
}

function moreItem({ group }: More): TreeItem {
  const left = group.items.length - group.limit;
  const item = new TreeItem(`Show more: ${left} further passages`);
  item.id = `${group.id} more`;
  item.iconPath = new ThemeIcon("ellipsis");
  item.command = { command: "transcript.morePassages", title: "Show More", arguments: [{ group }] };
  item.accessibilityInformation = { label: `Show more: ${left} further passages of ${group.name}` };
  return item;
}

/** What is shown over a row: asked for when the mouse rests there, as lines move without any other change. */
export function tooltipOf(row: Row): string | undefined {
  if (isGroup(row) || isMore(row)) return undefined;
  const { uri, range, passage } = row;
  return [
    `${titleOf(passage.kind)}, ${workspace.asRelativePath(uri)}, line ${range.start.line + 1}`,
    ...(row.aside ? [row.aside === "later" ? "Left for later" : "Skipped"] : []),
    `\n${inWords(passage)}`,
  ].join("\n");
}
