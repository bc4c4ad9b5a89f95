import assert from "node:assert/strict";
import { dateIn } from "../../../server/src/transcript/dates.ts";

/** Checks which date a header's lines give: the one between bars, or none. */
function check(...drawn: string[]): void {
  const bars = /\|(.*)\|/;
  const expected = drawn.map((line) => bars.exec(line)?.[1]).find((date) => date !== undefined);
  assert.equal(dateIn(drawn.map((line) => line.replace(bars, "$1"))), expected);
}

describe("a date", () => {
  it("is written in many forms and languages", () => {
    for (const date of [
      ...["1988-05-03", "1988/5/3", "03.05.1988", "3/5/88", "3-May-1988"],
      ...[
        "May 3, 1988",
        "May 3rd 1988",
        "Sept. 3, 1988",
        "3 May 1988",
        "3rd of May, 1988",
        "3 SEPTEMBER 1988",
      ],
      ...[
        "3. Mai 1988",
        "3. März 1988",
        "1er juin 1988",
        "3 août 1988",
        "1° maggio 1988",
        "3 settembre 1988",
      ],
      ...["3 de mayo de 1988", "3 de septiembre del 1988", "1º de março de 1988", "3 de dezembro de 1988"],
    ]) {
      check(`Harbour Office, |${date}|`);
    }
  });

  it("is no number of another kind", () => {
    check(
      "Case 2018-05-0417",
      "https://marl.example/2018/05/03/gate",
      "Version 1.2.3.4",
      "Maybe 12, 1988 of them",
    );
  });

  it("is when the conversation was, not when somebody was born or wrote it down", () => {
    check("Date of birth: 1 January 1920", "Date of interview: |3 May 1988|", "Transcribed: 4 June 1990");
    check("Published 2022-01-01", "Halvern, |3 May 2021|");
    check("Transcription date: 2022-01-01");
    check("Revised on 4 June 1990", "Aufgenommen am |3. Mai 1988|");
    check("Printed by the harbour, 4 June 1990", "**Date:** |May 3, 1988|");
  });

  it("is the first where nothing says which", () => {
    check("The floods of |3 May 1988|", "A talk given on 4 June 1990");
  });
});
