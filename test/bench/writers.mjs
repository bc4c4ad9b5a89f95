// How each convention prints a briefing: one writer each, which also counts the turns it writes.

/** Who speaks: the moderator, one of those who brief (1 to 7), or somebody who asks. */
export const MODERATOR = 0;
export const ASKER = 8;

/** Every convention in every form that it comes in. */
export const forms = [
  ...["colon", "markdown", "timed-label", "timed-line"].flatMap(bothWays),
  { convention: "colon", short: true },
  { convention: "timed-line", short: true },
  { convention: "numbered-page", wrapped: true },
  ...["hearing", "chat"].flatMap(bothWays),
  { convention: "cues", as: "WebVTT" },
  { convention: "cues", as: "SRT" },
];

/** What a form is called in tables. */
export function nameOf({ convention, wrapped, as, short }) {
  return convention + (as ? `, ${as}` : short ? ", short turns" : wrapped ? ", wrapped" : "");
}

function bothWays(convention) {
  return [
    { convention, wrapped: false },
    { convention, wrapped: true },
  ];
}

const WIDTH = 72;
/** Captions are narrower: two lines of at most so many columns stand in a cue. */
const CUE_WIDTH = 42;
/** Of a printed page: the columns of its words, and its lines. */
const PAGE_WIDTH = 56;
const PAGE_LINES = 25;
const WORDS_A_SECOND = 3;

export const writers = {
  /** `MR ODA:  It is.` */
  colon({ names, wrapped }) {
    const label = (who) =>
      who === ASKER
        ? "QUESTION"
        : `${who === MODERATOR ? "MS" : who % 2 ? "MR" : "DR"} ${names[who].toUpperCase()}`;
    return paragraphs({ wrapped, head: plainHead, open: (who) => `${label(who)}:  ` });
  },

  /** `**Joe Oda:** It is. \[crosstalk\]` */
  markdown({ names, wrapped }) {
    return paragraphs({
      wrapped,
      head: (title) => `# ${title}\n\nOctober 17, 2023\n\n`,
      open: (who) => `**${fullName(names, who)}:** `,
      print: (said) => said.replaceAll("[crosstalk]", "\\[crosstalk\\]"),
    });
  },

  /** `Joe Oda  00:02:25`, and what is said below. */
  "timed-label"({ names, wrapped }) {
    const clock = startClock();
    return paragraphs({
      wrapped,
      head: plainHead,
      open: (who, said) => `${fullName(names, who)}  ${hours(clock(said))}\n\n`,
    });
  },

  /** `[00:02:25] Joe Oda: It is.` */
  "timed-line"({ names, wrapped }) {
    const clock = startClock();
    return paragraphs({
      wrapped,
      head: plainHead,
      open: (who, said) => `[${hours(clock(said))}] ${fullName(names, who)}: `,
    });
  },

  /** `    Mr. Oda.  It is.` */
  hearing({ names, wrapped }) {
    const label = (who) =>
      who === MODERATOR
        ? "The Chairman"
        : who === ASKER
          ? "Senator Lindqvist"
          : `${who % 2 ? "Mr." : "Ms."} ${names[who]}`;
    return paragraphs({
      wrapped,
      head: plainHead,
      indent: "    ",
      open: (who) => `${label(who)}.  `,
      notes: false,
    });
  },

  /** Pages of 25 numbered lines, with `Q.` and `A.` and the court in between. */
  "numbered-page"({ names }) {
    let turns = 0;
    let page = 0;
    let line = PAGE_LINES;
    const print = (words) => {
      let out = "";
      if (line === PAGE_LINES) {
        line = 0;
        page++;
        out = `${page > 1 ? "\n\f\n" : ""}${String(page).padStart(66)}\n\n`;
      }
      line++;
      return `${out}${String(line).padStart(2)}      ${words}\n`;
    };
    const printAll = (lines) => lines.map(print).join("");
    const examiner = `BY MR. ${names[1].toUpperCase()}:`;
    let interrupted = false;
    return {
      notes: false,
      head: (title) =>
        printAll([
          `          ${title.toUpperCase()}`,
          "               Tuesday, October 17, 2023",
          `          ${names[2].toUpperCase()},`,
          "having been first duly sworn, testified as follows:",
          examiner,
        ]),
      turn(who, said) {
        turns++;
        let label = `          MR. ${names[(who % 7) + 1].toUpperCase()}:  `;
        let before = "";
        if (who === ASKER) {
          if (interrupted) before = print(examiner);
          label = "     Q.  ";
        } else if (who === MODERATOR) label = "          THE COURT:  ";
        else if (who < 6) label = "     A.  ";
        interrupted = who === MODERATOR;
        return (
          before + said.map((part, i) => printAll(wrap((i ? "     " : label) + part, PAGE_WIDTH))).join("")
        );
      },
      turns: () => turns,
    };
  },

  /** `*MOT:` and a tab, an utterance a turn, every other one with its tier. */
  chat({ wrapped }) {
    const codes = ["INV", "MOT", "FAT", "GRA", "SIS", "BRO", "TEA", "OBS", "CHI"];
    let turns = 0;
    const print = (words) => (wrapped ? wrap(words, WIDTH).join("\n\t") : words);
    return {
      notes: false,
      head: () => `@UTF8\n@Begin\n@Languages:\teng\n@Participants:\t${codes.join(" Person, ")} Person\n`,
      turn: (who, said) =>
        said
          .join(" ")
          .split(/(?<=[.?]) /)
          .map((sentence) => {
            turns++;
            const words = inChat(sentence);
            const tier = words.replaceAll(/(\w)(?= )/g, "$1|n");
            return print(`*${codes[who]}:\t${words}\n`) + (turns % 2 ? print(`%mor:\t${tier}\n`) : "");
          })
          .join(""),
      turns: () => turns,
    };
  },

  /** Cues of two lines; the speaker stands in every cue of WebVTT and in the first one of a turn in SRT. */
  cues({ names, as }) {
    const vtt = as === "WebVTT";
    const clock = startClock();
    const stamp = (seconds) => `${hours(seconds)}${vtt ? "." : ","}${seconds % 2 ? "250" : "875"}`;
    let turns = 0;
    let cues = 0;
    let speaker;
    return {
      notes: false,
      head: (title) => (vtt ? `WEBVTT - ${title}\n\n` : ""),
      turn(who, said) {
        // the same speaker's next cue goes on with the turn
        if (who !== speaker) turns++;
        speaker = who;
        const name = fullName(names, who);
        const lines = wrap((vtt ? "" : `${name}: `) + said.join(" "), CUE_WIDTH);
        let out = "";
        for (let i = 0; i < lines.length; i += 2) {
          const words = lines.slice(i, i + 2).join("\n");
          const start = clock([words]);
          out += `${++cues}\n${stamp(start)} --> ${stamp(start + 2)}\n${vtt ? `<v ${name}>` : ""}${words}\n\n`;
        }
        return out;
      },
      turns: () => turns,
    };
  },
};

