import type { Memento, Position, Uri } from "vscode";
import type { Aside, Item } from "./item.ts";

/** How long nothing may be done before a window that opens counts anew, in milliseconds. */
const VISIT = 6 * 3600 * 1000;

/** Where a visit stopped. */
export interface Place {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** What is kept for this person in this workspace, and never written into a file. */
interface Kept {
  /** When something was done last, in milliseconds. */
  at: number;
  place?: Place;
  /** By a file's address: how many were resolved, and by their ids what was put aside. */
  resolved: Record<string, number>;
  skipped: Record<string, string[]>;
  later: Record<string, string[]>;
  /** Whether the person has reviewed here, so that the next window reads the folder at once. */
  begun?: boolean;
}

const KEY = "review";

/** What outlives the window: what was put aside, what was counted, and where the last visit stopped. */
export class Memory {
  readonly #memento: Memento;
  readonly #kept: Kept;

  constructor(memento: Memento) {
    this.#memento = memento;
    this.#kept = { at: 0, resolved: {}, skipped: {}, later: {}, ...memento.get<Partial<Kept>>(KEY) };
    // what was skipped is skipped for a visit; what was left for later stays so
    if (Date.now() - this.#kept.at > VISIT) Object.assign(this.#kept, { resolved: {}, skipped: {} });
  }

  get place(): Place | undefined {
    return this.#kept.place;
  }

  get begun(): boolean {
    return this.#kept.begun ?? false;
  }

  begin(): void {
    if (!this.begun) this.#save({ begun: true });
  }

  stopAt(uri: Uri, { line, character }: Position): void {
    this.#save({ place: { uri: uri.toString(), line, character } });
  }

  resolvedIn(uri: Uri): number {
    return this.#kept.resolved[uri.toString()] ?? 0;
  }

  /** The files in which something was resolved, by address. */
  resolvedFiles(): string[] {
    return Object.keys(this.#kept.resolved);
  }

  asideOf({ uri, passage }: Item): Aside | undefined {
    const file = uri.toString();
    if (this.#kept.later[file]?.includes(passage.id)) return "later";
    return this.#kept.skipped[file]?.includes(passage.id) ? "skipped" : undefined;
  }

  /** Keeps what was done in one file. */
  keep(uri: Uri, resolved: number, items: readonly Item[]): void {
    const file = uri.toString();
    const ids = (aside: Aside) =>
      items.filter((item) => item.aside === aside).map(({ passage }) => passage.id);
    const before = JSON.stringify(this.#of(file));
    put(this.#kept.resolved, file, resolved, resolved !== 0);
    for (const aside of ["skipped", "later"] as const) {
      const aways = ids(aside);
      put(this.#kept[aside], file, aways, aways.length > 0);
    }
    if (JSON.stringify(this.#of(file)) !== before) this.#save({});
  }

  /** Begins another visit, at the first passage. */
  countAnew(): void {
    delete this.#kept.place;
    this.#save({ resolved: {}, skipped: {} });
  }

  /** How a view was left: a small word under a name. */
  choice(name: string): string | undefined {
    return this.#memento.get<string>(`${KEY}.${name}`);
  }

  choose(name: string, value: string): void {
    void this.#memento.update(`${KEY}.${name}`, value);
  }

  #of(file: string) {
    const { resolved, skipped, later } = this.#kept;
    return [resolved[file], skipped[file], later[file]];
  }

  #save(changes: Partial<Kept>): void {
    Object.assign(this.#kept, changes, { at: Date.now() });
    void this.#memento.update(KEY, this.#kept);
  }
}

function put<T>(into: Record<string, T>, key: string, value: T, there: boolean): void {
  if (there) into[key] = value;
  else delete into[key];
}
