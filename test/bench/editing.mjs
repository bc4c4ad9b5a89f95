import { generate, randomFrom } from "./generate.mjs";
import { median, quantile, times } from "./measure.mjs";

const KEYSTROKES = 200;
const at = (line, character) => ({ start: { line, character }, end: { line, character } });
const span = (line, start, end) => ({ start: { line, character: start }, end: { line, character: end } });

/** Times edits of one large text, each with all that follows from it up to the point where diagnostics can be sent. */
export function measureEditing(engine, units, wrapped) {
  const open = (text) => {
    const transcript = new engine.Transcript(text);
    const findings = new engine.Findings(transcript);
    findings.settle();
    return { transcript, findings, text: transcript.text };
  };
  const summary = (taken) => ({ median: median(taken), p95: quantile(taken, 0.95), max: Math.max(...taken) });
  /** Makes an edit and all that follows from it. */
  const edit = ({ transcript, findings }, range, text) => {
    transcript.edit(range, text);
    findings.settle();
    return findings.resultId;
  };
  const text = generate({ units, wrapped });
  const document = open(text);
  const random = randomFrom(3);
  /** A place inside the words of some line. */
  const somewhere = () => {
    for (;;) {
      const line = random.below(document.text.lineCount);
      const length = document.text.lineLength(line);
      if (length > 30) return [line, 20 + random.below(length - 20)];
    }
  };
  const middle = document.text.lineCount >> 1;
  const rows = [];
  const measure = (name, runs, run, between) => {
    const taken = [];
    for (let i = 0; i < runs; i++) {
      taken.push(...times(1, () => run(i)));
      between?.(i);
    }
    rows.push({ name, ...summary(taken) });
  };

  const typing = Array.from({ length: KEYSTROKES }, somewhere);
  measure("a character, anywhere", KEYSTROKES, (i) => edit(document, at(...typing[i]), "x"));
  const [line, character] = somewhere();
  measure("a character, word after word", KEYSTROKES, (i) =>
    edit(document, at(line, character + i), i % 6 === 5 ? " " : "x"),
  );
  const marks = Array.from({ length: 50 }, somewhere);
  measure("a mark comes", 50, (i) => edit(document, at(...marks[i]), "(inaudible)"));
  measure("a line end on line 1", 50, () => edit(document, at(0, 0), "\n"));
  measure("a line end, anywhere", 50, () => edit(document, at(...somewhere()), "\n"));
  measure("a line goes", 50, () =>
    edit(document, { ...at(middle, 0), end: { line: middle + 1, character: 0 } }, ""),
  );
  edit(document, at(middle, 0), "\n\nZarkov: Hm.\n\n");
  measure(
    "a label's second use",
    20,
    () => edit(document, at(10, 0), "\n\nZarkov: Hm.\n\n"),
    () => edit(document, { ...at(10, 0), end: { line: 14, character: 0 } }, ""),
  );
  const labelled = findLabel(document.text, middle);
  measure(
    "a label is spelt anew",
    20,
    () => edit(document, at(labelled, 4), "X"),
    () => edit(document, span(labelled, 4, 5), ""),
  );
  measure(
    "a footnote's note goes",
    20,
    () => edit(document, span(document.text.lineCount - 2, 0, 1), ""),
    () => edit(document, at(document.text.lineCount - 2, 0), "["),
  );
  measure(
    "a code fence at the top",
    5,
    () => edit(document, at(0, 0), "```\n"),
    () => edit(document, { ...at(0, 0), end: { line: 1, character: 0 } }, ""),
  );
  measure(
    "a code fence is taken away",
    5,
    () => edit(document, { ...at(0, 0), end: { line: 1, character: 0 } }, ""),
    () => edit(document, at(0, 0), "```\n"),
  );
  edit(document, { ...at(0, 0), end: { line: 1, character: 0 } }, "");
  const pieces = text.split("\n\n");
  const long = pieces
    .slice(40, 40 + Math.round(pieces.length / (text.length / 1e6)))
    .join(" ")
    .replaceAll("\n", " ");
  edit(document, at(middle, 0), `\n\nMS LONG:  ${long}\n\n`);
  const longLine = Array.from({ length: 5 }, (_, i) => middle + i).find(
    (i) => document.text.lineLength(i) > 5e5,
  );
  measure("a character in a line of 1 MB", 30, (i) => edit(document, at(longLine, 5e5 + i), "x"));

  const answer = (name, ask) => {
    measure(
      name,
      7,
      () => ask(),
      () => edit(document, at(...somewhere()), "x"),
    );
  };
  answer("then: all diagnostics", () => engine.diagnostics(document.findings));
  answer("then: the outline", () => engine.documentSymbol(document.transcript));
  answer("then: what folds", () => engine.foldingRange(document.transcript));
  return rows;
}

function findLabel(text, from) {
  for (let line = from; ; line++) if (/^(?:MR|DR|MS) /.test(text.line(line))) return line;
}
