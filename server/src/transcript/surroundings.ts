import type { Cast } from "./cast.ts";
import type { Stretch } from "./part.ts";
import type { Traits } from "./traits.ts";

/** A turn, by its block. */
export interface PlacedStretch {
  readonly turn: Stretch;
  readonly block: number;
}

/** What is known beside the turns of the block. */
export interface Surroundings {
  readonly cast: Cast;
  speakerOf(turn: Stretch): string;
  traits(turn: Stretch, block: number): Traits;
  /** The turns behind one of the block's, beyond its end as well; at most `AHEAD` are looked at. */
  behind(index: number): Iterable<PlacedStretch>;
}
