import { DocumentHighlight, Range } from "vscode";
import type { Middleware } from "vscode-languageclient";

/**
 * Where the server highlights nothing, the editor would highlight every place of the word under the cursor: in what is
 * said that is noise. A highlight of nothing keeps it from that.
 */
export const highlights: Pick<Middleware, "provideDocumentHighlights"> = {
  provideDocumentHighlights: async (document, position, token, next) => {
    const found = await next(document, position, token);
    if (document.languageId !== "transcript" || found?.length) return found;
    return [new DocumentHighlight(new Range(position, position))];
  },
};
