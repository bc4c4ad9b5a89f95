import type { Range } from "../text/position.ts";
import type { Part } from "../transcript/part.ts";
import type { CountingRule, Finding, SequentialRule } from "./rule.ts";
import { type StockKind, stockKind } from "./stock-phrases.ts";
import { FIRST, MARK } from "./word-list.ts";
import { spokenWords } from "./words.ts";

/** Whether the latest line with words is a bare thanks that nobody's label stands before. */
interface Latest {
  readonly thanks: boolean;
}

/** A line that is a stock phrase from its first word to its last. */
interface StockLine {
  readonly kind: StockKind;
  readonly range: Range;
  /** Whether a label opens it, so that it is somebody's turn. */
  readonly labelled: boolean;
}

const FAREWELLS = "farewells";

type StockPhrase = SequentialRule<Latest> & Pick<CountingRule, "count" | "judge">;

/** What speech recognisers write where nothing is said: credits of captions, thanks for watching. */
export const stockPhrase: StockPhrase = {
  code: "stock-phrase",
  severity: "warning",
  start: { thanks: false },
  same: (a, b) => a.thanks === b.thanks,
  count(part) {
    let farewells = 0;
    for (const line of linesOf(part)) if (line?.kind === "farewell") farewells++;
    return farewells > 0 ? new Map([[FAREWELLS, farewells]]) : undefined;
  },
  // one farewell may be the speaker's, who says goodbye; nobody says it again and again
  judge: (sums) => new Map((sums.get(FAREWELLS) ?? 0) > 1 ? [[FAREWELLS, "again and again"]] : []),
  read(part, { thanks }, { standing }) {
    const found: Finding[] = [];
    for (const line of linesOf(part)) {
      const bare = line?.kind === "thanks" && !line.labelled;
      const finding = line && tell(line, standing.has(FAREWELLS), bare && thanks);
      if (finding) found.push(finding);
      thanks = bare;
    }
    return { found, exit: { thanks } };
  },
};

function tell({ kind, range }: StockLine, farewells: boolean, thanks: boolean): Finding | undefined {
  if (kind === "credit") {
    return {
      range,
      message: "Recognisers invent such credits where nothing is said: listen, and take it out",
    };
  }
  const message = "Recognisers write this where nothing is said: listen, and take it out if it is not there";
  if (kind === "farewell") return { range, message, ...(!farewells && { severity: "hint" }) };
  return thanks ? { range, message, severity: "hint" } : undefined;
}

/** For each line with words what it is; nothing where it is more than a stock phrase. */
function* linesOf(part: Part): Generator<StockLine | undefined> {
  const { count, keys, flags, lines, starts, ends } = spokenWords(part);
  let turn = 0;
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (to < count && !(flags[to]! & FIRST)) to++;
    const line = lines[from]!;
    while ((part.turns[turn]?.line ?? line) < line) turn++;
    const labelled = part.turns[turn]?.line === line;
    const kind = flags[from]! & MARK ? undefined : stockKind(keys, from, to);
    const range = {
      start: { line, character: starts[from]! },
      end: { line, character: ends[to - 1]! },
    };
    yield kind && { kind, range, labelled };
    from = to;
  }
}
