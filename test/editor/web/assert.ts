// What the tests use of Node's assertions, for a host without Node.

class AssertionError extends Error {
  override name = "AssertionError";
  readonly showDiff = true;
  constructor(
    message: string,
    readonly actual?: unknown,
    readonly expected?: unknown,
  ) {
    super(message);
  }
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every((key) => same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}

function fail(message: string | undefined, usual: string, actual: unknown, expected: unknown): never {
  throw new AssertionError(
    message ?? `${usual}: ${JSON.stringify(actual)}, ${JSON.stringify(expected)}`,
    actual,
    expected,
  );
}

export default {
  ok(value: unknown, message?: string): asserts value {
    if (!value) fail(message, "not true", value, true);
  },
  equal(actual: unknown, expected: unknown, message?: string): void {
    if (!Object.is(actual, expected)) fail(message, "not equal", actual, expected);
  },
  notEqual(actual: unknown, expected: unknown, message?: string): void {
    if (Object.is(actual, expected)) fail(message, "equal", actual, expected);
  },
  deepEqual(actual: unknown, expected: unknown, message?: string): void {
    if (!same(actual, expected)) fail(message, "not equal", actual, expected);
  },
  match(actual: string, expected: RegExp, message?: string): void {
    if (!expected.test(actual)) fail(message, "does not match", actual, String(expected));
  },
  doesNotMatch(actual: string, expected: RegExp, message?: string): void {
    if (expected.test(actual)) fail(message, "matches", actual, String(expected));
  },
};
