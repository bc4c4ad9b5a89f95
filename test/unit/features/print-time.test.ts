import assert from "node:assert/strict";
import { printTime, timeIn } from "../../../server/src/features/print-time.ts";

/** Checks how a time is printed in the way of another one. */
function check(like: string, seconds: number, expected: string): void {
  assert.equal(printTime(like, seconds), expected);
}

describe("a time code is printed", () => {
  it("as others of the document are", () => {
    check("2:25", 151, "2:31");
    check("02:25", 151, "02:31");
    check("00:02:25", 151, "00:02:31");
    check("0:02:25", 7351, "2:02:31");
    check("00:00:02:25", 151, "00:00:02:31");
  });

  it("with hours where there are some", () => {
    check("59:25", 3751, "1:02:31");
    check("00:59:25", 3751, "01:02:31");
  });

  it("with a fraction where the others have one", () => {
    check("00:02:25.100", 151.25, "00:02:31.250");
    check("2:25,1", 151.25, "2:31,2");
    check("2:25.100", 151, "2:31.000");
  });
});

describe("the time code beside a label", () => {
  it("is found before it and behind it", () => {
    assert.deepEqual(timeIn("[00:02:25] "), { start: 1, end: 9 });
    assert.deepEqual(timeIn("  (2:25)"), { start: 3, end: 7 });
    assert.equal(timeIn(":  "), undefined);
  });
});
