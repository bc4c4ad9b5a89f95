/** How much is gathered before it is sent: for so long, in milliseconds, so many items, so much in them. */
const LONG = 100;
const ITEMS = 64;
const WEIGHT = 100;

/** Sends items bit by bit where they can be, the first that matter at once; else gathers them for the answer. */
export class Chunks<Item> {
  readonly #send: ((items: Item[]) => Promise<unknown>) | undefined;
  #items: Item[] = [];
  #weight = 0;
  #sent = Number.NEGATIVE_INFINITY;

  constructor(send: ((items: Item[]) => Promise<unknown>) | undefined) {
    this.#send = send;
  }

  /** @param weight how much the item holds: what holds nothing can wait */
  async add(item: Item, weight: number): Promise<void> {
    this.#items.push(item);
    this.#weight += weight;
    const due = this.#weight > 0 && performance.now() - this.#sent > LONG;
    if (due || this.#items.length >= ITEMS || this.#weight >= WEIGHT) await this.#flush();
  }

  /** Sends what is left. Returns what the answer itself is to hold. */
  async rest(): Promise<Item[]> {
    await this.#flush();
    return this.#items;
  }

  async #flush(): Promise<void> {
    if (!this.#send || this.#items.length === 0) return;
    const items = this.#items;
    this.#items = [];
    this.#weight = 0;
    this.#sent = performance.now();
    await this.#send(items);
  }
}
