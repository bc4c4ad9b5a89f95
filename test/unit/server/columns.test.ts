import assert from "node:assert/strict";
import fc from "fast-check";
import { Columns, type Encoding } from "../../../server/src/server/columns.ts";

/** Checks a line's columns against counting from its start, at every character's start and at its end. */
function check(line: string, encoding: Encoding): void {
  const columns = new Columns(line, encoding);
  let units = 0;
  for (const sign of [...line, ""]) {
    const before = line.slice(0, units);
    const count = encoding === "utf-8" ? Buffer.byteLength(before) : [...before].length;
    assert.equal(columns.character(units), count);
    assert.equal(columns.units(count), units);
    // inside a character it is the character's start
    if (encoding === "utf-8" && Buffer.byteLength(sign) > 1) assert.equal(columns.units(count + 1), units);
    units += sign.length;
  }
  assert.equal(columns.units(columns.character(line.length) + 7), line.length + 7);
}

const sign = fc.constantFrom("a", "é", "e\u0301", "ש", "中", "😀", "👩‍🌾", "\ud800", "\udc00", "\u202e", " ");

for (const encoding of ["utf-8", "utf-32"] as const) {
  describe(`columns in ${encoding}`, () => {
    it("of any short line", () => {
      fc.assert(fc.property(fc.array(sign), (signs) => check(signs.join(""), encoding)));
    });

    it("of a long line, in whatever order they are asked for", () => {
      fc.assert(
        fc.property(fc.array(sign, { minLength: 1, maxLength: 40 }), (signs) =>
          check(signs.join("").repeat(Math.ceil(5000 / signs.length)), encoding),
        ),
        { numRuns: 3 },
      );
    });
  });
}
