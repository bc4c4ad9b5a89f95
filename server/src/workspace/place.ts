import type { Participant } from "../transcript/participants.ts";
import { type Config, conventionFor } from "./config.ts";
import type { Settings } from "./settings.ts";

/** A folder of the workspace with what its configuration says of the files below it. */
export interface Place {
  /** The folder's address, without `/` at its end. */
  readonly folder: string;
  readonly config: Config;
  /** Undefined where the configuration names no file of speakers. */
  readonly known?: readonly Participant[];
}

/** The settings for a document: what its folder's configuration says, and what was set by hand for all else. */
export function settingsAt(settings: Settings, places: readonly Place[], uri: string): Settings {
  const place = placeOf(places, uri);
  if (!place) return settings;
  const { config, path } = place;
  return {
    ...settings,
    rules: { ...settings.rules, ...config.rules },
    configuredConvention: conventionFor(config, path),
  };
}

/** The known speakers of a document: those of its folder's configuration, else those set by hand. */
export function speakersAt(
  known: readonly Participant[],
  places: readonly Place[],
  uri: string,
): readonly Participant[] {
  return placeOf(places, uri)?.known ?? known;
}

/** An address as one that a client writes otherwise can be compared with: `file:///c%3A/a` and `file:///C:/a`. */
export function comparable(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
  } catch {
    return uri;
  }
}

/** The deepest place that holds a document, and the document's path from there. */
function placeOf(places: readonly Place[], uri: string): (Place & { readonly path: string }) | undefined {
  const whole = comparable(uri);
  let best: (Place & { readonly path: string }) | undefined;
  for (const place of places) {
    const folder = `${comparable(place.folder)}/`;
    if (!whole.startsWith(folder)) continue;
    const path = whole.slice(folder.length);
    if (!best || path.length < best.path.length) best = { ...place, path };
  }
  return best;
}
