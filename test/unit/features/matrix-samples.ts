import type { ConventionId } from "../../../server/src/syntax/conventions/convention.ts";
import type { Position, Range } from "../../../server/src/text/position.ts";
import { dedent } from "../drawing.ts";

/** A transcript of a convention with one of everything that features answer about, as far as the convention has it. */
export interface Sample {
  readonly text: string;
  /** Words that stand in it once: the label of a question, of its answer, and words that are said. */
  readonly question: string;
  readonly answer: string;
  readonly said: string;
  /** The label of somebody who can be named otherwise, and such a name. */
  readonly speaker: string;
  readonly name: string;
}

const samples: Readonly<Record<ConventionId, Sample>> = {
  colon: {
    text: `
      Briefing on the Gate
      May 3, 2021

      MS VALE: With me is Kenji Oda, the Harbour Master. Next is Ana Ruiz. See https://example.org/gate.

      QUESTION: Is the gate safe[1], at 00:12:31?

      MR ODA: It is <s>shut</s> [open], (inaudible). (Laughter.) We saw the ropes.  

      # Part two

      MS VALE: Thank you. [Editor's note: the tape ends.]

      [1] The north gate.
    `,
    question: "QUESTION",
    answer: "MR ODA",
    said: "ropes",
    speaker: "MR ODA",
    name: "MR FERRIS",
  },
  markdown: {
    text: `
      # The gate

      **Ms Vale:** With me is Ana Ruiz, who keeps the gate. Next is Ben Moss. See https://example.org/gate.

      **QUESTION:** Is the gate safe[^1], at 00:12:31?

      **Ana Ruiz:** It is ~~shut~~ [open], (inaudible). (Laughter.) We saw the ropes.

      **QUESTION**: And the bell?

      **Ana Ruiz:** It rings. [Editor's note: the tape ends.]

      [^1]: The north gate.
    `,
    question: "QUESTION:**",
    answer: "Ana Ruiz:** It is",
    said: "ropes",
    speaker: "Ana Ruiz",
    name: "Zoe Ferris",
  },
  "timed-label": {
    text: `
      The gate

      Interviewer 0:01
      With me is Ana Ruiz. See https://example.org/gate.  

      Interviewer 0:12
      Is the gate safe[1]?

      Ana Ruiz 0:20
      It is <s>shut</s> [open], (inaudible). (Laughter.) We saw the ropes.

      Interviewer 0:31
      And the bell? Is it where it was?

      Ana Ruiz 0:40
      It is not.

      # Part two

      Interviewer 0:51
      Thank you. [Editor's note: the tape ends.]

      [1] The north gate.
    `,
    question: "Interviewer 0:12",
    answer: "Ana Ruiz 0",
    said: "ropes",
    speaker: "Ana Ruiz",
    name: "Zoe Ferris",
  },
  "timed-line": {
    text: `
      The gate

      [00:01:00] Interviewer: With me is Ana Ruiz. See https://example.org/gate.

      [00:01:12] Interviewer: Is the gate safe[1]?

      [00:01:20] Ana Ruiz: It is <s>shut</s> [open], (inaudible). (Laughter.) We saw the ropes.  

      [00:01:31] Interviewer: And the bell? Is it where it was?

      [00:01:40] Ana Ruiz: It is not.

      # Part two

      [00:01:51] Interviewer: Thank you. [Editor's note: the tape ends.]

      [1] The north gate.
    `,
    question: "Interviewer: Is",
    answer: "Ana Ruiz: It",
    said: "ropes",
    speaker: "Ana Ruiz",
    name: "Zoe Ferris",
  },
  "numbered-page": {
    text: `
                                                                       7

       1                MILAN HAVEL,
       2      having been first duly sworn, testified as follows:
       3                EXAMINATION
       4      BY MR. STEVIN:
       5           Q.   Did you see the gate, as https://example.org/gate
       6      shows it?
       7           A.   I did, (inaudible). It was <s>shut</s> [open].
       8           Q.   So at 00:12:31, and the ropes?
       9           A.   (Nodding.)
      10           THE COURT:  Please speak up. [Editor's note: he nods.]
      11           MR. STEVIN:  So it was.
    `,
    question: "Q.   Did",
    answer: "A.   I did",
    said: "ropes",
    speaker: "MR. STEVIN",
    name: "MR. FERRIS",
  },
  hearing: {
    text: `
      Hearing on the Gate

          The Chairman.  The committee will come to order. See https://example.org/gate.

          Mr. Lind.  Is the gate safe[1], at 00:12:31?

          Ms. Ruiz.  It is <s>shut</s> [open], (inaudible). We saw the ropes.  

          [Laughter.]

          Mr. Lind.  And the bell?

          Ms. Ruiz.  It rings. [Editor's note: the tape ends.]

      # Part two

          The Chairman.  Thank you.

      [1] The north gate.
    `,
    question: "Mr. Lind.  Is",
    answer: "Ms. Ruiz.  It is",
    said: "ropes",
    speaker: "Mr. Lind",
    name: "Mr. Ferris",
  },
  chat: {
    text: `
      @Begin
      @Participants:\tCHI Tom Target_Child, MOT Ana Mother
      *MOT:\tis it 00:12:31 and the gate shut ?
      *CHI:\tit is xxx .
      *MOT:\tand the <s>rope</s> [ropes] ?
      *CHI:\tyou &=laughs see https://example.org/gate . 
      *MOT:\tso it was [Editor's note: she nods] .
      @End
    `,
    question: "MOT:\tis",
    answer: "CHI:\tit",
    said: "gate",
    speaker: "CHI",
    name: "ZOE",
  },
  cues: {
    text: `
      WEBVTT

      1
      00:00:01.000 --> 00:00:03.000
      INTERVIEWER: Is the gate safe?

      2
      00:00:03.500 --> 00:00:06.000
      ANA RUIZ: It is <s>shut</s> [open], (inaudible). (Laughter.)  

      3
      00:00:06.500 --> 00:00:08.000
      ANA RUIZ: We saw the ropes. See https://example.org/gate.

      4
      00:00:08.500 --> 00:00:09.000
      INTERVIEWER: And the bell? [Editor's note: the tape ends.]

      5
      00:00:09.500 --> 00:00:10.000
      ANA RUIZ: It rings.
    `,
    question: "INTERVIEWER: Is",
    answer: "ANA RUIZ: It is",
    said: "ropes",
    speaker: "ANA RUIZ",
    name: "ZOE FERRIS",
  },
};

/** The conventions in the order in which the table has them. */
export const conventionIds = Object.keys(samples) as ConventionId[];

export function sampleOf(id: ConventionId): Sample {
  const sample = samples[id];
  return { ...sample, text: dedent(sample.text) };
}

/** Where words begin in a text that holds them. */
export function placeOf(text: string, words: string, into = 0): Position {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`${words} is not there`);
  const lines = text.slice(0, at + into).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

export function rangeOf(text: string, words: string): Range {
  return { start: placeOf(text, words), end: placeOf(text, words, words.length) };
}
