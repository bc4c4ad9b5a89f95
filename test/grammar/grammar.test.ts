import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadWASM, OnigScanner, OnigString } from "vscode-oniguruma";
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from "vscode-textmate";

const root = process.cwd();
const grammarPath = join(root, "syntaxes", "transcript.tmLanguage.json");
const fixtures = join(root, "test", "grammar", "fixtures");
const snapshots = join(root, "test", "grammar", "snapshots");
const wasmPath = join(root, "node_modules", "vscode-oniguruma", "release", "onig.wasm");

interface Token {
  start: number;
  end: number;
  /** Innermost last, without the root scope and without `.transcript`. */
  scopes: string[];
}

let grammar: IGrammar;

async function load(): Promise<IGrammar> {
  const wasm = readFileSync(wasmPath);
  const onigLib = loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength)).then(
    () => ({
      createOnigScanner: (patterns: string[]) => new OnigScanner(patterns),
      createOnigString: (text: string) => new OnigString(text),
    }),
  );
  const registry = new Registry({
    onigLib,
    loadGrammar: async (scope) =>
      scope === "text.transcript" ? parseRawGrammar(readFileSync(grammarPath, "utf8"), grammarPath) : null,
  });
  const loaded = await registry.loadGrammar("text.transcript");
  assert.ok(loaded);
  return loaded;
}

/** The coloured tokens of every line; neighbours of equal scopes are one. */
function tokenise(lines: readonly string[]): Token[][] {
  let state = INITIAL;
  return lines.map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    const tokens: Token[] = [];
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const end = Math.min(endIndex, line.length);
      const own = scopes.slice(1).map((scope) => scope.replace(/\.transcript$/, ""));
      if (own.length === 0 || startIndex >= end) continue;
      const last = tokens.at(-1);
      if (last?.end === startIndex && last.scopes.join(" ") === own.join(" ")) last.end = end;
      else tokens.push({ start: startIndex, end, scopes: own });
    }
    return tokens;
  });
}

function snapshot(text: string): string {
  const lines = text.replace(/\n$/, "").split("\n");
  const out: string[] = [];
  tokenise(lines).forEach((tokens, index) => {
    const line = lines[index]!;
    out.push(`>${line}`);
    for (const { start, end, scopes } of tokens) {
      const before = line.slice(0, start).replace(/[^\t]/g, " ");
      out.push(`#${before}${"^".repeat(end - start)} ${scopes.join(" ")}`);
    }
  });
  return `${out.join("\n")}\n`;
}

/**
 * Lines of carets say what the line above them is: a scope, `!` and a scope it is not, or `plain`. A claim
 * holds for all characters over its carets; without `!`, also for no character next to them.
 */
function check(text: string): void {
  const drawn = text
    .replace(/^\n/, "")
    .replace(/\n[ ]*$/, "")
    .split("\n");
  const margin = Math.min(...drawn.filter((line) => line.trim()).map((line) => line.search(/[^ ]/)));
  const lines: string[] = [];
  const claims: { line: number; start: number; end: number; scope: string }[] = [];
  for (const full of drawn) {
    const line = full.slice(margin);
    const claim = /^\s*(\^+) (\S+)$/.exec(line);
    if (claim) {
      const start = line.indexOf("^");
      claims.push({ line: lines.length - 1, start, end: start + claim[1]!.length, scope: claim[2]! });
    } else lines.push(line);
  }
  assert.ok(claims.length > 0, "nothing is claimed");
  const tokens = tokenise(lines);
  for (const { line, start, end, scope } of claims) {
    const at = (column: number) => tokens[line]!.find((token) => token.start <= column && column < token.end);
    const is = (column: number, wanted: string) =>
      wanted === "plain"
        ? at(column) === undefined
        : (at(column)?.scopes.some((own) => `${own}.`.startsWith(`${wanted}.`)) ?? false);
    const where = `${lines[line]}\n${" ".repeat(start)}${"^".repeat(end - start)} ${scope}`;
    const found = () => `${where}\nfound: ${JSON.stringify(tokens[line])}`;
    for (let column = start; column < end; column++) {
      if (scope.startsWith("!")) assert.ok(!is(column, scope.slice(1)), found());
      else assert.ok(is(column, scope), found());
    }
    if (scope.startsWith("!") || scope === "plain") continue;
    assert.ok(!is(start - 1, scope) && !is(end, scope), `not exactly:\n${found()}`);
  }
}

