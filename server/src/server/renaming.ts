import type { RenameParams, WorkspaceEdit } from "vscode-languageserver";
import { annotatedEdit, type DocumentChange } from "../features/annotated-edit.ts";
import { nameSpeaker } from "../features/name-speaker.ts";
import { prepareRename, type Renaming as Renamed, rename } from "../features/rename.ts";
import { isPlaceholder } from "../rules/placeholder-speaker.ts";
import { speakerKey, standsForMany } from "../syntax/roles.ts";
import { readHeader } from "../transcript/header.ts";
import type { OpenDocument } from "../workspace/documents.ts";
import { otherFiles } from "../workspace/other-files.ts";
import { folderOf, recordingName } from "../workspace/recording-name.ts";
import type { Cancellation } from "../workspace/slices.ts";
import { editTarget } from "./edit-target.ts";
import { cancelled, type DocumentParams, invalid, type PlaceParams, type Requests } from "./requests.ts";

/** A speaker, by a label as it is printed, and the name to be given. */
export interface RenameSpeakerParams extends DocumentParams {
  readonly label: string;
  readonly name: string;
  /** Whether other transcripts of the workspace are looked at as well; each of them is asked about. */
  readonly everywhere?: boolean;
}

export interface NameSpeakerRequest extends DocumentParams {
  readonly label: string;
  readonly name: string;
  /** The addresses of other files in which the label is named too. */
  readonly others?: readonly string[];
}

const NO_LABEL = "Put the cursor on the label of a speaker to rename them";

/** Renames speakers: in one document, over the files of its recording, or over the workspace. */
export class Renaming {
  constructor(readonly requests: Requests) {}

  /** The label at a place. */
  readonly prepare = (params: PlaceParams, token: Cancellation) =>
    this.requests.at(({ transcript }, { position }) => {
      const found = prepareRename(transcript, position);
      if (!found) throw invalid(NO_LABEL);
      return found;
    }, null)(params, token);

  /** Renames the speaker whose label a place touches. */
  readonly rename = (params: RenameParams, token: Cancellation): Promise<WorkspaceEdit | null> =>
    this.requests.at<RenameParams, WorkspaceEdit | null>((document, { position, newName }) => {
      if (typeof newName !== "string") throw invalid("newName is missing");
      const found = prepareRename(document.transcript, position);
      if (!found) throw invalid(NO_LABEL);
      return this.#edit([this.#change(document, rename(document.transcript, found.placeholder, newName))]);
    }, null)(params, token);

  /** Renames a speaker, in other files too if that is wanted. */
  readonly everywhere = (params: RenameSpeakerParams, token: Cancellation): Promise<WorkspaceEdit | null> =>
    this.requests.about<RenameSpeakerParams, WorkspaceEdit | null>(async (document, asked) => {
      const { label, name } = checked(asked);
      const changes = [this.#change(document, rename(document.transcript, label, name))];
      if (asked.everywhere === true) {
        const key = speakerKey(label);
        if (standsForMany(key) || isPlaceholder(key))
          throw invalid(`“${label}” may be anybody in another file: rename one person at a time`);
        for await (const other of this.#others(document, label, () => true, token)) {
          const found = rename(other.transcript, label, name);
          if ("reason" in found) continue;
          // where somebody has the name already, the uses themselves are what is asked about
          const edits = found.edits.length > 0 ? found.edits : (found.asked[0]?.edits ?? []);
          const target = editTarget(this.requests.session, other);
          const question = { label: `Rename in ${fileName(other.uri)}`, description: "Another transcript" };
          if (edits.length === 0) continue;
          if (this.requests.session.client.annotatesEdits)
            changes.push({ target, edits: [], asked: [{ ...question, edits }] });
          else changes.push({ target, edits, asked: [] });
        }
      }
      return this.#edit(changes);
    }, null)(params, token);

  /** The other files of the document's recording in which the same placeholder speaks. */
  readonly filesOfRecording = (
    params: DocumentParams & { label: string },
    token: Cancellation,
  ): Promise<string[]> =>
    this.requests.about<DocumentParams & { label: string }, string[]>(async (document, { label }) => {
      if (typeof label !== "string") throw invalid("label is missing");
      const name = nameOfRecording(document);
      const found: string[] = [];
      const here = folderOf(document.uri);
      for await (const other of this.#others(document, label, (uri) => folderOf(uri) === here, token)) {
        if (nameOfRecording(other) === name && speaksIn(other, label)) found.push(other.uri);
      }
      return found.sort();
    }, [])(params, token);

  /** Gives a placeholder a name, in its document and in the others that are named. */
  readonly name = (params: NameSpeakerRequest, token: Cancellation): Promise<WorkspaceEdit | null> =>
    this.requests.about<NameSpeakerRequest, WorkspaceEdit | null>(async (document, asked) => {
      const { label, name } = checked(asked);
      const wanted = new Set(Array.isArray(asked.others) ? asked.others : []);
      const documents = [document];
      for await (const other of this.#others(document, label, (uri) => wanted.has(uri), token)) {
        documents.push(other);
      }
      const changes = documents.map((one) => {
        const named = nameSpeaker(one.transcript, { label, name });
        if ("reason" in named) throw invalid(named.reason);
        return { target: editTarget(this.requests.session, one), edits: named.edits, asked: [] };
      });
      return this.#edit(changes);
    }, null)(params, token);

  async *#others(
    document: OpenDocument,
    label: string,
    uri: (uri: string) => boolean,
    token: Cancellation,
  ): AsyncGenerator<OpenDocument> {
    const { documents, transcripts } = this.requests.session;
    // the last word of a label stands in every way to write it
    const word = speakerKey(label).split(" ").at(-1)!;
    const text = (whole: string) => asKey(whole).includes(word);
    yield* otherFiles(document, documents, transcripts, { uri, text }, token);
    if (token.isCancellationRequested) throw cancelled();
  }

  #change(document: OpenDocument, renamed: Renamed): DocumentChange {
    if ("reason" in renamed) throw invalid(renamed.reason);
    const { client } = this.requests.session;
    const target = editTarget(this.requests.session, document);
    // who cannot be asked has typed the name on purpose
    const merges = renamed.edits.length === 0 ? renamed.asked[0] : undefined;
    if (merges && !client.annotatesEdits) return { target, edits: merges.edits, asked: [] };
    return { target, ...renamed };
  }

  #edit(changes: readonly DocumentChange[]): WorkspaceEdit | null {
    const edit = annotatedEdit(changes, this.requests.session.client.annotatesEdits);
    const some = edit.documentChanges?.length ?? Object.keys(edit.changes ?? {}).length;
    return some > 0 ? edit : null;
  }
}

/** A whole text as `speakerKey` writes labels, which keeps no text. */
function asKey(text: string): string {
  return text.replaceAll(".", "").toUpperCase();
}

function checked({ label, name }: { label: unknown; name: unknown }): { label: string; name: string } {
  if (typeof label !== "string" || typeof name !== "string") throw invalid("label or name is missing");
  return { label, name };
}

function nameOfRecording({ uri, transcript }: OpenDocument): string {
  return recordingName(uri, readHeader(transcript).media);
}

function speaksIn({ transcript }: OpenDocument, label: string): boolean {
  const key = speakerKey(label);
  return [...transcript.tallies.labels.values()].some(({ words }) => speakerKey(words) === key);
}

function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1));
}
