import type { Position } from "../text/position.ts";
import { readHeader } from "../transcript/header.ts";
import { nearestTime } from "../transcript/nearest-time.ts";
import type { Transcript } from "../transcript/transcript.ts";

/** Where in which recording a place is to be heard: the answer to `transcript/recording`. */
export interface Recording {
  /** A path or a web address, as the header or the front matter has it. */
  readonly media?: string;
  /** The nearest time code at the place or before it, in seconds. */
  readonly time?: number;
}

/** Where a place is to be heard. */
export function recording(transcript: Transcript, position: Position): Recording {
  const { media } = readHeader(transcript);
  const time = nearestTime(transcript, position);
  return { ...(media && { media }), ...(time !== undefined && { time }) };
}
