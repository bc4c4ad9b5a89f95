import { comparable } from "../workspace/place.ts";
import { invalid } from "./requests.ts";

/** The names under which a client has answers already, by addresses that can be compared. */
export type Ids = ReadonlyMap<string, string>;

/** Reads what a client says that it has; refuses what says nothing. */
export function previousIds(list: unknown): Ids {
  const ids = new Map<string, string>();
  if (list === undefined || list === null) return ids;
  if (!Array.isArray(list)) throw invalid("previousResultIds is no list");
  for (const entry of list) {
    const { uri, value } = (entry ?? {}) as { uri?: unknown; value?: unknown };
    if (typeof uri !== "string" || typeof value !== "string")
      throw invalid("previousResultIds has another form");
    ids.set(comparable(uri), value);
  }
  return ids;
}