/** None of the lines holds a label. */
function checkNobody(...lines: string[]): void {
  tokenise(lines).forEach((tokens, index) => {
    for (const token of tokens) {
      const label = token.scopes.find((scope) => /\.(speaker|question)$/.test(scope));
      assert.equal(label, undefined, `${lines[index]}\n${JSON.stringify(token)}`);
    }
  });
}

describe("grammar", () => {
  before(async () => {
    grammar = await load();
  });

  describe("snapshots", () => {
    const names = readdirSync(fixtures).filter((name) => name.endsWith(".transcript"));
    for (const name of names) {
      it(name, () => {
        const actual = snapshot(readFileSync(join(fixtures, name), "utf8"));
        const path = join(snapshots, name.replace(/transcript$/, "snap"));
        if (process.env.UPDATE_SNAPSHOTS) {
          mkdirSync(snapshots, { recursive: true });
          writeFileSync(path, actual);
        }
        assert.equal(actual, readFileSync(path, "utf8"), "UPDATE_SNAPSHOTS=1 writes the snapshots anew");
      });
    }

    it("none is left over", () => {
      const wanted = names.map((name) => name.replace(/transcript$/, "snap"));
      assert.deepEqual(readdirSync(snapshots).sort(), wanted.sort());
    });
  });

  describe("labels", () => {
    it("of names, titles and roles", () =>
      check(`
        MS. O’NEIL-RUIZ: I said: two.
        ^^^^^^^^^^^^^^^ entity.name.type.speaker
                       ^ punctuation.separator.label
                         ^^^^^^^^^^^^ plain
        Jean-Luc de la Croix: Oui.
        ^^^^^^^^^^^^^^^^^^^^ entity.name.type.speaker
        SPEAKER_01: Hello.
        ^^^^^^^^^^ entity.name.type.speaker
        USA: We agree.
        ^^^ entity.name.type.speaker
        AB, CD: Yes.
        ^^^^^^ entity.name.type.speaker
        ???: Who?
        ^^^ entity.name.type.speaker
      `));

    it("with brackets, references and no-break spaces", () =>
      check(`
        MS VALE[2]:\u00a0 Once more.
        ^^^^^^^ entity.name.type.speaker
               ^^^ variable.other.constant.reference
                  ^ punctuation.separator.label
        Ana Ruiz (AR): Yes.
        ^^^^^^^^ entity.name.type.speaker
                 ^^^^ entity.name.type.speaker
      `));

    it("in any script", () =>
      check(`
        Ольга Петрова: Да.
        ^^^^^^^^^^^^^ entity.name.type.speaker
        ŁUKASZ ŻĄDŁO: Tak.
        ^^^^^^^^^^^^ entity.name.type.speaker
        田中：はい。
        ^^ entity.name.type.speaker
        ليلى حداد: نعم.
        ^^^^^^^^^ entity.name.type.speaker
      `));

    it("of questions, in six languages", () => {
      for (const label of [
        ...["QUESTION", "Question", "QUESTION 2", "REPORTER", "AUDIENCE", "AUDIENCE MEMBER", "Audience", "Q"],
        ...["FRAGE", "PREGUNTA", "PERGUNTA", "DOMANDA"],
      ]) {
        check(`${label}: So?\n${"^".repeat(label.length)} keyword.control.question`);
      }
    });

    it("without a colon", () =>
      check(`
        Q Is it dry?
        ^ keyword.control.question
        Q\u00a0 Is it dry?
        ^ keyword.control.question
        Q. Is it dry?
        ^ keyword.control.question
        A.   It is.
        ^ entity.name.type.speaker
        A tide is not a label.
        ^^^^^^^^^^^^^^^^^^^^^^ plain
        A. Brandt is a name.
        ^^^^^^^^^^^^^^^^^^^^ plain
        Quays are not questions.
        ^^^^^^^^^^^^^^^^^^^^^^^^ plain
      `));

    it("in bold", () =>
      check(`
        **Ana Ruiz:** Yes.
        ^^ punctuation.definition.bold.begin
          ^^^^^^^^ entity.name.type.speaker
                  ^ punctuation.separator.label
                   ^^ punctuation.definition.bold.end
        **Ana Ruiz**: Yes.
          ^^^^^^^^ entity.name.type.speaker
        **Ana Ruiz: ** Yes.
          ^^^^^^^^ entity.name.type.speaker
        **Break:** Later.
        ^^^^^^^^^^^^^^^^^ plain
        **The one thing is:** keep dry.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ plain
      `));

    it("with a time code", () =>
      check(`
        Speaker 1: 00:02:25
        ^^^^^^^^^ entity.name.type.speaker
                   ^^^^^^^^ constant.numeric.timecode
        Ana Ruiz  2:25
        ^^^^^^^^ entity.name.type.speaker
                  ^^^^ constant.numeric.timecode
        Ana Ruiz (02:25)
        ^^^^^^^^ entity.name.type.speaker
                 ^^^^^^^ constant.numeric.timecode
        Ferry 17:30
        ^^^^^^^^^^^ plain
        [00:02:25] Ana Ruiz: Yes.
        ^^^^^^^^^^ constant.numeric.timecode
                   ^^^^^^^^ entity.name.type.speaker
        [-00:00:01:10]
        ^^^^^^^^^^^^^^ constant.numeric.timecode
      `));

    it("behind a gutter", () =>
      check(`
              7           MR. STEVENAGE:   Thank you.
        ^^^^^^^ comment.line.gutter
                          ^^^^^^^^^^^^^ entity.name.type.speaker
              8           Q.   Did you?
        ^^^^^^^ comment.line.gutter
                          ^ keyword.control.question
              9      painted:  blue, I think.
        ^^^^^^^ comment.line.gutter
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ plain
             10      BY MS. VALE:
                     ^^ keyword.other.examiner
                        ^^^^^^^^ !entity.name.type.speaker
      `));

    it("of hearings, CHAT and cues", () =>
      check(`
        Start
            Mr. Brandsma.  Good morning.
            ^^^^^^^^^^^^ entity.name.type.speaker
                        ^ punctuation.separator.label
            The Chairman.  Go on.
            ^^^^^^^^^^^^ entity.name.type.speaker
            Dr. Ruiz went home and said so. No.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ plain
        *CHI:\txxx over there .
         ^^^ entity.name.type.speaker
        <v Ana Ruiz>Is this on?
           ^^^^^^^^ entity.name.type.speaker
      `));

    it("are not what only looks like one", () =>
      checkNobody(
        ...[
          "Note: it rained.",
          "NOTE: it rained.",
          "17:30",
          "17:30: we meet.",
          "https://example.org/a: b",
          "https: no",
        ],
        ...[
          "Location: Lighthouse Hall",
          "Date: 9 April",
          "Fecha: 9 de abril",
          "PRESENT:",
          "CLOSING WORDS BY:",
        ],
        ...["Chapter 3: The Storm", "However: it rained.", "This: that.", "Two things: oars and rope."],
        ...[
          "She said one thing: stay.",
          "we spoke of IT: the word",
          "Ana:no blank",
          "a::b: c",
          "# Ana Ruiz: a life",
        ],
        ...[
          "- Ana Ruiz: in a list",
          "> Ana Ruiz: quoted",
          "| Ana Ruiz: | table",
          ".. note:: Ana Ruiz:",
          "_note: Ana Ruiz: x",
        ],
        ...[
          "@everyone: hello",
          "%mor:\tAna Ruiz: x",
          "[1] Ana Ruiz: her book",
          "BY MR. SMITH:",
          "Questions from Ms Vale",
        ],
      ));
  });

  describe("inside a line", () => {
    it("marks, escaped or not, round or square, in any case", () => {
      for (const mark of [
        ...[
          "(inaudible)",
          "(Inaudible.)",
          "[INAUDIBLE]",
          "\\[inaudible\\]",
          "\\(Unintelligible\\)",
          "(partly inaudible)",
        ],
        ...["[inaudible, wind]", "(unverständlich)", "[incompréhensible]", "(ininteligible)", "[inaudível]"],
      ]) {
        check(`so ${mark} so\n   ${"^".repeat(mark.length)} string.other.mark.inaudible`);
      }
      for (const mark of ["[crosstalk]", "(Cross-talk.)", "\\[overlapping voices\\]", "[voci sovrapposte]"]) {
        check(`so ${mark} so\n   ${"^".repeat(mark.length)} string.other.mark.crosstalk`);
      }
      for (const mark of [
        "(ph.)",
        "(ph)",
        "[phonetic]",
        "[sp?]",
        "(?)",
        "[??]",
        "???",
        "[Brandsma?]",
        "[the old quay?]",
      ]) {
        check(`so ${mark} so\n   ${"^".repeat(mark.length)} string.other.mark.uncertain`);
      }
      check("so [sic] so\n   ^^^^^ constant.language.mark.sic");
      check("so [name redacted] so\n   ^^^^^^^^^^^^^^^ constant.language.mark.redacted");
    });

    it("the time in a mark", () =>
      check(String.raw`
        so \[unintelligible 00:11:33.04\] so
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ string.other.mark.inaudible
                            ^^^^^^^^^^^ constant.numeric.timecode
      `));

    it("events", () => {
      for (const event of [
        "(Laughter.)",
        "[Applause]",
        "\\[laughs\\]",
        "(coughs)",
        "(No audible response.)",
        "(Gelächter)",
      ]) {
        check(`so ${event} so\n   ${"^".repeat(event.length)} comment.block.event`);
      }
    });

    it("an event over several lines ends at its bracket, or where someone speaks", () =>
      check(`
        (Whereupon, the model
        ^^^^^^^^^^^^^^^^^^^^^ comment.block.event
        was shown.) Then we went on.
        ^^^^^^^^^^^ comment.block.event
        (Whereupon, the model
        MS VALE: Go on.
        ^^^^^^^ entity.name.type.speaker
                 ^^^^^^ plain
      `));

    it("what stays prose", () => {
      for (const prose of [
        ...[
          "(I think)",
          "(as I said)",
          "(right?)",
          "(the music was nice)",
          "(see page 4)",
          "[Tomas]",
          "[2019]",
        ],
        ...["[glossary:QA|quay]", "[12 May]", "(3:16)", "17:30", "What??", "[inaudible", "(unclear why)"],
      ]) {
        check(`so ${prose} so\n${"^".repeat(prose.length + 6)} plain`);
      }
    });

    it("references and notes", () =>
      check(`
        A claim.[1] Another[^2], a third¹ and 40 m².
                ^^^ variable.other.constant.reference
                           ^^^^ variable.other.constant.reference
                                        ^ variable.other.constant.reference
                                               ^^^^^ plain
        [1] The first note.
        ^^^ variable.other.constant.reference
        _note: The line dropped.
        ^^^^^ keyword.other.note
              ^^^^^^^^^^^^^^^^^^ comment.line.note
      `));

    it("a struck correction", () =>
      check(String.raw`
        said <s>18 of 24</s> \[16 of 21\] boats
                ^^^^^^^^ markup.deleted.struck
                               ^^^^^^^^ markup.inserted.correction
      `));

    it("time codes", () => {
      for (const time of [
        "[12:31]",
        "00:12:31",
        "#00:12:31-5#",
        "01:23:59.03",
        "\\[12:31\\]",
        "[00:01:02 - 00:01:09]",
      ]) {
        check(`so ${time} so\n   ${"^".repeat(time.length)} constant.numeric.timecode`);
      }
    });
  });

  describe("blocks", () => {
    it("front matter ends at its line", () =>
      check(`
        ---
        title: Harbour Board
        ^^^^^ entity.name.tag.key
        start: 17:30
        ---
        Ana Ruiz: Good morning. [1]
        ^^^^^^^^ entity.name.type.speaker
      `));

    it("a rule at the top swallows nothing", () =>
      check(`
        ---
        Only a rule.
        ^^^^^^^^^^^^ !meta.front-matter
        Ana Ruiz: Yes.
        ^^^^^^^^ entity.name.type.speaker
      `));

    it("headings", () =>
      check(`
        ## Opening: the tide
        ^^^^^^^^^^^^^^^^^^^^ markup.heading
                                   P R O C E E D I N G S
                                   ^^^^^^^^^^^^^^^^^^^^^ markup.heading
      `));
  });

  describe("cost", () => {
    const repeat = (piece: string, length: number) =>
      piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    const pieces = {
      brackets: "[(])\\[",
      "open brackets": "[",
      colons: "A: ",
      blanks: " ",
      "no-break spaces": "\u00a0",
      "question marks": "?",
      digits: "00:12:",
      "words in capitals": "MR ",
      marks: "(inaudible) [1] ",
      "struck text": "<s>a",
      prose: "Then the boat (the old one) left the quay; ",
      quotes: "It’s “so”, ",
    };

    function seconds(line: string): number {
      let best = Number.POSITIVE_INFINITY;
      for (let run = 0; run < 3; run++) {
        const start = performance.now();
        grammar.tokenizeLine2(line, INITIAL);
        best = Math.min(best, performance.now() - start);
      }
      return best;
    }

    for (const [name, piece] of Object.entries(pieces)) {
      it(`grows no faster than a line of ${name}`, function () {
        this.timeout(60_000);
        // Four times the text in four times the time; sixteen times would be quadratic.
        const short = seconds(repeat(piece, 16_000));
        const long = seconds(repeat(piece, 64_000));
        assert.ok(long < 10 * Math.max(short, 2), `16,000: ${short} ms, 64,000: ${long} ms`);
      });
    }

    it("a paragraph of 5,000 characters on one line is read to its end", () => {
      const line = `MS VALE: ${repeat("Then the boat left the quay: slowly. ", 4_980)}[inaudible]`;
      const tokens = tokenise([line])[0]!;
      assert.equal(line.slice(tokens.at(-1)!.start), "[inaudible]");
      assert.equal(tokens.length, 3);
    });

    it("1 MB of brackets, colons and blanks on one line comes to an end", function () {
      this.timeout(60_000);
      const line = repeat("[: (: ]: ): \\[ \t", 1 << 20);
      const { tokens, stoppedEarly } = grammar.tokenizeLine2(line, INITIAL);
      assert.ok(!stoppedEarly);
      assert.ok(tokens.length > 0);
    });
  });
});

