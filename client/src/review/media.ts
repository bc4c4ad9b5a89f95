import { Uri } from "vscode";

/** The endings of what can be heard. A file of another kind is never opened, whatever a header names. */
export const mediaEndings: readonly string[] = [
  ...["aac", "aif", "aiff", "flac", "m4a", "m4b", "mp3", "oga", "ogg", "opus", "wav", "wma"],
  ...["avi", "m4v", "mkv", "mov", "mp4", "mpeg", "mpg", "ogv", "webm", "wmv"],
];

export function isMedia(path: string): boolean {
  return mediaEndings.includes(path.slice(path.lastIndexOf(".") + 1).toLowerCase());
}

/** A web address, as it stands in a text; undefined for anything else, an address of another kind among it. */
export function webAddress(text: string): Uri | undefined {
  const address = text.trim();
  return /^https?:\/\/[^\s/]+/i.test(address) ? Uri.parse(address, true) : undefined;
}

/** Where players take the time from the query, in seconds. */
const inQuery = /(?:^|\.)(?:youtube\.com|youtu\.be|youtube-nocookie\.com)$/;

/**
 * An address that begins to play at a time in seconds: `https://youtu.be/abc` at 75 is `https://youtu.be/abc?t=75`,
 * and anything else has it behind a hash, as the web's standard for media says: `a.mp3#t=75`.
 */
export function withTime(address: string, time: number | undefined): string {
  if (time === undefined) return address;
  const url = new URL(address);
  const seconds = `${Math.floor(time)}`;
  const named = ["t", "start"].find((name) => url.searchParams.has(name));
  if (named || inQuery.test(url.hostname)) url.searchParams.set(named ?? "t", seconds);
  else url.hash = `t=${seconds}`;
  return url.href;
}
