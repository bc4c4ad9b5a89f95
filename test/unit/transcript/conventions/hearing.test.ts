import type { Model } from "../../../../server/src/transcript/model.ts";
import { checkAs, checkLabels, checkMarks, checkWords } from "./checks.ts";

const check = (drawing: string): Model => checkAs("hearing", drawing);

describe("hearing", () => {
  it("has indented labels that end in a full stop", () => {
    const model = check(`
      FERRY SAFETY
          The Chairman.  The committee will come to order.
          ^^^^^^^^^^^^ label
          Mr. Lind.  Thank you. We have read the report, and we
          ^^^^^^^^ label
      have two questions.
          Mr. Fernández-Lind of Dover.  I have one.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ label
          Ms. O'Neal.  So do I.
          ^^^^^^^^^^ label
    `);
    checkLabels(model, "The Chairman", "Mr. Lind", "Mr. Fernández-Lind of Dover", "Ms. O'Neal");
    checkWords(model, "The Chairman: 6", "Mr. Lind: 12", "Mr. Fernández-Lind of Dover: 3", "Ms. O'Neal: 3");
  });

  it("has one blank or no-break spaces behind the label", () => {
    check(`
      FERRY SAFETY
          The Chairman. We begin.
          ^^^^^^^^^^^^ label
          Mr. Lind.␣␣Good morning.
          ^^^^^^^^ label
          Mr.␣Oda.␣ Good morning.
          ^^^^^^^ label
    `);
  });

  it("has no label in the first sentence of a paragraph", () => {
    check(`
      FERRY SAFETY
          The Chairman.  We begin.
          ^^^^^^^^^^^^ label
          Mr. Lind went home. He was tired.
          Mr. Lind, you may go on. Please.
          A man said no. He did.
          Ms. Ruiz.  I do not see him.
          ^^^^^^^^ label
          The report was late. We said so.
          Mr. Oda.  It was.
          ^^^^^^^ label
    `);
  });

  it("has no label with a colon, in a wrapped line, or a particular", () => {
    check(`
      Location: The ferry house
          The Chairman.  We begin.
          ^^^^^^^^^^^^ label
          Mr. Lind.  We keep it in the cellar of
          ^^^^^^^^ label
      IT: it is dry there, says
      Mr. Oda. He is right.
          Ms. Ruiz: no.
          Ms. Ruiz.  Note: no.
          ^^^^^^^^ label
    `);
  });

  it("has initials, juniors and doctors", () => {
    check(`
      FERRY SAFETY
          Dr. A. B. Mbeki.  We begin.
          ^^^^^^^^^^^^^^^ label
          Senator Ruiz.  Do we?
          ^^^^^^^^^^^^ label
          Mr. Van der Berg.  We do.
          ^^^^^^^^^^^^^^^^ label
          Mr. Lind Jr.  We do not.
          ^^^^^^^^^^^ label
    `);
  });

  it("has marks in round and square brackets", () => {
    checkMarks(
      check(`
        FERRY SAFETY
            The Chairman.  We begin. [Laughter.]
            ^^^^^^^^^^^^ label
            Mr. Lind.  It was (inaudible) late.
            ^^^^^^^^ label
            Ms. Ruiz.  Yes.
            ^^^^^^^^ label
            [Whereupon, at noon, the
        committee adjourned.]
      `),
      "event [Laughter.]",
      "inaudible (inaudible)",
      "event [Whereupon, at noon, the committee adjourned.]",
    );
  });

  it("has headings that are nobody's", () => {
    checkWords(
      check(`
        FERRY SAFETY
            The Chairman.  We begin.
            ^^^^^^^^^^^^ label

        # Statement
        Not said.

            Mr. Lind.  Good morning.
            ^^^^^^^^ label

        The oars
        --------
        Not said.
      `),
      "The Chairman: 2",
      "Mr. Lind: 2",
    );
  });

  it("has titles in capitals, and raised numbers behind the full stop", () => {
    check(`
      FERRY RATES

              CHAIRMAN VALE. Good morning. Mr. Oda, please.
              ^^^^^^^^^^^^^ label

              MR. ODA.1 Thank you. I have two pages.
              ^^^^^^^ label

              MS. RUIZ. Can I ask about the middle one?
              ^^^^^^^^ label

              VICE CHAIRMAN LIND. It is mine. MR. ODA. is no way to write.
              ^^^^^^^^^^^^^^^^^^ label
    `);
  });

  it("has French titles at the line's start, with a function in place of the name or behind it", () => {
    checkLabels(
      check(`
        M. le président. La séance est ouverte.
        ^^^^^^^^^^^^^^^ label

        Mme Ana Ruiz. Quand le pont ouvrira-t-il ?
        ^^^^^^^^^^^^ label

        M. Jean-Yves Le Goff, ministre des transports. En avril.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ label

        M. Lind est venu hier. Il est reparti.

        M. Lind, hier soir, a parlé. Il a dit non.

        Mme la ministre des ports. En mai.
        ^^^^^^^^^^^^^^^^^^^^^^^^^ label
        M. Oda. Il dort encore.

        M. le maire dort. Il est tard.

        M. J. Oda. Merci.
        ^^^^^^^^^ label
      `),
      ...["M. le président", "Mme Ana Ruiz", "M. Jean-Yves Le Goff, ministre des transports"],
      ...["Mme la ministre des ports", "M. J. Oda"],
    );
  });
});
