import type { ConventionId } from "../../syntax/conventions/convention.ts";
import { conventionOf } from "../../syntax/conventions/index.ts";
import { Transcript } from "../../transcript/transcript.ts";
import { conventionFor } from "../../workspace/config.ts";
import type { CheckWork } from "./check/options.ts";
import type { Checked } from "./check/tally.ts";
import type { Format } from "./command.ts";
import { pathFrom, type RunConfig } from "./config.ts";

/** What is to be done with every file of a run: plain data, as it goes to threads. */
export interface Task {
  readonly command: string;
  readonly format: Format;
  readonly convention?: ConventionId;
  readonly config?: RunConfig;
  /** Of the command `check`. */
  readonly check?: CheckWork;
  /** Whether the output has to say which file it is about. */
  readonly several: boolean;
  /** How wide the terminal is on which text is printed, where it is one. */
  readonly columns?: number;
}

/** What became of one file: what to print, or what is wrong with it. */
export type Outcome =
  | { readonly printed: Uint8Array; readonly warning?: string; readonly checked?: Checked }
  | { readonly problem: string };

/** The transcript that a file's text is, read as the call and the configuration say. */
export function transcriptOf({ convention, config }: Task, name: string, text: string): Transcript {
  const transcript = new Transcript(text);
  if (convention) transcript.chosenConvention = conventionOf(convention);
  if (config && name !== "-") {
    const configured = conventionFor(config.config, pathFrom(config.folder, name));
    transcript.configuredConvention = conventionOf(configured);
  }
  if (config?.known) transcript.known = config.known;
  return transcript;
}
