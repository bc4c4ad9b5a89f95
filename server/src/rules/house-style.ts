import type { Standing, Sums } from "./rule.ts";

/** For each use of a rarer form there are so many of the usual one, else the document has no usual one. */
export const MORE = 2;

/**
 * Which form is usual for each thing that is written in several, from how often each form stands in the document.
 *
 *     crosstalk [crosstalk] 5, crosstalk [cross-talk] 1      crosstalk [cross-talk] -> [crosstalk]
 *     inaudible (inaudible) 3, inaudible [inaudible] 3       nothing: neither is usual
 *
 * @param sums under keys that `formKey` makes
 * @returns the usual form, for the key of each other form
 */
export function usualForms(sums: Sums): Standing {
  const usual = new Map<string, { form: string; uses: number }>();
  const others = new Map<string, number>();
  for (const [key, uses] of sums) {
    const [thing, form] = parts(key);
    const most = usual.get(thing);
    if (!most || uses > most.uses || (uses === most.uses && form < most.form))
      usual.set(thing, { form, uses });
    others.set(thing, (others.get(thing) ?? 0) + uses);
  }
  const standing = new Map<string, string>();
  for (const key of sums.keys()) {
    const [thing, form] = parts(key);
    const most = usual.get(thing)!;
    if (form !== most.form && most.uses >= MORE * (others.get(thing)! - most.uses))
      standing.set(key, most.form);
  }
  return standing;
}

/** The key under which a form of a thing is counted. */
export function formKey(thing: string, form: string): string {
  return `${thing}\n${form}`;
}

function parts(key: string): [thing: string, form: string] {
  const at = key.indexOf("\n");
  return [key.slice(0, at), key.slice(at + 1)];
}
