import assert from "node:assert/strict";
import { bareName, personOf } from "../../../server/src/transcript/person.ts";

/** Checks whom words name: `name (label): description`, undefined for nobody. */
function check(words: string, expected: string | undefined): void {
  const person = personOf(words);
  const label = person?.labels.length ? ` (${person.labels.join("; ")})` : "";
  const description = person?.description ? `: ${person.description}` : "";
  assert.equal(person && `${person.name}${label}${description}`, expected, words);
}

describe("the words that name a person", () => {
  it("are a name, with or without a function", () => {
    check("Ana Ruiz", "Ana Ruiz");
    check("Ana Ruiz, Chair", "Ana Ruiz: Chair");
    check("Ana Ruiz – Harbour Master", "Ana Ruiz: Harbour Master");
    check("Ana Ruiz (Bureau of Tides), by video", "Ana Ruiz: Bureau of Tides, by video");
    check("**Ana Ruiz**, chair.", "Ana Ruiz: chair");
    check("Jan van den Berg", "Jan van den Berg");
    check("Dr. Hedda Brink-Osei", "Dr. Hedda Brink-Osei");
    check("ANA D. O'RUIZ.", "ANA D. O'RUIZ");
  });

  it("keep a suffix in the name", () => {
    for (const suffix of [
      ", ESQ.",
      ", Esq.",
      ", Jr.",
      ", Ph.D.",
      ", M.D.",
      " KC",
      ", Q.C.",
      " III",
      ", RN",
    ]) {
      check(`Ana Ruiz${suffix}`, `Ana Ruiz${suffix}`);
      check(`Ana Ruiz${suffix}, Ruiz & Oda`, `Ana Ruiz${suffix}: Ruiz & Oda`);
    }
    check("Ana Ruiz, Jr., Ph.D., Chair", "Ana Ruiz, Jr., Ph.D.: Chair");
  });

  it("may hold the label", () => {
    check("Ana Ruiz (AR)", "Ana Ruiz (AR)");
    check("Aaron van Lind (AvL), guest", "Aaron van Lind (AvL): guest");
    check("Ana Ruiz (Ruiz)", "Ana Ruiz (Ruiz)");
    check("Ana Ruiz (clerk)", "Ana Ruiz: clerk");
    check("Ana Ruiz (ph.), clerk", "Ana Ruiz: clerk");
  });

  it("are not those of functions, houses and places", () => {
    for (const words of [
      ...[
        "Chief Engineer",
        "Vice President",
        "Forum Moderator",
        "Parent Advocate",
        "Town Clerk",
        "Tribal Councillor",
      ],
      ...[
        "Port Halvern",
        "Office of the Solicitor",
        "Marl Police Department",
        "Ruiz & Oda",
        "Gaia Medical Inc.",
      ],
      ...["Ana", "The Chairman", "all of us", "He said no", "18 Sessions Street", "", "START OF PAGE"],
    ]) {
      check(words, undefined);
    }
  });
});

describe("a bare name", () => {
  it("has no titles, suffixes and brackets", () => {
    for (const [name, bare] of [
      ["Senator Ana D. Ruiz", "ANA D RUIZ"],
      ["ANA RUIZ, ESQ.", "ANA RUIZ"],
      ["Ana Ruiz KC (by video)", "ANA RUIZ"],
      ["MS RUIZ", "RUIZ"],
      ["Clerk Ruiz", "RUIZ"],
      ["Chair", "CHAIR"],
    ] as const) {
      assert.equal(bareName(name).join(" "), bare);
    }
  });
});
