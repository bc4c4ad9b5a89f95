import assert from "node:assert/strict";
import { conventionOf } from "../../../server/src/syntax/conventions/index.ts";
import { writeModel } from "../../../server/src/transcript/model.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { read } from "../drawing.ts";

/** Checks what a document's convention is and what it follows from. */
function checkConvention(transcript: Transcript, convention: string, source: string): void {
  assert.deepEqual([transcript.convention.id, transcript.conventionSource], [convention, source]);
}

/** Checks the header and whom it names. */
function check(drawing: string, header: object, ...people: string[]): void {
  const { frontMatter } = new Transcript(read(drawing).text);
  const { participants = [], end: _end, problem: _problem, ...rest } = frontMatter ?? {};
  assert.deepEqual(rest, header);
  assert.deepEqual(
    participants.map(({ name, labels, description }) =>
      [name, ...labels, description].filter(Boolean).join("; "),
    ),
    people,
  );
}

const spoken = "MS VALE: We begin.\n\nMR ODA: We do.";

describe("front matter", () => {
  it("has title, date, recording, convention and people", () => {
    check(
      `
      ---
      title: Keeping the Oar
      date: 2022-05-14
      media: audio/oar.mp3
      convention: hearing
      speakers:
        - Ana Ruiz
        - Joe Oda: JO
        - { name: Helga Brandt, label: CHAIR, role: Chair of the board }
      ---
      MS VALE: We begin.
      `,
      { title: "Keeping the Oar", date: "2022-05-14", media: "audio/oar.mp3", convention: "hearing" },
      ...["Ana Ruiz", "Joe Oda; JO", "Helga Brandt; CHAIR; Chair of the board"],
    );
  });

  it("has people under other names, also as a table", () => {
    check(
      `
      ---
      hosts: { Ana Ruiz: AR }
      guests: [Joe Oda]
      participants:
        - name: Kim Berg
          initials: KB
          description: Clerk
      ---
      `,
      {},
      ...["Kim Berg; KB; Clerk", "Joe Oda", "Ana Ruiz; AR"],
    );
  });

  it("says whom a label means", () => {
    const { speakers } = writeModel(
      new Transcript(
        `---\nspeakers:\n  - Joe Oda: JO\n---\n\nJO: One.\n\nAna: Two.\n\nJO: Three.\n\nAna: Four.`,
      ),
    );
    assert.equal(speakers[0]!.name, "Joe Oda");
  });

  it("may be broken or open, and turns are read", () => {
    for (const front of ["---\ntitle: [\n---\n", "---\ntitle: Oars\n\n", "---\n- a: : b\n---\n"]) {
      const transcript = new Transcript(front + spoken);
      assert.ok(transcript.frontMatter?.problem, front);
      assert.equal(writeModel(transcript).turns.length, 2, front);
    }
  });

  it("is none further down", () => {
    check("MS VALE: We begin.\n\n---\ntitle: Oars\n---", {});
  });
});

describe("a convention", () => {
  it("is that of the lines where nothing else says it", () => {
    checkConvention(new Transcript(spoken), "colon", "lines");
  });

  it("is the usual one, then that of the front matter, then the one set by hand", () => {
    const transcript = new Transcript(`---\nconvention: hearing\n---\n${spoken}`);
    checkConvention(transcript, "hearing", "frontMatter");
    transcript.usualConvention = conventionOf("chat");
    transcript.chosenConvention = conventionOf("markdown");
    checkConvention(transcript, "markdown", "hand");
    assert.equal(writeModel(transcript).turns.length, 0);
    transcript.chosenConvention = undefined;
    assert.notEqual(transcript.conventionSource, "hand");
    transcript.usualConvention = undefined;
    checkConvention(transcript, "hearing", "frontMatter");
  });

  it("is the front matter's before the setting's", () => {
    const transcript = new Transcript(`---\nconvention: hearing\n---\n${spoken}`);
    transcript.usualConvention = conventionOf("chat");
    checkConvention(transcript, "hearing", "frontMatter");
  });

  it("is the usual one before that of the lines, and can be taken back", () => {
    const transcript = new Transcript(spoken);
    transcript.usualConvention = conventionOf("chat");
    checkConvention(transcript, "chat", "setting");
    assert.equal(writeModel(transcript).turns.length, 0);
    transcript.usualConvention = undefined;
    checkConvention(transcript, "colon", "lines");
    assert.equal(writeModel(transcript).turns.length, 2);
  });

  it("is the configuration's before the setting's, and behind the front matter's", () => {
    const transcript = new Transcript(spoken);
    transcript.usualConvention = conventionOf("chat");
    transcript.configuredConvention = conventionOf("markdown");
    checkConvention(transcript, "markdown", "config");
    transcript.edit(
      { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      "---\nconvention: hearing\n---\n",
    );
    checkConvention(transcript, "hearing", "frontMatter");
    transcript.configuredConvention = undefined;
    checkConvention(transcript, "hearing", "frontMatter");
    transcript.edit({ start: { line: 0, character: 0 }, end: { line: 3, character: 0 } }, "");
    checkConvention(transcript, "chat", "setting");
  });

  it("is not one that nobody knows", () => {
    checkConvention(new Transcript(`---\nconvention: opera\n---\n${spoken}`), "colon", "lines");
  });

  it("follows the front matter as it is typed", () => {
    const text = `---\nconvention: hearing\n---\n${spoken}`;
    const transcript = new Transcript(spoken);
    let at = { line: 0, character: 0 };
    for (const sign of text.slice(0, -spoken.length)) {
      transcript.edit({ start: at, end: at }, sign);
      transcript.settle();
      at =
        sign === "\n" ? { line: at.line + 1, character: 0 } : { line: at.line, character: at.character + 1 };
    }
    checkConvention(transcript, "hearing", "frontMatter");
    assert.deepEqual(writeModel(transcript), writeModel(new Transcript(text)));
  });
});
