import fc from "fast-check";

const marker = fc.constantFrom("[1]", "[2]", "[3]", "[4]", "[12]", "[^a]", "[^1]", "[^2]", "¹", "²", "\\2\\");
const piece = fc.oneof(
  { weight: 3, arbitrary: marker },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "The gate",
      " is shut.",
      " ",
      "\u{1f6a2}",
      "(inaudible)",
      "[",
      ")",
      "3 km",
      "Yes, ",
    ),
  },
);
const words = fc.array(piece, { maxLength: 5 }).map((list) => list.join(""));
const note = fc
  .tuple(marker, fc.constantFrom(" ", ": ", "  "), fc.oneof(fc.constant("Since May."), words))
  .map((parts) => parts.join(""));
const line = fc.oneof(
  { weight: 4, arbitrary: note },
  { weight: 4, arbitrary: words.map((said) => `MS VALE: So ${said}`) },
  { weight: 2, arbitrary: words.map((said) => `**Ana Ruiz:** Yes, ${said}`) },
  { weight: 1, arbitrary: words.map((said) => `[0:02] Ana Ruiz: ${said}`) },
  { weight: 2, arbitrary: words },
  { weight: 4, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: fc.constantFrom("---", "# Part", "  12", " 1  So") },
);

/** Documents in which footnotes of all forms stand, in order and out of it. */
export const footnoteText = fc
  .tuple(fc.array(line, { maxLength: 14, size: "max" }), fc.constantFrom("\n", "\r\n"), fc.boolean())
  .map(([lines, end, last]) => lines.join(end) + (last ? end : ""));
