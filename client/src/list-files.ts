import { FileType, languages, RelativePattern, type TextDocument, Uri, workspace } from "vscode";

/** The file systems in which the editor looks for files itself. In others it may wait for one that can, and never answer. */
const searched: ReadonlySet<string> = new Set(["file", "vscode-remote", "vscode-vfs"]);

/** The most folders that are looked into, and how many at a time: each is a question to a server far away. */
const FOLDERS = 2000;
const AT_ONCE = 8;

/** The files below a folder whose paths match a glob, but for those that the user has the editor leave out. */
export async function listFiles(folder: Uri, pattern: string): Promise<Uri[]> {
  const glob = new RelativePattern(folder, pattern);
  return searched.has(folder.scheme) ? workspace.findFiles(glob) : walk(folder, glob);
}

async function walk(root: Uri, glob: RelativePattern): Promise<Uri[]> {
  const leftOut = excluded(root);
  const found: Uri[] = [];
  const folders = [root];
  let looked = 0;
  while (looked < Math.min(folders.length, FOLDERS)) {
    const some = folders.slice(looked, looked + AT_ONCE);
    looked += some.length;
    for (const [folder, entries] of await Promise.all(some.map(read))) {
      for (const [name, type] of entries) {
        const uri = Uri.joinPath(folder, name);
        if (leftOut.some((one) => matches(uri, one))) continue;
        // a link may lead back to where it stands
        if (type === FileType.Directory) folders.push(uri);
        else if (type & FileType.File && matches(uri, glob)) found.push(uri);
      }
    }
  }
  return found;
}

/** A folder that cannot be read holds nothing. */
async function read(folder: Uri): Promise<[Uri, [string, FileType][]]> {
  try {
    return [folder, await workspace.fs.readDirectory(folder)];
  } catch {
    return [folder, []];
  }
}

/** What the user's `files.exclude` leaves out, without conditions that hang on other files. */
function excluded(root: Uri): RelativePattern[] {
  const globs = workspace.getConfiguration("files", root).get<Record<string, unknown>>("exclude") ?? {};
  return Object.keys(globs)
    .filter((glob) => globs[glob] === true)
    .map((glob) => new RelativePattern(root, glob));
}

/** Whether a path matches, as the editor itself reads a glob: it is asked as for a document there. */
function matches(uri: Uri, pattern: RelativePattern): boolean {
  return languages.match({ pattern }, { uri, languageId: "", fileName: uri.fsPath } as TextDocument) > 0;
}
