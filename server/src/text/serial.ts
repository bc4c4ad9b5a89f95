/**
 * Where the numbers of this process begin: a server that is started anew must not give out the numbers of the one
 * before, whose answers clients still hold.
 */
let last = Date.now();

/** A number that nothing else has got, in this process or in the ones before it. */
export function nextSerial(): number {
  return ++last;
}
