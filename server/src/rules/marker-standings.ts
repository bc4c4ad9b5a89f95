import type { MarkerTally } from "../transcript/tally.ts";
import type { Transcript } from "../transcript/transcript.ts";

/** Which markers have notes and references: where that changes, something else is found wherever the marker stands. */
export class MarkerStandings {
  readonly #transcript: Transcript;
  readonly #known = new Map<string, string>();

  constructor(transcript: Transcript) {
    this.#transcript = transcript;
  }

  /**
   * Looks at the markers that edits have touched.
   * @param again called for each block that holds one which has got or lost its note or its references
   */
  settle(again: (block: number) => void): void {
    const { tallies, blockCount } = this.#transcript;
    const holders = new Set<object>();
    for (const marker of tallies.touchedMarkers) {
      const now = standing(tallies.markers.get(marker));
      if (this.#known.get(marker) === now) continue;
      if (now) this.#known.set(marker, now);
      else this.#known.delete(marker);
      for (const syntax of tallies.holdersOfMarker(marker)) holders.add(syntax);
    }
    tallies.touchedMarkers.clear();
    for (let i = 0; holders.size > 0 && i < blockCount; i++) {
      if (holders.delete(this.#transcript.syntax(i))) again(i);
    }
  }
}

function standing(tally: MarkerTally | undefined): string {
  return tally ? `${Math.min(tally.references, 1)} ${tally.notes}` : "";
}
