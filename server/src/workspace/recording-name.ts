import { comparable } from "./place.ts";

/** The folder that a file lies in, with `/` at its end, as it can be compared with others. */
export function folderOf(uri: string): string {
  const whole = comparable(uri);
  return whole.slice(0, whole.lastIndexOf("/") + 1);
}

/**
 * What the files of one recording have in common: the name of the recording that the header gives, else the file's own,
 * without ending and without the number of a part. A bare number may count interviews, so it stays.
 *
 *     tide.vtt   tide.transcript   tide-part-2.txt   Tide (tape 1, side B).md     tide
 *     interview-01.txt                                                           interview-01
 */
export function recordingName(uri: string, media: string | undefined): string {
  const whole = comparable(media ?? uri);
  const query = whole.search(/[?#]/);
  const path = query < 0 ? whole : whole.slice(0, query);
  const file = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  const words = withoutEndings(file)
    .toLowerCase()
    .replace(/[\s_().,[\]-]+/g, " ")
    .trim();
  const part =
    /(?: |^)(?:part|pt|tape|side|reel|disc|disk|cd|teil|band|seite|partie|parte|cinta|lado)(?: ?[\da-h]{1,2}| one| two)$/;
  let name = words;
  while (part.test(name) && name.replace(part, "") !== "") name = name.replace(part, "");
  return name;
}

/** A file's name without `.srt`, or `.en.vtt`. */
function withoutEndings(file: string): string {
  let name = file;
  for (;;) {
    const ending = /\.\p{L}[\p{L}\d]{0,11}$/u.exec(name.slice(-13))?.[0];
    if (ending === undefined) return name;
    name = name.slice(0, -ending.length);
  }
}
