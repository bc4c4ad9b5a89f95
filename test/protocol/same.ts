import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";

/** Two long answers are the same. Otherwise says where they first part, not all that they hold. */
export function assertSame(actual: unknown, expected: unknown, path: string): void {
  if (isDeepStrictEqual(actual, expected)) return;
  if (isTree(actual) && isTree(expected)) {
    for (const key of new Set([...Object.keys(actual), ...Object.keys(expected)])) {
      assertSame(actual[key], expected[key], `${path}.${key}`);
    }
  }
  assert.fail(`${path}: ${short(actual)}, but ${short(expected)} when read anew`);
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function short(value: unknown): string {
  return String(JSON.stringify(value)).slice(0, 200);
}
