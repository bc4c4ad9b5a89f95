import { decode } from "../../workspace/files.ts";

/** How many bytes are looked at to see whether a file is text. */
const LOOK = 8192;

/** The text that bytes are. Throws where they are none: recordings and word processors' files get given by mistake. */
export function textOf(bytes: Uint8Array): string {
  if (!isText(bytes.subarray(0, LOOK))) throw new Error("it is not a text file");
  return decode(bytes);
}

/** No text holds a NUL character; in UTF-16, which a mark at the start announces, many a NUL byte is none. */
function isText(start: Uint8Array): boolean {
  if (!start.includes(0)) return true;
  const utf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  return utf16 && !decode(start).includes("\0");
}
