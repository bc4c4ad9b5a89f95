import assert from "node:assert/strict";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

interface Edit {
  readonly at: number;
  readonly remove?: number;
  readonly insert: string;
  readonly told?: readonly [number, number];
}

interface Told {
  readonly kind: string;
  readonly place: string;
  readonly from: number;
  readonly to: number;
}

interface Damaged {
  readonly text: string;
  readonly damages: readonly Told[];
}

interface Damage {
  readonly kind: string;
  readonly place: string;
  readonly edits: readonly Edit[];
}

/** The parts of `npm run bench:rules` that are looked at here; they are programs of the benchmark, without types. */
interface Bench {
  inject(text: string, damages: readonly Damage[]): Damaged;
  loops(sites: object, random: object): readonly Damage[];
  readSites(text: string, shape: object): object;
  randomFrom(seed: number): object;
  shapes: Readonly<Record<string, object>>;
}

const text = `Talk

MS VALE:  Next is Ana Ruiz, who came here by train today.

QUESTION:  Is it safe to go by night when nobody sees us?

MS VALE:  Yes, it was never unsafe since the lamps were lit.

QUESTION:  Who lit them then?
`;

describe("damage for the benchmark of the rules", () => {
  const bench = {} as Bench;

  before(async () => {
    for (const file of ["inject", "loops", "sites", "forms", "../generate"]) {
      Object.assign(bench, await import(pathToFileURL(resolve(`test/bench/damage/${file}.mjs`)).href));
    }
  });

  /** Puts damage into a text, and checks the text with what is told of it between » and «. */
  function checkTold(clean: string, edits: readonly (readonly Edit[])[], drawn: string): void {
    const damaged = bench.inject(
      clean,
      edits.map((one) => ({ kind: "", place: "", edits: one })),
    );
    assert.equal(draw(damaged), drawn);
  }

  it("is told exactly", () => {
    checkTold("one two three", [[{ at: 4, remove: 3, insert: "2" }]], "one »2« three");
    checkTold("one two", [[{ at: 3, insert: " or", told: [1, 3] }]], "one »or« two");
  });

  it("is told as one where it goes over several places", () => {
    checkTold(
      "one two three four",
      [
        [
          { at: 0, remove: 3, insert: "1st" },
          { at: 8, remove: 5, insert: "3" },
        ],
        [{ at: 14, insert: "and " }],
      ],
      "»1st two 3« »and «four",
    );
  });

  it("never lies in other damage", () => {
    checkTold(
      "one two three",
      [[{ at: 4, remove: 3, insert: "2" }], [{ at: 5, insert: "!" }]],
      "one »2« three",
    );
  });

  it("repeats one phrase as often as the limits say, and is the same for the same seed", () => {
    const damage = (seed: number) =>
      bench.inject(text, bench.loops(bench.readSites(text, bench.shapes.capitals!), bench.randomFrom(seed)));
    for (let seed = 0; seed < 50; seed++) {
      const damaged = damage(seed);
      assert.deepEqual(damage(seed), damaged);
      for (const { kind, from, to } of damaged.damages) {
        const told = damaged.text.slice(from, to).replaceAll(/^(?:MS VALE|QUESTION):/gm, " ");
        const words = told.toLowerCase().match(/[a-z]+/g) ?? [];
        const phrase = new Set(words).size;
        const times = words.length / phrase;
        const [least, most] = kind === "loop of 1 or 2 words" ? [8, 2] : [3, 12];
        assert.ok(phrase <= most && times >= least && times <= 50 && Number.isInteger(times), told);
      }
    }
  });
});

function draw({ text, damages }: Damaged): string {
  return [...damages]
    .sort((a, b) => b.from - a.from)
    .reduce(
      (drawn, { from, to }) => `${drawn.slice(0, from)}»${drawn.slice(from, to)}«${drawn.slice(to)}`,
      text,
    );
}
