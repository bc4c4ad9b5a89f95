import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import manifest from "../../package.json" with { type: "json" };
import { writeModel } from "../../server/src/transcript/model.ts";
import { Transcript } from "../../server/src/transcript/transcript.ts";

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: string | readonly string[];
}

const { path } = manifest.contributes.snippets[0]!;
const snippets = JSON.parse(readFileSync(path, "utf8")) as Record<string, Snippet>;

/** What a snippet leaves where every offer is taken and nothing is typed but `said`. */
function expanded({ body }: Snippet): string {
  return [body]
    .flat()
    .join("\n")
    .replace(/\$\{\d+:\$TM_SELECTED_TEXT\}/g, "said")
    .replace(/\$\{\d+:\$CURRENT_YEAR[^}]*\}/g, "2024-01-02")
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, "$1")
    .replace(/\$\{\d+:([^}]*)\}/g, "$1")
    .replace(/\$\d/g, "said");
}

/** What is read of a snippet that stands in a turn. */
function read(name: string) {
  return writeModel(new Transcript(`MS VALE: So it was. ${expanded(snippets[name]!)}\n\nMR ODA: Yes.`));
}

describe("the snippets", () => {
  it("have words to find them by and to tell what they do", () => {
    for (const [name, { prefix, description }] of Object.entries(snippets)) {
      assert.ok(prefix.length > 0 && description.length > 10, name);
    }
    const all = Object.values(snippets).flatMap(({ prefix }) => prefix);
    assert.equal(new Set(all).size, all.length);
  });

  it("are read as what they are", () => {
    const kind = (name: string) =>
      read(name)
        .marks.map((mark) => mark.kind)
        .join();
    assert.equal(kind("Inaudible"), "inaudible");
    assert.equal(kind("Inaudible with its time"), "inaudible");
    assert.equal(kind("Crosstalk"), "crosstalk");
    assert.equal(kind("Guess"), "uncertain");
    assert.equal(kind("Event"), "event");
    assert.equal(read("Editor’s note").notes.length, 1);
    const correction = new Transcript(`MS VALE: So ${expanded(snippets.Correction!)}`).line(0).corrections;
    assert.deepEqual(
      correction?.map(({ said, corrected }) => [said, corrected]),
      [["said", "said"]],
    );
    const turns = writeModel(new Transcript(expanded(snippets["Question and answer"]!))).turns;
    assert.deepEqual(
      turns.map(({ role }) => role),
      ["question", "answer"],
    );
    const { header } = writeModel(new Transcript(`${expanded(snippets["Front matter"]!)}\nMS VALE: So.`));
    assert.deepEqual(
      [header.title, header.date, header.media],
      ["Briefing on the North Gate", "2024-01-02", "recording.mp3"],
    );
    assert.ok(new Transcript(expanded(snippets.Section!)).line(0).heading);
  });
});
