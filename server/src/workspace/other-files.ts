import type { Documents, OpenDocument } from "./documents.ts";
import { comparable } from "./place.ts";
import { breathing, type Cancellation, settleInSlices } from "./slices.ts";
import type { TranscriptFiles } from "./transcript-files.ts";

/**
 * The transcripts of a workspace beside one of them, read to their ends: those that are open as they are now, and all
 * others. Ends early where it is cancelled.
 * @param wanted which addresses are looked at, and which texts, so that few files are read
 */
export async function* otherFiles(
  document: OpenDocument,
  documents: Documents,
  files: TranscriptFiles,
  wanted: { readonly uri: (uri: string) => boolean; readonly text: (text: string) => boolean },
  token: Cancellation,
): AsyncGenerator<OpenDocument> {
  const seen = new Set([document.address]);
  const pause = breathing();
  for (const open of [...documents.all()]) {
    if (seen.has(open.address)) continue;
    seen.add(open.address);
    if (!wanted.uri(open.uri) || !(await settleInSlices(open.findings, token)) || !open.served) continue;
    yield open;
  }
  for (const uri of await files.list(documents.settings.recognise)) {
    if (token.isCancellationRequested) return;
    if (seen.has(comparable(uri)) || !wanted.uri(uri)) continue;
    const text = await files.read(uri);
    await pause();
    if (text === undefined || !wanted.text(text)) continue;
    const closed = documents.closed(uri, text, files.languageOf(uri));
    if ((await settleInSlices(closed.findings, token)) && closed.served) yield closed;
  }
}
