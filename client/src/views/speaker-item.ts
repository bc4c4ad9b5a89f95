import { ThemeIcon, TreeItem } from "vscode";
import type { SpeakerRow } from "../../../server/src/features/speakers.ts";

/** How wide the bar of a share is, in characters. */
const BAR = 6;
const levels = "▁▂▃▄▅▆▇█";

/** How a speaker is drawn, and what a screen reader says of it. All of it is plain text. */
export function speakerItem(row: SpeakerRow, id: string, chosen: boolean): TreeItem {
  const { label, name = label, turns, words, share, where } = row;
  const item = new TreeItem(name);
  item.id = id;
  item.description = `${bar(share)} ${percent(share)} · ${line(where)} · ${count(turns, "turn")}, ${count(words, "word")}`;
  item.iconPath = new ThemeIcon(chosen ? "pinned" : "person");
  item.contextValue = chosen ? "chosen" : "speaker";
  item.accessibilityInformation = {
    label: `${name}${chosen ? ", chosen" : ""}: ${count(turns, "turn")}, ${count(words, "word")}, ${percent(share)} of all that is said${most(where)}`,
  };
  return item;
}

export function speakerTooltip({ label, name, description, turns, words, share, where }: SpeakerRow): string {
  return [
    name ?? label,
    ...(name === undefined || name === label ? [] : [`Label: ${label}`]),
    ...(description ? [description] : []),
    `${count(turns, "turn")}, ${count(words, "word")}, ${percent(share)} of all that is said`,
    `\nFrom the beginning to the end:\n${where.map(level).join("")}`,
  ].join("\n");
}

/** `▇▇▇▁▁▁` for a half: a share above nothing has at least one block. */
function bar(share: number): string {
  const full = share > 0 ? Math.max(1, Math.round(share * BAR)) : 0;
  return "▇".repeat(Math.min(BAR, full)) + "▁".repeat(Math.max(0, BAR - full));
}

/** Where in the document somebody speaks, `▁▁▅█▂`, in half as many steps as are told. */
function line(where: readonly number[]): string {
  const steps: number[] = [];
  for (let i = 0; i < where.length; i += 2)
    steps.push(((where[i] ?? 0) + (where[i + 1] ?? where[i] ?? 0)) / 2);
  return steps.map(level).join("");
}

function level(part: number): string {
  return levels[Math.max(0, Math.min(levels.length - 1, Math.ceil(part * (levels.length - 1))))]!;
}

/** In which third somebody speaks most, for who does not see the line. */
function most(where: readonly number[]): string {
  const third = Math.ceil(where.length / 3);
  const sums = [0, 1, 2].map((i) =>
    where.slice(i * third, (i + 1) * third).reduce((total, part) => total + part, 0),
  );
  const highest = Math.max(...sums);
  if (highest === 0 || Math.min(...sums) > highest / 2) return "";
  return `, most at the ${["beginning", "middle", "end"][sums.indexOf(highest)]}`;
}

function percent(share: number): string {
  const whole = Math.round(share * 100);
  return whole === 0 && share > 0 ? "under 1 %" : `${whole} %`;
}

function count(number: number, thing: string): string {
  return `${number.toLocaleString("en")} ${thing}${number === 1 ? "" : "s"}`;
}
