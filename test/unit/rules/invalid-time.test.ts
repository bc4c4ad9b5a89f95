import { invalidTime } from "../../../server/src/rules/invalid-time.ts";
import { checkDrawn } from "./drawn.ts";

/** Checks which time codes cannot be. */
function check(drawing: string): void {
  checkDrawn(invalidTime, drawing);
}

describe("invalid-time", () => {
  it("is found where minutes or seconds go beyond 59", () => {
    check(`
      [00:02:25] Ana Ruiz: Is it safe?

      [00:75:00] Joe Oda: It is.
       ^^^^^^^^ 00:75:00 is no time: minutes and seconds go up to 59

      (01:02:75) Ana Ruiz: We went [inaudible 00:04:88] home. #00:04:61-5#
       ^^^^^^^^ 01:02:75 is no time
                                              ^^^^^^^^ 00:04:88 is no time
                                                               ^^^^^^^^ 00:04:61 is no time
    `);
    check(`
      Speaker 1: 00:00:04
      Good morning.

      Speaker 2: 00:75
                 ^^^^^ 00:75 is no time
      Good morning.

      Speaker 1: 00:00:14
      So.
    `);
  });

  it("is found in cues, also where one ends before it begins", () => {
    check(`
      WEBVTT

      00:00:01.000 --> 00:00:04.500
      Is it safe?

      00:00:64.000 --> 00:00:06.500
      ^^^^^^^^^^^^ 00:00:64.000 is no time
      It is.

      00:00:09.000 --> 00:00:07.500
                       ^^^^^^^^^^^^ This cue ends at 0:07, before it begins at 0:09: correct one of the two
      So.
    `);
  });

  it("is not found at times, verses, scores and numbers in what is said", () => {
    check(`
      MS VALE: He read [119:75] and (3:75), and it was 16:99 then, and 10:00:75:12 as well.

      [00:59:59] MR ODA: At 23:59 or 00:75:00 he was at https://example.org/00:75:00 too.

      100:00:00 and 00:45:59:24 are none.
    `);
  });

  it("is not found in code and front matter", () => {
    check(`
      ---
      time: "00:75:00"
      ---

      \`\`\`
      [00:75:00]
      \`\`\`
    `);
  });
});
