import { Disposable, type Memento } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Statuses } from "../status.ts";
import { ReviewView } from "../views/review.ts";
import { offerActions } from "./actions.ts";
import { Decorations } from "./decorations.ts";
import { findPassage } from "./find-passage.ts";
import { offerHints } from "./hints.ts";
import { Memory } from "./memory.ts";
import { Progress } from "./progress.ts";
import { Queue } from "./queue.ts";
import { Recordings } from "./recording.ts";
import { Resolve } from "./resolve.ts";
import { Sight } from "./sight.ts";
import { ReviewSource } from "./source.ts";
import { Typed } from "./typed.ts";
import { Walk } from "./walk.ts";

/** The review queue: what is known of it, the keys that go through it, and where it is shown. */
export function review(client: BaseLanguageClient, statuses: Statuses, memento: Memento): Disposable {
  const memory = new Memory(memento);
  const queue = new Queue(memory);
  const source = new ReviewSource(client, queue, statuses);
  const sight = new Sight(memory);
  const walk = new Walk(queue, source, sight, statuses);
  const typed = new Typed(walk);
  return Disposable.from(
    queue,
    source,
    sight,
    walk,
    typed,
    new Resolve(client, statuses, queue, walk, typed),
    new Recordings(client, statuses, memento),
    new Decorations(queue),
    new Progress(queue, source, statuses),
    new ReviewView(queue, source, sight, walk),
    offerActions(queue, statuses),
    offerHints(walk),
    findPassage(queue, source, walk),
  );
}
