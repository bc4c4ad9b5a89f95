import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

export const program = resolve("dist/cli.js");

/** What a run of `transcript` left behind. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  /** The lines of standard error. */
  readonly errors: readonly string[];
}

/** A folder of transcripts in which `transcript` is called. Its name needs care. */
export class Archive {
  folder = "";
  readonly #started: ChildProcess[] = [];

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return name;
  }

  run(...args: string[]): Run {
    return this.runOn("", ...args);
  }

  /** Calls it with something on standard input. */
  runOn(input: string | Uint8Array, ...args: string[]): Run {
    return this.#call("", input, args);
  }

  /** Calls it in a folder below. */
  runIn(folder: string, ...args: string[]): Run {
    return this.#call(folder, "", args);
  }

  #call(folder: string, input: string | Uint8Array, args: readonly string[]): Run {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: join(this.folder, folder),
      encoding: "utf8",
      input,
      maxBuffer: 1e9,
    });
    return { status, stdout, errors: stderr.split("\n").slice(0, -1) };
  }

  /** Starts it and leaves it running. */
  start(...args: string[]): ChildProcess {
    return this.#keep(
      spawn(process.execPath, [program, ...args], { cwd: this.folder, stdio: ["ignore", "pipe", "pipe"] }),
    );
  }

  /** Starts a line of shell on a terminal, where `$transcript` stands for the program. */
  startOnTerminal(line: string): ChildProcess {
    const call = line.replace("$transcript", `"${process.execPath}" "${program}"`);
    return this.#keep(
      spawn("script", ["-qec", call, "/dev/null"], {
        cwd: this.folder,
        env: { ...process.env, SHELL: "/bin/sh" },
        stdio: ["ignore", "pipe", "pipe"],
      }),
    );
  }

  #keep(child: ChildProcess): ChildProcess {
    this.#started.push(child);
    return child;
  }

  /** Ends what a failed test left running, and takes all files away. */
  clear(): void {
    for (const child of this.#started.splice(0)) child.kill();
    rmSync(this.folder, { recursive: true });
  }
}

/** Makes an archive for each test of a suite. */
export function archive(): Archive {
  const made = new Archive();
  beforeEach(function () {
    // each test starts processes, and other suites may be busy on the same machine
    this.currentTest!.timeout(30_000);
    made.folder = mkdtempSync(join(tmpdir(), "transcripts ü "));
  });
  afterEach(() => made.clear());
  return made;
}

/** Whether a program for terminals and pipes is there, as on Linux. */
export function has(tool: string): boolean {
  return process.platform === "linux" && spawnSync("which", [tool]).status === 0;
}

/** A text drawn in a test, without the indentation of the code around it. */
export function drawn(text: string): string {
  const lines = text.replace(/^\n/, "").replace(/\n *$/, "\n").split("\n");
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join("\n");
}

/** A session with a heading, an exchange and marks. */
export const session = drawn(`
  # Opening

  MS VALE: Good morning. The floor is open.

  QUESTION: Is the ferry safe? (Inaudible.)

  MR ODA: Yes, for up to forty people.

  # Close

  MS VALE: Thank you all.
`);
