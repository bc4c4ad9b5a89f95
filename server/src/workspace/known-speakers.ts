import { parse } from "yaml";
import type { Participant } from "../transcript/participants.ts";

/**
 * Reads a workspace's file of known speakers: lines of `Name: LABEL`, or YAML with lists of labels.
 *
 *     Ana Ruiz: AR
 *     Joseph Oda: [JO, MR ODA]
 *     Helga Brandt: { labels: [CHAIR], description: Chair of the council }
 */
export function readKnownSpeakers(text: string): Participant[] {
  let table: unknown;
  try {
    table = parse(text);
  } catch {
    return text.split(/\r?\n/).flatMap(readPlainLine);
  }
  const entries = Array.isArray(table)
    ? table.flatMap((row) => Object.entries(asTable(row)))
    : Object.entries(asTable(table));
  return entries.map(([name, value]) => {
    const { labels, label, description } = asTable(value);
    const plain = Array.isArray(value) || typeof value !== "object" ? value : (labels ?? label);
    return {
      name,
      labels: (Array.isArray(plain) ? plain : [plain])
        .filter((own) => own !== null && own !== undefined)
        .map(String),
      ...(typeof description === "string" && { description }),
    };
  });
}

/** One line of a file that is not YAML as a whole. */
function readPlainLine(line: string): Participant[] {
  const colon = line.indexOf(":");
  if (colon < 1 || line.trimStart().startsWith("#")) return [];
  return [{ name: line.slice(0, colon).trim(), labels: [line.slice(colon + 1).trim()].filter(Boolean) }];
}

function asTable(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
