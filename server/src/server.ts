import type {
  Connection,
  DocumentDiagnosticReport,
  Location,
  Position,
  ReferenceParams,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
} from "vscode-languageserver";
import { type AdjacentParams, adjacent, adjacentDirections, adjacentThings } from "./features/adjacent.ts";
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from "./features/call-hierarchy.ts";
import { codeLens } from "./features/code-lens.ts";
import { definition } from "./features/definition.ts";
import { diagnostics } from "./features/diagnostic.ts";
import { documentLink } from "./features/document-link.ts";
import { documentSymbol, outlineOf } from "./features/document-symbol.ts";
import { exchange } from "./features/exchange.ts";
import type { ExchangesReport } from "./features/exchanges.ts";
import { type FlagParams, flag, type GuessParams, guess } from "./features/flag.ts";
import { foldingRange } from "./features/folding-range.ts";
import { type FormatOptions, formatting } from "./features/formatting.ts";
import { hover } from "./features/hover.ts";
import { inlayHint } from "./features/inlay-hint.ts";
import { speakerAt } from "./features/name-speaker.ts";
import { recording } from "./features/recording.ts";
import type { ReviewFile, ReviewParams } from "./features/review.ts";
import { documentHighlight, references } from "./features/same-thing.ts";
import { selectionRange } from "./features/selection-range.ts";
import { speakerLabels } from "./features/speaker-labels.ts";
import { type SpeakersReport, speakersReport } from "./features/speakers.ts";
import type { TurnEdit } from "./features/turn-edit.ts";
import { Annotations } from "./server/annotations.ts";
import { capabilitiesFor } from "./server/capabilities.ts";
import { CodeActions } from "./server/code-actions.ts";
import { Completions } from "./server/completions.ts";
import { FirstPages } from "./server/first-pages.ts";
import { Following } from "./server/following.ts";
import { QuestionSearch, type QuestionsParams } from "./server/question-search.ts";
import { Renaming } from "./server/renaming.ts";
import {
  type DocumentParams,
  invalid,
  isPlace,
  isRange,
  isTextOrNothing,
  type PlaceParams,
  Requests,
  settled,
} from "./server/requests.ts";
import { ReviewQueue } from "./server/review-queue.ts";
import { Session } from "./server/session.ts";
import { SymbolSearch } from "./server/symbol-search.ts";
import { Telling } from "./server/telling.ts";
import { turnCommands } from "./server/turn-commands.ts";
import type { Wire } from "./server/wire.ts";
import { WorkspaceDiagnostics } from "./server/workspace-diagnostics.ts";
import type { Range } from "./text/position.ts";
import { cite } from "./transcript/citation.ts";
import { markerAt } from "./transcript/footnotes.ts";
import { writeModel } from "./transcript/model.ts";
import type { Files } from "./workspace/files.ts";

/**
 * Answers requests on a connection: which feature answers which request.
 * @param wire which the connection's messages pass
 * @param files what to reach files through where the client does not offer its own
 */
