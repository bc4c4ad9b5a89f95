import type { CodeAction, Diagnostic } from "vscode-languageserver-types";
import type { Findings } from "../rules/findings.ts";
import { type FixEdit, fixesOf, mayBeSafe, safeEdits, safeFix } from "../rules/fix.ts";
import { renumberFootnotes } from "../rules/fixes/renumber-footnotes.ts";
import { isPlaceholder } from "../rules/placeholder-speaker.ts";
import type { RuleFinding } from "../rules/rule.ts";
import { speakerKey } from "../syntax/roles.ts";
import { comparePositions, type Range } from "../text/position.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { labelRange, turnAt, turnStretch } from "../transcript/turns.ts";
import { diagnosticOf } from "./diagnostic.ts";
import { type EditTarget, workspaceEdit } from "./workspace-edit.ts";

const QUICK_FIX = "quickfix";
const FIX_ALL = "source.fixAll.transcript";
const RENUMBER = "source.renumberFootnotes.transcript";
/** The kinds of actions that there are. */
export const codeActionKinds = [QUICK_FIX, FIX_ALL, RENUMBER];

/** Of so many findings in a range the fixes are listed: nobody reads more, and a selection may hold thousands. */
const MOST_HERE = 24;

/** Among so many findings one is looked for that can be mended without a look. */
const MOST_TRIED = 1000;

const PLACEHOLDER = "placeholder-speaker";
/** The client's command that asks for a name; its arguments are an address and a label. */
const NAME_SPEAKER = "transcript.nameSpeaker";

/** What an action about the whole document is to do: its edits are worked out when it is chosen. */
export interface WholeDocument {
  readonly uri: string;
  readonly what: "fixAll" | "renumber";
  /** The rule whose findings are mended; of all, if none is named. */
  readonly code?: string;
}

/** What is asked for. */
export interface CodeActionQuery {
  readonly range: Range;
  /** The kinds of action that are wanted, those below them included; all but those about the document, if none are named. */
  readonly only?: readonly string[] | undefined;
  /** Whether nobody has asked for actions: an editor looks whether there are any where the cursor comes. */
  readonly automatic?: boolean;
  /** What the client shows in the range. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** How the client takes actions. */
export interface CodeActionClient extends EditTarget {
  /** Whether it asks for edits when an action is chosen. */
  readonly resolves: boolean;
  /** Whether it has the commands `transcript.…`. */
  readonly commands: boolean;
  readonly rulesPage: string;
}

/** The ways to mend what the rules find in a range, and what can be done with the whole document. */
export function codeActions(
  transcript: Transcript,
  findings: Findings,
  query: CodeActionQuery,
  client: CodeActionClient,
): CodeAction[] {
  const actions: CodeAction[] = [];
  if (wants(query, QUICK_FIX)) {
    const all = findings.all();
    const here = all.filter(({ range }) => meet(range, query.range)).slice(0, MOST_HERE);
    const naming = client.commands && nameAction(transcript, here, query, client);
    if (naming) actions.push(naming);
    for (const finding of here) actions.push(...quickFixes(transcript, finding, query, client));
    for (const code of new Set(here.map((finding) => finding.code))) {
      const some = all.filter((finding) => finding.code === code);
      if (!here.some((finding) => finding.code === code && safeFix(transcript, finding))) continue;
      if (!hasSafeFixes(transcript, some, 2)) continue;
      const diagnostics = here.filter((finding) => finding.code === code);
      actions.push({
        title: `Fix all “${code}” in this document`,
        kind: QUICK_FIX,
        diagnostics: diagnostics.map((finding) => shown(finding, query, client)),
        ...promised(transcript, findings, { uri: client.uri, what: "fixAll", code }, client),
      });
    }
  }
  // an editor that looks on its own shows nothing that is about the document
  if (!query.only && query.automatic) return actions;
  if (wants(query, FIX_ALL) && hasSafeFixes(transcript, findings.all(), 1)) {
    actions.push({
      title: "Fix all that is safe to fix in this document",
      kind: FIX_ALL,
      ...promised(transcript, findings, { uri: client.uri, what: "fixAll" }, client),
    });
  }
  if (wants(query, RENUMBER) && renumberFootnotes(transcript).length > 0) {
    actions.push({
      title: "Renumber the footnotes",
      kind: RENUMBER,
      ...promised(transcript, findings, { uri: client.uri, what: "renumber" }, client),
    });
  }
  return actions;
}

/** What an action about the whole document does, as the document now is. */
export function wholeDocumentEdits(
  transcript: Transcript,
  findings: Findings,
  { what, code }: WholeDocument,
): readonly FixEdit[] {
  if (what === "renumber") return renumberFootnotes(transcript);
  return safeEdits(transcript, findings.all(), code === undefined ? undefined : new Set([code]));
}

/** Asks for the name of the placeholder speaker whose label the range begins at; the rule tells only the first of them. */
function nameAction(
  transcript: Transcript,
  here: readonly RuleFinding[],
  query: CodeActionQuery,
  client: CodeActionClient,
): CodeAction | undefined {
  const turn = turnAt(transcript, transcript.text.clamp(query.range.start).line);
  if (!turn || !meet(labelRange(transcript, turn), query.range)) return undefined;
  const label = turnStretch(transcript, turn).label!.words;
  if (!isPlaceholder(speakerKey(label))) return undefined;
  const title = `Name “${label}” everywhere…`;
  const found = here.find(({ code }) => code === PLACEHOLDER);
  return {
    title,
    kind: QUICK_FIX,
    ...(found && { diagnostics: [shown(found, query, client)] }),
    command: { title, command: NAME_SPEAKER, arguments: [client.uri, label] },
  };
}

function* quickFixes(
  transcript: Transcript,
  finding: RuleFinding,
  query: CodeActionQuery,
  client: CodeActionClient,
): Generator<CodeAction> {
  const diagnostics = [shown(finding, query, client)];
  let first = true;
  for (const { title, edits, safe } of fixesOf(transcript, finding)) {
    const edit = workspaceEdit(transcript, edits, client);
    // what may be done without a look is what a person wants most
    yield { title, kind: QUICK_FIX, diagnostics, ...(first && safe && { isPreferred: true }), edit };
    first = false;
  }
}

/** The diagnostic of a finding as the client has it, else as it would be told. */
function shown(
  finding: RuleFinding,
  { diagnostics }: CodeActionQuery,
  { rulesPage }: CodeActionClient,
): Diagnostic {
  const known = diagnostics?.find(
    ({ code, range, source }) =>
      code === finding.code && source === "transcript" && sameRange(range, finding.range),
  );
  return known ?? diagnosticOf(finding, rulesPage);
}

/** The edit, or what it can be worked out from where the client asks for it later. */
function promised(
  transcript: Transcript,
  findings: Findings,
  data: WholeDocument,
  client: CodeActionClient,
): Pick<CodeAction, "edit" | "data"> {
  if (client.resolves) return { data };
  return { edit: workspaceEdit(transcript, wholeDocumentEdits(transcript, findings, data), client) };
}

/** Whether so many of the findings can be mended without a look; no more of them are looked at. */
function hasSafeFixes(transcript: Transcript, findings: readonly RuleFinding[], enough: number): boolean {
  let count = 0;
  const tried = findings.filter(mayBeSafe).slice(0, MOST_TRIED);
  return tried.some((finding) => safeFix(transcript, finding) && ++count >= enough);
}

/** Whether actions of a kind are asked for: `source` wants `source.fixAll` and all below it. */
export function wants({ only }: CodeActionQuery, kind: string): boolean {
  return !only || only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`));
}

function meet(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}

function sameRange(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0;
}
