import { decode } from "../../../workspace/files.ts";

const utf8Mark = [0xef, 0xbb, 0xbf];

/**
 * A changed text as bytes, in the encoding of the bytes that it was read from, with their byte order mark. Undefined
 * where those bytes are no clean text: what did not decode would be lost with the first writing.
 */
export function encodeLike(bytes: Uint8Array, text: string): Uint8Array | undefined {
  const encode = encoderOf(bytes);
  return Buffer.compare(encode(decode(bytes)), bytes) === 0 ? encode(text) : undefined;
}

function encoderOf(bytes: Uint8Array): (text: string) => Uint8Array {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return (text) => Buffer.from(`\ufeff${text}`, "utf16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16();
  }
  if (utf8Mark.every((byte, i) => bytes[i] === byte)) return (text) => Buffer.from(`\ufeff${text}`, "utf8");
  return (text) => Buffer.from(text, "utf8");
}