export function serve(connection: Connection, wire: Wire, files?: Files): Session {
  const session = new Session(connection, files);
  wire.session = session;
  wire.border.lines = {
    open: (uri) => session.documents.get(uri)?.transcript.text,
    read: (uri) => session.files!.read(uri),
  };
  const requests = new Requests(session);
  const telling = new Telling(session);
  const following = new Following(session, telling);
  const firstPages = new FirstPages(requests, following);
  const search = new QuestionSearch(session);
  const symbols = new SymbolSearch(session);
  const actions = new CodeActions(requests);
  const annotations = new Annotations(requests);
  const completions = new Completions(requests);
  const renaming = new Renaming(requests);
  const review = new ReviewQueue(requests, telling);
  const workspaceDiagnostics = new WorkspaceDiagnostics(session);
  const { documents } = session;

  connection.onInitialize((params) => {
    const client = session.start(params);
    wire.border.encoding = client.encoding ?? "utf-16";
    return { capabilities: capabilitiesFor(client), serverInfo: { name: "transcript-language-server" } };
  });
  connection.onInitialized(() => following.begin());
  connection.onShutdown(() => {
    workspaceDiagnostics.end();
    session.end();
  });

  connection.onDidChangeConfiguration(({ settings }) => following.settingsChanged(settings));
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    telling.changed(documents.open(uri, languageId, version, text));
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    session.background.touch();
    const document = documents.change(uri, version, contentChanges);
    if (document) telling.changed(document);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    telling.closed(uri);
    session.checked.closed(uri);
  });
  connection.onNotification("transcript/setConvention", (set: { uri: string; convention: string }) => {
    const document = documents.get(set.uri);
    if (!document) return;
    document.convention = set.convention;
    following.refresh();
  });

  const outline = requests.about(
    ({ transcript, languageId }) => documentSymbol(transcript, outlineOf(languageId)),
    [],
  );
  connection.onDocumentSymbol(
    async (params, token) => (await firstPages.outline(params)) ?? outline(params, token),
  );
  connection.onFoldingRanges(
    requests.about(({ transcript, languageId }) => foldingRange(transcript, outlineOf(languageId)), []),
  );
  connection.onHover(
    requests.at(
      ({ transcript, uri }, { position }) => hover(transcript, position, session.client.markdown, uri),
      null,
    ),
  );
  connection.onDefinition(
    requests.at(({ transcript, uri }, { position }) => {
      const links = definition(transcript, uri, position);
      if (session.client.links) return links;
      return links.map((link) => ({ uri: link.targetUri, range: link.targetSelectionRange }));
    }, []),
  );
  connection.onSelectionRanges(
    requests.about<DocumentParams & { positions: Position[] }, SelectionRange[] | null>(
      ({ transcript }, { positions }) => {
        if (!Array.isArray(positions) || !positions.every(isPlace)) throw invalid("positions are missing");
        return selectionRange(transcript, positions);
      },
      null,
    ),
  );
  connection.languages.callHierarchy.onPrepare(
    requests.at(({ transcript, uri }, { position }) => prepareCallHierarchy(transcript, uri, position), null),
  );
  connection.languages.callHierarchy.onIncomingCalls(
    requests.of(({ transcript, uri }, item) => incomingCalls(transcript, uri, item), null),
  );
  connection.languages.callHierarchy.onOutgoingCalls(
    requests.of(({ transcript, uri }, item) => outgoingCalls(transcript, uri, item), null),
  );
  connection.onCodeLens(
    requests.about(
      ({ transcript, uri }) =>
        documents.settings.codeLens ? codeLens(transcript, uri, session.client.commands) : [],
      [],
    ),
  );
  connection.languages.inlayHint.on(
    requests.about(({ transcript }, { range }: DocumentParams & { range: Range }) => {
      if (!isRange(range)) throw invalid("range is missing");
      return documents.settings.inlayHints ? inlayHint(transcript, range) : [];
    }, []),
  );
  connection.languages.semanticTokens.on(
    requests.about<DocumentParams, SemanticTokens>(({ tokens }) => tokens.full(), { data: [] }),
  );
  connection.languages.semanticTokens.onDelta(
    requests.about<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>(
      ({ tokens }, { previousResultId }) => tokens.delta(previousResultId),
      { data: [] },
    ),
  );
  connection.languages.semanticTokens.onRange(
    requests.about(
      ({ tokens }, { range }: DocumentParams & { range: Range }) => {
        if (!isRange(range)) throw invalid("range is missing");
        return tokens.range(range);
      },
      { data: [] },
    ),
  );
  // a footnote's marker or a speaker's label, whichever the place touches
  connection.onPrepareRename(
    async (params, token) =>
      (await annotations.prepareRename(params, token)) ?? (await renaming.prepare(params, token)),
  );
  connection.onRenameRequest(
    async (params, token) =>
      (await annotations.rename(params, token)) ?? (await renaming.rename(params, token)),
  );
  connection.onCompletion(completions.list);
  connection.onCompletionResolve(completions.resolve);
  connection.languages.inlineCompletion.on(completions.inline);
  connection.onRequest<string[], void>("transcript/nextSpeakers", completions.nextSpeakers);
  connection.onReferences(
    requests.at<ReferenceParams, Location[]>(({ transcript, uri }, { position, context }) => {
      const ranges = references(transcript, position, context?.includeDeclaration !== false);
      return ranges.map((range) => ({ uri, range }));
    }, []),
  );
  connection.onDocumentHighlight(
    requests.at(({ transcript }, { position }) => documentHighlight(transcript, position), []),
  );
  connection.onDocumentLinks(requests.about(({ transcript }) => documentLink(transcript), []));
  connection.onWorkspaceSymbol((params, token) => symbols.search(params, token));
  connection.onDocumentFormatting(
    requests.about(({ transcript, languageId }) => formatting(transcript, formatOf(languageId)), []),
  );
  connection.onDocumentRangeFormatting(
    requests.about(({ transcript, languageId }, { range }: DocumentParams & { range: Range }) => {
      if (!isRange(range)) throw invalid("range is missing");
      return formatting(transcript, formatOf(languageId), range);
    }, []),
  );
  connection.onCodeAction(actions.list);
  connection.onCodeActionResolve((action, token) => actions.resolve(action, token));
  connection.languages.diagnostics.on(async (params, token): Promise<DocumentDiagnosticReport> => {
    const first = await firstPages.diagnostics(params);
    if (first) return first;
    const { findings, served } = await requests.ready(params, token);
    const resultId = `${findings.resultId} ${served}`;
    if (resultId === params.previousResultId) return { kind: "unchanged", resultId };
    const items = served ? diagnostics(findings, session.client.rulesPage) : [];
    return { kind: "full", resultId, items };
  });
  connection.languages.diagnostics.onWorkspace((params, token, progress, parts) =>
    workspaceDiagnostics.pull(params, token, progress, parts),
  );

  connection.onRequest("transcript/model", async (params: DocumentParams, token) =>
    writeModel((await requests.ready(params, token)).transcript),
  );
  connection.onRequest(
    "transcript/adjacent",
    requests.at(({ transcript }, params: PlaceParams & AdjacentParams) => {
      if (!adjacentThings.includes(params.what) || !adjacentDirections.includes(params.direction))
        throw invalid("what or direction is not known");
      if (params.speaker !== undefined && typeof params.speaker !== "string")
        throw invalid("speaker is no label");
      return adjacent(transcript, params);
    }, null),
  );
  connection.onRequest(
    "transcript/exchange",
    requests.at(({ transcript }, { position }) => exchange(transcript, position), null),
  );
  connection.onRequest<ExchangesReport, void>(
    "transcript/exchanges",
    requests.about<DocumentParams & { previousResultId?: unknown }, ExchangesReport>(
      async ({ exchanges }, { previousResultId }, token) => {
        await settled(exchanges, token);
        return exchanges.report(previousResultId);
      },
      { kind: "full", resultId: "", exchanges: [] },
    ),
  );
  connection.onRequest("transcript/questions", (params: QuestionsParams, token) =>
    search.search(params, token),
  );
  connection.onRequest<ReviewFile[], void>("transcript/review", (params: ReviewParams, token) =>
    review.list(params, token),
  );
  connection.onRequest<SpeakersReport, void>(
    "transcript/speakers",
    requests.about<DocumentParams & { previousResultId?: unknown }, SpeakersReport>(
      ({ transcript }, { previousResultId }) => speakersReport(transcript, previousResultId),
      { kind: "full", resultId: "", speakers: [] },
    ),
  );
  connection.onRequest("transcript/addFootnote", annotations.addFootnote);
  connection.onRequest("transcript/deleteFootnote", annotations.deleteFootnote);
  connection.onRequest("transcript/renumberFootnotes", annotations.renumberFootnotes);
  connection.onRequest("transcript/insertNote", annotations.insertNote);
  connection.onRequest("transcript/correctWords", annotations.correctWords);
  connection.onRequest(
    "transcript/footnoteAt",
    requests.at(({ transcript }, { position }) => {
      const { line, character } = transcript.text.clamp(position);
      const { marker, isNote } = markerAt(transcript, line, character) ?? {};
      return marker === undefined ? null : { marker, isNote };
    }, null),
  );
  connection.onRequest(
    "transcript/speakerLabels",
    requests.about(({ transcript }, { range }: DocumentParams & { range: Range }) => {
      if (!isRange(range)) throw invalid("range is missing");
      return speakerLabels(transcript, range);
    }, []),
  );
  connection.onRequest(
    "transcript/recording",
    requests.at(({ transcript }, { position }) => recording(transcript, position), {}),
  );
  connection.onRequest(
    "transcript/flag",
    requests.about(({ transcript }, params: DocumentParams & FlagParams) => {
      if (!isRange(params.range)) throw invalid("range is missing");
      if (typeof params.flag !== "boolean") throw invalid("flag is neither true nor false");
      if (!isTextOrNothing(params.last)) throw invalid("last is no text");
      return flag(transcript, params);
    }, null),
  );
  connection.onRequest(
    "transcript/guess",
    requests.about(({ transcript }, params: DocumentParams & GuessParams) => {
      if (!isRange(params.range)) throw invalid("range is missing");
      if (typeof params.words !== "string") throw invalid("words are missing");
      if (!isTextOrNothing(params.last)) throw invalid("last is no text");
      return guess(transcript, params);
    }, null),
  );
  connection.onRequest(
    "transcript/speakerAt",
    requests.at(({ transcript }, { position }) => speakerAt(transcript, position), null),
  );
  connection.onRequest("transcript/nameSpeaker", renaming.name);
  for (const [method, answer] of Object.entries(turnCommands(requests))) {
    connection.onRequest<TurnEdit | null, void>(method, answer);
  }
  connection.onRequest("transcript/filesOfRecording", renaming.filesOfRecording);
  connection.onRequest("transcript/renameSpeaker", renaming.everywhere);
  connection.onRequest(
    "transcript/citation",
    requests.about(({ transcript }, { range }: DocumentParams & { range: Range }) => {
      if (!isRange(range)) throw invalid("range is missing");
      return cite(transcript, range) ?? null;
    }, null),
  );

  connection.listen();
  return session;
}

/** In Markdown two blanks at a line's end are a line break. */
function formatOf(languageId: string): FormatOptions {
  return { markdown: languageId === "markdown" };
}
