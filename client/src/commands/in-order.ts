/** Does one thing after the other. */
export type InOrder = <T>(act: () => Promise<T>) => Promise<T>;

/**
 * Has what keys ask for done one after the other: each begins where the one before has put the cursor, however long the
 * server took to tell where that is.
 */
export function newOrder(): InOrder {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const done = last.then(act);
    last = done.catch(() => {});
    return done;
  };
}

/** The order of the keys that go to questions, answers and turns. */
export const inOrder = newOrder();