describe("language configuration", () => {
  const configuration = JSON.parse(readFileSync(join(root, "language-configuration.json"), "utf8"));

  it("keeps a name one word, in any script", () => {
    const { pattern, flags } = configuration.wordPattern as { pattern: string; flags: string };
    const words = (text: string) => text.match(new RegExp(pattern, `g${flags}`));
    assert.deepEqual(words("MS. O'NEIL-RUIZ: It’s ‘so’."), ["MS", "O'NEIL-RUIZ", "It’s", "so"]);
    assert.deepEqual(words("O’Neil, SPEAKER_01 -- bi- Żądło-Núñez"), [
      "O’Neil",
      "SPEAKER_01",
      "bi",
      "Żądło-Núñez",
    ]);
    assert.deepEqual(words("Ольга: हिन्दी ليلى"), ["Ольга", "हिन्दी", "ليلى"]);
  });

  it("its patterns compile and match no empty text", () => {
    const { pattern, flags } = configuration.wordPattern as { pattern: string; flags: string };
    assert.doesNotMatch("", new RegExp(pattern, flags));
    for (const rule of configuration.onEnterRules as { beforeText: string }[]) new RegExp(rule.beforeText);
  });

  it("leaves the brackets of prose uncoloured", () =>
    assert.deepEqual(configuration.colorizedBracketPairs, []));
});
