const reasons: Record<string, string> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EISDIR: "it is a folder",
  ELOOP: "its links lead in a circle",
  ENAMETOOLONG: "the name is too long",
  ERR_FS_FILE_TOO_LARGE: "it is too large to be read",
  ERR_STRING_TOO_LONG: "it is too large to be read",
  ERR_WORKER_OUT_OF_MEMORY: "there is not enough memory to read it",
};

/** What went wrong, in a few words on one line. */
export function reason(error: unknown): string {
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  return reasons[code ?? ""] ?? (message ?? String(error)).split("\n", 1)[0]!;
}
