/** How many are remembered: the turns that a look ahead passes, and the one that looks. */
const PLACES = 8;

/** What was last worked out for a few things: whoever looks ahead from one to the next meets the same ones again. */
export class Recent<Key extends object, Value> {
  readonly #keys: (Key | undefined)[] = new Array(PLACES).fill(undefined);
  readonly #values: (Value | undefined)[] = new Array(PLACES).fill(undefined);
  #next = 0;

  find(key: Key): Value | undefined {
    for (let i = 0; i < PLACES; i++) if (this.#keys[i] === key) return this.#values[i];
    return undefined;
  }

  /** Remembers one more, and forgets the oldest. */
  add(key: Key, value: Value): void {
    this.#keys[this.#next] = key;
    this.#values[this.#next] = value;
    this.#next = (this.#next + 1) % PLACES;
  }

  clear(): void {
    this.#keys.fill(undefined);
    this.#values.fill(undefined);
  }
}
