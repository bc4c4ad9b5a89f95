/** Files of the workspace, wherever they are: on this machine's disk, or with the client. Addresses are URIs. */
export interface Files {
  /** The addresses of all files below a folder that match a glob pattern. */
  list(folder: string, pattern: string): Promise<string[]>;
  /**
   * A file's text, without a byte order mark. Rejects when it cannot be read.
   * @param within a folder that the file must lie in, behind links too where they can be seen
   */
  read(uri: string, within?: string): Promise<string>;
  /** Calls back with the addresses of files that were made, changed or deleted below a folder. */
  watch(folder: string, pattern: string, changed: (uris: readonly string[]) => void): Promise<Disposable>;
}

export interface Disposable {
  dispose(): void;
}

/** Bytes as text: UTF-8, a byte order mark says otherwise; what does not decode becomes U+FFFD. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
}
