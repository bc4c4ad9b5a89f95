import picomatch from "picomatch";

/** How many of each wildcard a glob may have: matching takes time in the power of their number. */
const MOST = 3;
/** The most UTF-16 units of a glob. */
const MOST_UNITS = 200;
/** The most UTF-16 units of a path that is matched, and of a name in it, which is as long as file systems let it be. */
const MOST_PATH_UNITS = 1000;
const MOST_NAME_UNITS = 255;

/**
 * Why a glob from a file of the workspace is not taken; undefined for a good one. `*`, `**`, `?`, `[abc]` and `{a,b}` are
 * understood. It stays in its folder, and what is written in a file must not be able to keep the program busy.
 */
export function wrongGlob(glob: string): string | undefined {
  if (glob === "") return "it is empty";
  if (glob.length > MOST_UNITS) return `it is longer than ${MOST_UNITS} characters`;
  const names = glob.split("/");
  if (/[\\\p{Cc}]/u.test(glob)) return "write / between folders";
  if (names[0] === "" || names.includes("..") || names.includes(".")) {
    return "write it from this folder, without / at the start, . or ..";
  }
  if (/[()|!]|[\]}]\+/.test(glob)) return "use *, **, ?, [abc] and {a,b} only";
  if (names.at(-1) === "") return `write what is in the folder: ${glob}**`;
  const deep = names.filter((name) => name === "**").length;
  const stars = Math.max(...names.map((name) => (name === "**" ? 0 : name.split("*").length - 1)));
  if (deep > MOST || stars > MOST || glob.split("{").length - 1 > MOST) {
    return `use at most ${MOST} of **, of {a,b}, and of * in a name`;
  }
  return undefined;
}

/**
 * A test for paths, with `/` and from the folder of the glob. One without `/` is a file's name in any folder:
 *
 *     court/*.txt   court/day-1.txt           not court/2024/day-1.txt
 *     court/**      court/2024/day-1.txt      all that is below
 *     *.cha         talks/lin/01.cha
 */
export function globMatcher(glob: string): (path: string) => boolean {
  const basename = !glob.includes("/");
  const matches = picomatch(glob, { basename, dot: true, noextglob: true, nonegate: true, windows: false });
  return (path) => isOrdinary(path) && matches(path);
}

function isOrdinary(path: string): boolean {
  return path.length <= MOST_PATH_UNITS && path.split("/").every((name) => name.length <= MOST_NAME_UNITS);
}
