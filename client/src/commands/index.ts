import type { RegisterCommand } from "./command.ts";
import { copyCitation } from "./copy-citation.ts";
import { goToQuestion } from "./go-to-question.ts";
import { setConvention } from "./set-convention.ts";

/** Every command. Adding one is adding a file, its line here and its entry in the manifest. */
export const commands: readonly RegisterCommand[] = [goToQuestion, setConvention, copyCitation];
