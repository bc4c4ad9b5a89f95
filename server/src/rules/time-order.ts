import { span } from "../text/position.ts";
import { formatTime } from "../transcript/time.ts";
import { isHabit, nothing } from "./habit.ts";
import type { CountingRule, Finding, SequentialRule } from "./rule.ts";
import { type Beginning, beginnings } from "./time-codes.ts";

/** When what was read last begins and, in a cue, ends; in seconds. */
interface Clock {
  readonly time: number;
  readonly until: number;
}

const CODES = "codes";
/** Where more than one time code of so many is out of order, that is how the document was made: captions that roll. */
const EVERY = 20;
/** A clock that shows the time of day begins anew at midnight: from this hour on to before that one. */
const LATE = 23 * 3600;
const EARLY = 3600;

/** Time codes that run back, and cues that begin before the one above ends. */
export const timeOrder: SequentialRule<Clock | undefined> & Pick<CountingRule, "count" | "judge"> = {
  code: "time-order",
  severity: "warning",
  start: undefined,
  same: (a, b) => a?.time === b?.time && a?.until === b?.until,
  count(part) {
    let codes = 0;
    for (const at of beginnings(part)) if (at) codes++;
    return codes > 0 ? new Map([[CODES, codes]]) : undefined;
  },
  judge: () => nothing,
  isHabit: (found, sums) => isHabit(found, sums.get(CODES) ?? 0, EVERY),
  read(part, entry) {
    const found: Finding[] = [];
    let clock = entry;
    for (const at of beginnings(part)) {
      if (at && clock) {
        const message = trouble(at, clock);
        if (message) found.push({ range: span(at.line, at.start, at.end), message });
      }
      clock = at && clockOf(at);
    }
    return { found, exit: clock };
  },
};

function clockOf({ time, until }: Beginning): Clock {
  return { time, until: until ?? time };
}

function trouble(at: Beginning, clock: Clock): string | undefined {
  if (at.time < clock.time) {
    if (clock.time >= LATE && at.time >= 0 && at.time < EARLY) return undefined;
    return `${shown(at.time)} runs back behind ${shown(clock.time)}: correct the time code or the order`;
  }
  if (!overlap(at, clock)) return undefined;
  return `This cue begins at ${shown(at.time)}, before the one above ends at ${shown(clock.until)}: correct one of the two`;
}

/** Whether a cue begins while the one above is shown. Two that begin at once are shown together on purpose. */
function overlap(at: Beginning, clock: Clock): boolean {
  return at.until !== undefined && at.time > clock.time && at.time < clock.until;
}

/** A time with as much of its second as is needed to tell it from others. */
function shown(seconds: number): string {
  const thousandths = Math.round(Math.abs(seconds) * 1000) % 1000;
  return formatTime(seconds) + (thousandths === 0 ? "" : `.${String(thousandths).padStart(3, "0")}`);
}
