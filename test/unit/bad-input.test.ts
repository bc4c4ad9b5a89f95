import assert from "node:assert/strict";
import fc from "fast-check";
import { adjacent } from "../../server/src/features/adjacent.ts";
import { codeActions } from "../../server/src/features/code-action.ts";
import { definition } from "../../server/src/features/definition.ts";
import { hover } from "../../server/src/features/hover.ts";
import { Findings } from "../../server/src/rules/findings.ts";
import type { Position } from "../../server/src/text/position.ts";
import type { Transcript } from "../../server/src/transcript/transcript.ts";
import { decode } from "../../server/src/workspace/files.ts";
import { checkAgainstFresh, checkSound, Open } from "./answers.ts";
import { effort, runs } from "./runs.ts";

/** Asks everything about a document, edits it and asks again: nothing throws, and all is as read afresh. */
function check(text: string): void {
  const open = new Open(text);
  const { transcript } = open;
  assert.equal(transcript.text.toString(), text);
  checkSound(transcript, open.answers);
  ask(transcript);
  const middle = transcript.text.clamp({ line: transcript.text.lineCount >> 1, character: 1 });
  for (const typed of ["x", "\nMS VALE: Well (inaudible).[1]\n\n", "(", "~~~\n"]) {
    open.edit({ start: middle, end: middle }, typed);
  }
  open.edit({ start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, "");
  checkSound(transcript, checkAgainstFresh(open));
  ask(transcript);
}

/** Asks what stands at some places, in the document and outside of it. */
function ask(transcript: Transcript): void {
  const last = transcript.text.lineCount - 1;
  const far = Number.MAX_SAFE_INTEGER;
  const places: Position[] = [0, last >> 1, last, -1, far].flatMap((line) =>
    [0, 3, far, -1].map((character) => ({ line, character })),
  );
  const findings = new Findings(transcript);
  for (const place of places) {
    codeActions(transcript, findings, { range: { start: place, end: place }, automatic: true }, actionClient);
    hover(transcript, place, true);
    definition(transcript, "file:///bad.transcript", place);
    adjacent(transcript, { position: place, what: "question", direction: "next" });
    adjacent(transcript, { position: place, what: "question", direction: "previous" });
  }
}

const actionClient = {
  uri: "file:///bad.transcript",
  version: 1,
  versioned: true,
  snippets: true,
  resolves: true,
  commands: true,
  rulesPage: "",
};
const briefing = "MS VALE: Next is Ana.\n\nQUESTION: Is it (inaudible)[1]?\n\nMR ODA: Yes.\n\n[1] A note.\n";

describe("any input is read, quickly, and edited as it would be read afresh", function () {
  this.timeout(20_000 * effort);

  it("an empty file", () => check(""));

  it("blanks alone", () => {
    check(" ");
    check("\n");
    check("\t \u00a0\u3000");
    check("\f\v\u2028\u2029\u0085");
  });

  it("one line of five megabytes", () => {
    check(`MS VALE: ${"It is so, and (as I said) it was. ".repeat(150_000)}`);
  });

  it("one word of five megabytes", () => check("x".repeat(5_000_000)));

  it("300,000 empty lines", () => check("\n".repeat(300_000)));

  it("20,000 turns", () => check("MS VALE: Is it?\n\nMR ODA: Yes.\n\n".repeat(10_000)));

  it("5,000 speakers", () => {
    const letters = (n: number) =>
      String.fromCharCode(...[n / 676, n / 26, n].map((k) => 97 + (Math.floor(k) % 26)));
    const lines = Array.from({ length: 5000 }, (_, i) => `Ana A${letters(i)}${letters(i >> 3)}: Yes.\n\n`);
    check(lines.join(""));
  });

  it("random bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000, size: "max" }), (bytes) => check(decode(bytes))),
      runs(60),
    );
  });

  it("random characters of those that mean something", () => {
    const signs = fc.constantFrom(
      ..."[]()\\|:?.-–—#`~*_<>@%/^¹²0123456789 \t\n\r\u00a0AaÄé\ud83d\ude00\ufeff",
    );
    fc.assert(fc.property(fc.string({ unit: signs, maxLength: 400, size: "max" }), check), runs(400));
  });

  it("lone surrogates", () => {
    check("\ud83d");
    check("\ude00\ud83d: \ude00 (\ud83d) [\ude00]\ud83d\n\ud83d:\n".repeat(300));
    check("MS \ud83d: Well\ude00.\n\n\ud83dMR ODA: (inaudible \ud83d).\n");
  });

  it("any line ends", () => {
    check(briefing.replaceAll("\n", "\r\n").repeat(100));
    check(briefing.replaceAll("\n", "\r").repeat(100));
    check("\r\n\r\r\n\n\r".repeat(200));
    check(briefing.replaceAll("\n\n", "\r\n\r").repeat(100));
  });

  it("a byte order mark", () => {
    check(`\ufeff${briefing}`);
    check(`\ufeff---\ntitle: The gate\n---\n${briefing}`);
    check("\ufeff");
  });

  it("no final line end", () => {
    for (let end = 0; end < briefing.length; end++) check(briefing.slice(0, end));
  });

  it("NUL and other control characters", () => {
    check("\0");
    check(`\0\x01\x1b[31mMS VALE\x1b[0m: Well\0.\n${briefing}\x7f`);
  });

  it("a label with nothing behind it", () => {
    check("MS VALE:");
    check("MS VALE:\n\nMR ODA:\n\nMS VALE:");
    check("MS VALE:   \n\u00a0\n   ");
    check("Q:\nA:\nQ:\nA:");
    check(">>");
    check(">> \n>> :\n**\n**:**\n*:\n<v\n<v >\n[0:01]\n[0:01] :\n");
  });

  it("labels that hold references, brackets and question marks", () => {
    check("MR LIND[2]: Well.\n\nMR LIND[2][3]¹\\4\\: So.\n\n[2]: Well.\n\n[2] [3]: So.");
    check("MS (VALE: Well.\n\nMS VALE): So.\n\n((MS)) [[VALE]]: So.");
    check("???: Well.\n\n????: [inaudible]\n\n?: So.\n\n??: So.");
    check("MS VALE (inaudible): Well.\n\nMR [crosstalk] ODA: So.\n\nMR ODA & CO: So.");
  });

  it("thousands of brackets that nobody closes, or opens", () => {
    check("(".repeat(100_000));
    check("[(".repeat(50_000));
    check("(\n".repeat(20_000));
    check("MS VALE: Well (and [so\n".repeat(5000));
    check(")]".repeat(50_000));
    check("(inaudible".repeat(20_000));
  });

  it("brackets in brackets in brackets", () => {
    check(`${"(".repeat(50_000)}inaudible${")".repeat(50_000)}`);
    check(`${"[(".repeat(5000)}inaudible${")]".repeat(5000)}\n`.repeat(10));
    check(`${"(\n".repeat(5000)}inaudible${")\n".repeat(5000)}`);
  });

  it("brackets by the hundred thousand", () => {
    check("(a) [b] (Mr. C sits.) [1] ".repeat(25_000));
  });

  it("signs that almost mean something, without end", () => {
    for (const sign of [
      "\\",
      "?",
      "¹",
      "1",
      "1:",
      ":",
      "#",
      "`",
      "-",
      "=",
      "*",
      "_",
      "<",
      ">",
      "@",
      "|",
      "A ",
      "Mr. ",
    ]) {
      check(sign.repeat(50_000));
    }
    for (const line of [
      "---\n",
      "```\n",
      "# \n",
      "[1]\n",
      "a:\n",
      "A: \n",
      "???:\n",
      "=\n",
      "1\n",
      "0:01\n",
      "\f\n",
    ]) {
      check(line.repeat(5000));
    }
  });

  it("front matter, code or a note that never ends", () => {
    check(`---\n${"title: x\n".repeat(20_000)}`);
    check(`~~~\n${"MS VALE: Well.\n".repeat(20_000)}`);
    check(`[1] A note\n${"which goes on\n".repeat(20_000)}`);
  });

  it("thousands of headings below one another", () => {
    check("# One\n## Two\n### Three\n###### Six\n".repeat(3000));
  });

  it("thousands of footnotes", () => {
    const numbers = Array.from({ length: 4000 }, (_, i) => i);
    check(
      `${numbers.map((i) => `MS VALE: Gate[${i}].\n\n`).join("")}${numbers.map((i) => `[${i}] It.\n`).join("")}`,
    );
    check("[1] A note to [1].\n".repeat(3000));
  });
});
