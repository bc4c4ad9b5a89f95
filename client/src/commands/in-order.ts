let last: Promise<unknown> = Promise.resolve();

/**
 * Does what keys ask for one after the other: each begins where the one before has put the cursor, however long the
 * server took to tell where that is.
 */
export function inOrder(act: () => Promise<void>): Promise<void> {
  const done = last.then(act);
  last = done.catch(() => {});
  return done;
}
