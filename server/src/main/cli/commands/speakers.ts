import { percent } from "../../../features/count.ts";
import { describe, readSpeakers } from "../../../transcript/speakers.ts";
import type { Transcript } from "../../../transcript/transcript.ts";
import type { Teller } from "../command.ts";
import { oneLine } from "../one-line.ts";
import { table } from "../table.ts";

interface Row {
  readonly label: string;
  readonly name?: string;
  readonly turns: number;
  readonly words: number;
  /** Of all words said in turns: 0 to 1. */
  readonly share: number;
}

/** Who speaks, in order of their first turn. */
export const speakers: Teller = {
  name: "speakers",
  summary: "who speaks, how often and how much",
  explanation: `Prints everybody who speaks in each transcript, in order of their first turn: label, name where the transcript
tells it, turns, words, and the share of all words.`,
  format: "text",
  formats: ["text", "json"],
  json: (transcript) => ({
    speakers: rows(transcript).map((row) => ({ ...row, share: Math.round(row.share * 10_000) / 10_000 })),
  }),
  text(transcript) {
    const all = rows(transcript);
    if (all.length === 0) return ["No speakers."];
    return table(
      [
        { head: "Label" },
        { head: "Name" },
        { head: "Turns", number: true },
        { head: "Words", number: true },
        { head: "Share", number: true },
      ],
      all.map(({ label, name = "", turns, words, share }) => [
        oneLine(label),
        oneLine(name),
        turns,
        words,
        percent(share),
      ]),
    );
  },
};

function rows(transcript: Transcript): Row[] {
  const { list, words: all } = readSpeakers(transcript);
  return list.map((speaker) => {
    const { label, turns, words } = speaker;
    const { name } = describe(transcript, speaker);
    return { label, ...(name && { name }), turns, words, share: all === 0 ? 0 : words / all };
  });
}
