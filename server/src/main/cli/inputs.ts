import { stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { buffer } from "node:stream/consumers";
import picomatch from "picomatch";
import { glob } from "tinyglobby";
import { extensions, transcriptsBelow } from "./folder.ts";
import { Misuse } from "./misuse.ts";
import { reason } from "./reason.ts";

/** Something to read, under the name that the user gave it. */
export interface Input {
  readonly name: string;
  /** Whether it was found below a folder or by a glob, so that nobody has said that it is a transcript. */
  readonly found?: boolean;
  /** The fingerprints of what a baseline knows of it. */
  readonly old?: readonly string[];
  /** Its bytes, where they are here already: standard input. */
  readonly bytes?: Uint8Array;
  /** Why there is nothing to read. */
  readonly problem?: string;
}

export interface Inputs {
  readonly inputs: readonly Input[];
  /** Whether the words ask for more than one file, however many there turn out to be. */
  readonly several: boolean;
}

/** Finds what the words of a call stand for: files, folders, globs, standard input. What stands for nothing is a problem. */
export async function findInputs(words: readonly string[]): Promise<Inputs> {
  if (words.length === 0) {
    if (process.stdin.isTTY)
      throw new Misuse("name files, folders or globs to read, or - for standard input");
    const input = await standardInput();
    // a job that names no file would else be content with nothing
    if (input.bytes?.length === 0)
      throw new Misuse("nothing came on standard input: name files, folders or globs to read");
    return { inputs: [input], several: false };
  }
  const inputs: Input[] = [];
  let several = words.length > 1;
  for (const word of words) {
    if (word === "-") {
      inputs.push(await standardInput());
      continue;
    }
    const kind = await kindOf(word);
    several ||= kind === "folder" || kind === "glob";
    if (kind === "folder") inputs.push(...(await inFolder(word)));
    else if (kind === "glob") inputs.push(...(await matching(word)));
    else inputs.push({ name: word });
  }
  return { inputs, several };
}

/** What there is under a name comes first: a file may be called `[draft].txt`. */
async function kindOf(word: string): Promise<"file" | "folder" | "glob"> {
  try {
    return (await stat(word)).isDirectory() ? "folder" : "file";
  } catch {
    return picomatch.scan(slashes(word)).isGlob ? "glob" : "file";
  }
}

async function inFolder(folder: string): Promise<Input[]> {
  const found: Input[] = [];
  for await (const input of transcriptsBelow(folder)) found.push(input);
  if (found.length > 0) return found;
  return [{ name: folder, problem: `there is no transcript below it (${extensions.join(" ")})` }];
}

/** The files that a glob stands for, named as the glob is: looked for from the folder that it begins with. */
async function matching(word: string): Promise<Input[]> {
  const { prefix, base, glob: pattern } = picomatch.scan(slashes(word));
  try {
    const found = await glob(pattern, {
      cwd: base === "" ? "." : base,
      expandDirectories: false,
      followSymbolicLinks: false,
    });
    if (found.length === 0) return [{ name: word, problem: "no file has a name like that" }];
    return found
      .sort()
      .map((path) => ({ name: prefix + (base === "" ? path : join(base, path)), found: true }));
  } catch (error) {
    return [{ name: word, problem: reason(error) }];
  }
}

/** Where the system's own sign between folders is a backslash, globs may have it too. */
function slashes(word: string): string {
  return sep === "\\" ? word.replaceAll("\\", "/") : word;
}

let standardInputRead = false;

async function standardInput(): Promise<Input> {
  if (standardInputRead) return { name: "-", problem: "standard input was read already" };
  standardInputRead = true;
  try {
    return { name: "-", bytes: await buffer(process.stdin) };
  } catch (error) {
    return { name: "-", problem: reason(error) };
  }
}
