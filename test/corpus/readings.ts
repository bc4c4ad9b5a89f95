import { readdirSync, readFileSync } from "node:fs";
import { corpusText } from "./corpus.ts";

/** What a reader found in a file: lines count from 0 and are those of labels. */
export interface Reading {
  readonly file: string;
  readonly questions: readonly {
    readonly line: number;
    readonly asker: string | null;
    readonly answers: readonly number[];
    /** Why another reader might see no question. */
    readonly doubt?: string;
  }[];
  /** What may as well be read otherwise, whether it is listed or not: see `disagreements.md`. */
  readonly unsure?: readonly { readonly line: number; readonly answer: number }[];
}

/** Pairs of question and answer, as `line > line`. */
export interface Disputed {
  /** Those that all readers list. */
  readonly agreed: ReadonlySet<string>;
  /** Those that some list, or that one who read alone doubts. */
  readonly disputed: ReadonlySet<string>;
  /** Those that each reader alone lists. */
  readonly only: readonly (readonly string[])[];
  /** Those that may as well be read otherwise. */
  readonly doubted: readonly string[];
}

const project = new URL("../../../", import.meta.url);
const folders = [
  "test/corpus/expected/pairs/",
  "test/unit/expected/",
  "test/corpus/second/",
  "test/corpus/written/",
];

/** All readings, by file: first readers before second ones. */
export const readings: ReadonlyMap<string, readonly Reading[]> = readAll();

function readAll(): Map<string, Reading[]> {
  const all = new Map<string, Reading[]>();
  for (const folder of folders) {
    const where = new URL(folder, project);
    for (const name of readdirSync(where).filter((entry) => entry.endsWith(".json"))) {
      const reading = JSON.parse(readFileSync(new URL(name, where), "utf8")) as Reading;
      all.set(reading.file, [...(all.get(reading.file) ?? []), reading]);
    }
  }
  return all;
}

/** The text that a reading is of: the project's own, or one of the corpus. */
export function textOf(file: string): string {
  if (file.startsWith("examples/")) return readFileSync(new URL(file, project), "utf8");
  if (file.startsWith("written/")) return readFileSync(new URL(`test/corpus/${file}`, project), "utf8");
  return corpusText(file);
}

/** Where the readers of a file agree and where they do not. */
export function disputes(file: string): Disputed {
  const all = readings.get(file)!;
  const sets = all.map(
    ({ questions }) =>
      new Set(questions.flatMap(({ line, answers }) => answers.map((answer) => `${line} > ${answer}`))),
  );
  const agreed = new Set([...sets[0]!].filter((pair) => sets.every((set) => set.has(pair))));
  const disputed = new Set(sets.flatMap((set) => [...set].filter((pair) => !agreed.has(pair))));
  const doubted = new Set(all.flatMap(unsureIn).filter((pair) => !disputed.has(pair)));
  for (const pair of doubted) {
    agreed.delete(pair);
    disputed.add(pair);
  }
  // who read alone says where another would read otherwise: no question, and what answers it goes on with the one before
  if (all.length === 1) {
    let before: number | undefined;
    for (const { line, answers, doubt } of all[0]!.questions) {
      for (const answer of doubt ? answers : []) {
        agreed.delete(`${line} > ${answer}`);
        disputed.add(`${line} > ${answer}`);
        if (before !== undefined) disputed.add(`${before} > ${answer}`);
      }
      before = line;
    }
  }
  // where they differ on whether a turn asks at all, what answers it goes with the question before as well
  const lines = [...new Set(all.flatMap(({ questions }) => questions.map(({ line }) => line)))].sort(
    (a, b) => a - b,
  );
  for (const { questions } of all) {
    for (const { line, answers } of questions) {
      if (all.every((reading) => reading.questions.some((question) => question.line === line))) continue;
      const before = lines[lines.indexOf(line) - 1];
      for (const answer of before === undefined ? [] : answers) {
        if (!agreed.has(`${before} > ${answer}`)) disputed.add(`${before} > ${answer}`);
      }
    }
  }
  const only = sets.map((set) =>
    [...set].filter((pair) => !agreed.has(pair) && !doubted.has(pair) && all.length > 1),
  );
  return { agreed, disputed, only, doubted: [...doubted] };
}

function unsureIn({ unsure = [] }: Reading): string[] {
  return unsure.map(({ line, answer }) => `${line} > ${answer}`);
}
