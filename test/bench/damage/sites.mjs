// Where in a clean text something is said: its turns, lines and cues, as offsets.

/** A label that stands so often is one; what is printed before the first of them is the header. */
const OFTEN = 2;
/** A word of which a phrase can be made. */
const PLAIN = /^[\p{L}][\p{L}’']*\p{L}$|^I$/u;

/**
 * Reads a clean text by the shape of its labels.
 *
 * @returns `turns` in order: `from` (its first line), `said` (where its words begin), `to` (behind them), `label` (from,
 *   to, words), and `lines`, each from where its words begin to where they end; in captions also `cues`: `from`, the
 *   lines of its `head` (number, times), and the text behind its label from `said` to `to`
 */
export function readSites(text, shape) {
  const sites = shape.cues ? readCues(text, shape) : readTurns(text, shape);
  const counts = new Map();
  for (const { label } of sites.turns) if (label) counts.set(label.words, (counts.get(label.words) ?? 0) + 1);
  const first = sites.turns.findIndex(({ label }) => label && counts.get(label.words) >= OFTEN);
  const turns = sites.turns.slice(Math.max(first, 0)).filter((turn) => turn.lines.length > 0);
  return { ...sites, text, shape, turns, counts, lines: turns.flatMap((turn) => turn.lines) };
}

function readTurns(text, shape) {
  const turns = [];
  let skipping = false;
  let above;
  for (const { from, to } of linesOf(text)) {
    const line = text.slice(from, to);
    const gutter = shape.gutter?.exec(line)?.[0].length ?? 0;
    const words = line.slice(gutter);
    const carried = shape.carried?.test(words);
    if (!carried) skipping = shape.skip.test(words);
    const opens = skipping || carried ? null : shape.label.exec(words);
    if (opens) {
      const start = above ?? from;
      turns.push({ from: start, said: 0, to: 0, label: labelIn(opens, from + gutter), lines: [] });
    }
    above = shape.above?.test(line) ? from : undefined;
    const turn = turns.at(-1);
    if (!turn || skipping || words.trim() === "") continue;
    const said = from + gutter + (opens ? opens[0].length : /^\s*/.exec(words)[0].length);
    const end = from + line.trimEnd().length;
    // an opened turn without words on its line: its words stand below
    if (said >= end) continue;
    if (turn.lines.length === 0) turn.said = said;
    turn.to = end;
    turn.lines.push({ from: said, to: end, indent: text.slice(from, said), opens: Boolean(opens) });
  }
  return { turns };
}

function readCues(text, shape) {
  const turns = [];
  const cues = [];
  const pattern = /(?:^|\n\n)((?:\d+\n)?[\d:.,]+ --> [\d:.,]+[^\n]*\n)([^\n]+(?:\n[^\n]+)*)/g;
  for (const match of text.matchAll(pattern)) {
    const from = match.index + match[0].length - match[1].length - match[2].length;
    const start = from + match[1].length;
    const opens = shape.label.exec(match[2]);
    const cue = {
      from,
      head: match[1],
      start,
      said: start + (opens?.[0].length ?? 0),
      to: start + match[2].length,
    };
    cues.push(cue);
    if (opens || turns.length === 0) turns.push({ from, said: cue.said, to: 0, lines: [] });
    const turn = turns.at(-1);
    if (opens) turn.label = labelIn(opens, start);
    turn.to = cue.to;
    for (const { from: at, to } of linesOf(text.slice(cue.said, cue.to))) {
      turn.lines.push({ from: cue.said + at, to: cue.said + to, indent: "", cue });
    }
  }
  return { turns, cues };
}

function labelIn(match, at) {
  const words = match.groups.label ?? match.groups.voice;
  if (!words) return undefined;
  const from = at + match[0].indexOf(words);
  return { from, to: from + words.length, words };
}

function* linesOf(text) {
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf("\n", from);
    const to = end < 0 ? text.length : end;
    yield { from, to };
    from = to + 1;
  }
}

/** The words of a stretch with their offsets; `plain` without the sign behind it, or nothing where it is no plain word. */
export function wordsOf(text, from, to) {
  return [...text.slice(from, to).matchAll(/\S+/g)].map((match) => {
    const bare = match[0].replace(/[,.;?!…]+$/, "");
    return {
      from: from + match.index,
      to: from + match.index + match[0].length,
      plain: PLAIN.test(bare) ? bare : undefined,
    };
  });
}

/** A place between two plain words of a line, outside brackets: the offset behind the first of them, or nothing. */
export function gapIn(sites, line, random) {
  const words = wordsOf(sites.text, line.from, line.to);
  const gaps = [];
  for (let i = 1; i < words.length; i++) {
    const before = sites.text.slice(line.from, words[i].from);
    const open = before.split(/[([<]/).length > before.split(/[)\]>]/).length;
    if (words[i - 1].plain && words[i].plain && !open) gaps.push(words[i - 1].to);
  }
  return gaps.length > 0 ? random.of(gaps) : undefined;
}
