/** The requests about a document, those about a place in it, and those about an item that was answered before. */
export const aboutDocument = [
  "textDocument/documentSymbol",
  "textDocument/foldingRange",
  "textDocument/diagnostic",
  "textDocument/selectionRange",
  "textDocument/codeLens",
  "textDocument/inlayHint",
  "textDocument/codeAction",
  "textDocument/documentLink",
  "textDocument/formatting",
  "textDocument/rangeFormatting",
  "textDocument/semanticTokens/full",
  "textDocument/semanticTokens/full/delta",
  "textDocument/semanticTokens/range",
  "transcript/model",
  "transcript/nameSpeaker",
  "transcript/filesOfRecording",
  "transcript/renameSpeaker",
  "transcript/citation",
  "transcript/exchanges",
  "transcript/speakers",
  "transcript/renumberFootnotes",
  "transcript/correctWords",
  "transcript/speakerLabels",
  "transcript/flag",
  "transcript/guess",
];
export const aboutPlace = [
  "textDocument/hover",
  "textDocument/definition",
  "textDocument/references",
  "textDocument/documentHighlight",
  "textDocument/prepareCallHierarchy",
  "transcript/adjacent",
  "transcript/exchange",
  "transcript/speakerAt",
  "transcript/recording",
  "transcript/footnoteAt",
];
/** Those that write at a place, and refuse one at which nothing can be written. */
export const aboutWriting = [
  "transcript/addFootnote",
  "transcript/deleteFootnote",
  "transcript/insertNote",
  "textDocument/prepareRename",
  "textDocument/rename",
];
export const aboutItem = ["callHierarchy/incomingCalls", "callHierarchy/outgoingCalls"];

/** All requests that the server answers between `initialize` and `shutdown`. */
export const requests = [
  ...aboutDocument,
  ...aboutPlace,
  ...aboutWriting,
  ...aboutItem,
  "codeAction/resolve",
  "workspace/diagnostic",
  "transcript/questions",
  "transcript/review",
];
