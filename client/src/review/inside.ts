import { FileType, Uri, workspace } from "vscode";

/** The folders of the workspace; for a file that lies in none of them, its own. */
function foldersAround(transcript: Uri): readonly Uri[] {
  const isElsewhere = transcript.scheme !== "untitled" && !workspace.getWorkspaceFolder(transcript);
  return isElsewhere
    ? [Uri.joinPath(transcript, "..")]
    : (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
}

/**
 * The file that a path in a transcript leads to, from the transcript's folder or from a folder of the workspace; undefined
 * where there is none. Whoever wrote the text does not choose what is opened elsewhere on this machine: a way out of the
 * folders, by `..`, from the root or behind a link, leads nowhere.
 *
 *     audio/light.mp3   ../light.mp3    as long as that is still in the workspace
 */
export async function fileInside(transcript: Uri, named: string): Promise<Uri | undefined> {
  const folders = foldersAround(transcript);
  const path = named.replaceAll("\\", "/").replace(/^\/+/, "/");
  for (const start of [Uri.joinPath(transcript, ".."), ...folders]) {
    const file = path.startsWith("/") ? start.with({ path }) : Uri.joinPath(start, path);
    const folder = folders.find((one) => isBelow(file, one));
    if (folder && (await isFileWithoutLinks(file, folder))) return file;
  }
  return undefined;
}

function isBelow({ path }: Uri, folder: Uri): boolean {
  return path.startsWith(`${folder.path.replace(/\/$/, "")}/`) && !path.split("/").includes("..");
}

/** Whether it is a file, and neither it nor what it lies in is a link: where one leads cannot be told everywhere. */
async function isFileWithoutLinks(file: Uri, folder: Uri): Promise<boolean> {
  try {
    const { type } = await workspace.fs.stat(file);
    if (type !== FileType.File) return false;
    for (let above = Uri.joinPath(file, ".."); isBelow(above, folder); above = Uri.joinPath(above, "..")) {
      if ((await workspace.fs.stat(above)).type & FileType.SymbolicLink) return false;
    }
    return true;
  } catch {
    return false;
  }
}
