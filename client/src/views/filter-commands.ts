import { commands, Disposable, InputBoxValidationSeverity, window } from "vscode";
import { everything, type Filter } from "./filter.ts";
import type { QuestionsView } from "./questions.ts";

/** The commands that choose which questions are listed. */
export function registerFilter(view: QuestionsView): Disposable {
  return Disposable.from(
    commands.registerCommand("transcript.filterQuestions", () => typeFilter(view)),
    commands.registerCommand("transcript.showUnansweredQuestions", () =>
      choose(view, { ...view.filter, unanswered: true }),
    ),
    commands.registerCommand("transcript.showAllQuestions", () => choose(view, everything)),
  );
}

async function choose(view: QuestionsView, filter: Filter): Promise<void> {
  view.setFilter(filter);
  await commands.executeCommand("transcript.questions.focus");
}

/** Filters as one types. Enter goes on to the list; a click into it or Escape leave the filter as it is. */
async function typeFilter(view: QuestionsView): Promise<void> {
  if (!view.visible) await view.focus();
  const box = window.createInputBox();
  box.title = "Filter Questions";
  box.placeholder = "Words of the question, who asks, or who answers";
  box.value = view.filter.words;
  const filter = () => {
    const { shown, all } = view.setFilter({ ...view.filter, words: box.value });
    // Not as the prompt, behind which the editor says that Escape takes back what was typed.
    const message = `${shown} of ${all} questions`;
    box.validationMessage = { message, severity: InputBoxValidationSeverity.Info };
  };
  filter();
  box.onDidChangeValue(filter);
  box.onDidAccept(() => {
    box.hide();
    void view.focusFirst();
  });
  box.onDidHide(() => box.dispose());
  box.show();
}
