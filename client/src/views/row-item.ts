import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from "vscode";
import { type AnswerRow, answerOf, isAnswer, type QuestionRow, type Row } from "./rows.ts";

/** How a row is drawn, and what a screen reader says of it. All of it is plain text. */
export function itemOf(row: Row): TreeItem {
  const item = isAnswer(row) ? answerItem(row) : questionItem(row);
  item.id = row.id;
  item.command = { command: "transcript.questions.open", title: "Go There", arguments: [row] };
  return item;
}

function questionItem({ number, exchange, answers }: QuestionRow): TreeItem {
  const { label, asker = label, words, answerers } = exchange;
  const answered = answerers.length > 0;
  const item = new TreeItem(
    asker,
    answers.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  item.description = answered ? words : `unanswered · ${words}`;
  item.iconPath = answered
    ? new ThemeIcon("question")
    : new ThemeIcon("comment-unresolved", new ThemeColor("list.warningForeground"));
  item.contextValue = answered ? "answered" : "unanswered";
  const by = answered ? `answered by ${listed(answerers)}` : "unanswered";
  item.accessibilityInformation = { label: `Question ${number} by ${asker}, ${by}: ${words}` };
  return item;
}

function answerItem(row: AnswerRow): TreeItem {
  const { label, name = label, words } = answerOf(row);
  const item = new TreeItem(name);
  item.description = words;
  item.iconPath = new ThemeIcon("comment");
  const { length } = row.question.answers;
  item.accessibilityInformation = { label: `Answer ${row.index + 1} of ${length} by ${name}: ${words}` };
  return item;
}

/** What is shown over a row: asked for when the mouse rests there, as lines move without any other change. */
export function tooltipOf(row: Row): string {
  if (isAnswer(row)) {
    const { label, name = label, words, labelRange } = answerOf(row);
    return `${name}, line ${labelRange.start.line + 1}\n\n${words}`;
  }
  const { label, asker, addressee, words, parts, labelRange, answerers } = row.exchange;
  return [
    `Question ${row.number}, line ${labelRange.start.line + 1}`,
    asker === undefined ? `Label: ${label}` : `Asked by ${asker}`,
    ...(addressee === undefined ? [] : [`For ${addressee}`]),
    ...(parts > 1 ? [`${parts} questions in one`] : []),
    answerers.length > 0 ? `Answered by ${listed(answerers)}` : "Unanswered",
    `\n${words}`,
  ].join("\n");
}

/** `A`, `A and B`, `A, B and C` */
function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join();
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
