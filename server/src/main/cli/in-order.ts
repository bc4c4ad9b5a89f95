/**
 * What becomes of items, in their order, whichever is done first. Only `ahead` of them are begun before the first is
 * taken, so that a slow one does not make the results behind it pile up.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  ahead: number,
  begin: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for (const item of items) {
    begun.push(begin(item));
    if (begun.length >= ahead) yield await begun.shift()!;
  }
  for (const result of begun) yield await result;
}