/** Paragraphs between empty lines, the first of a turn behind what opens it. */
function paragraphs({ wrapped, head, indent = "", open, print = (said) => said, notes = true }) {
  let turns = 0;
  return {
    head,
    notes,
    turn(who, said) {
      turns++;
      const opened = open(who, said);
      // a label alone on its line stays so
      const label = opened.endsWith("\n") ? "" : opened;
      return said.reduce(
        (out, part, i) => {
          const paragraph = indent + (i ? "" : label) + print(part);
          return `${out}${wrapped ? wrap(paragraph, WIDTH).join("\n") : paragraph}\n\n`;
        },
        label ? "" : opened,
      );
    },
    turns: () => turns,
  };
}

function plainHead(title) {
  return `${title}\n\nOctober 17, 2023\n\n10:32 A.M.\n\n`;
}

function fullName(names, who) {
  return who === ASKER ? "Audience" : `${names[(who + 3) % 8]} ${names[who]}`;
}

/** Tells when something begins, in seconds, and goes on by the time it takes to say it; starts anew after 99 hours. */
function startClock() {
  let words = 0;
  return (said) => {
    const now = Math.floor(words / WORDS_A_SECOND);
    for (const part of said) words += part.split(" ").length;
    return now % (99 * 3600);
  };
}

function hours(seconds) {
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, "0"))
    .join(":");
}

/** A sentence with the signs of CHAT. */
function inChat(sentence) {
  const words = sentence
    .replace("(Laughter.)", "&=laughs")
    .replace("(Applause.)", "(.)")
    .replace("(Inaudible.)", "xxx")
    .replace("[crosstalk]", "[=! laughs]")
    .replaceAll("(ph.)", "[?]")
    .replace(/[.?]$/, " $&");
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Breaks a paragraph into lines of at most `width` columns; blanks at its start stay. */
function wrap(paragraph, width) {
  const [indent] = /^ */.exec(paragraph);
  const [first, ...words] = paragraph.slice(indent.length).split(" ");
  const lines = [];
  let line = indent + first;
  for (const word of words) {
    if (line.length + word.length >= width) {
      lines.push(line);
      line = word;
    } else line += line === "" ? word : ` ${word}`;
  }
  return [...lines, line];
}
