import type { LabelCandidate } from "../line.ts";
import type { LineState } from "../state.ts";

/** The families of ways to write labels and time codes. */
export type ConventionId = "colon";

/** One way to write labels: what could be a label on a line. */
export interface Convention {
  readonly id: ConventionId;
  /**
   * What could open a turn at the start of a line.
   * @param line the line without its line end
   * @param start the first character that is no white space
   */
  candidate(line: string, start: number, state: LineState): LabelCandidate | undefined;
}
