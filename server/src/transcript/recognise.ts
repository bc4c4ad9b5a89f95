import { beginsWithTitle, standsForMany } from "../syntax/roles.ts";
import type { Transcript, TurnPlace } from "./transcript.ts";
import { firstWords, turnLine, turnStretch, turnsFrom } from "./turns.ts";

/** The fewest turns by which a text is taken for a transcript when nothing else says that it is one. */
const TURNS = 6;
/** The fewest where labels have a form that little else has, and nothing but turns stands in the text. */
const SIGNED_TURNS = 3;
/** The numbered lines that make a page. */
const PAGE_LINES = 20;
/** The turns whose words are looked at. */
const SAMPLE = 60;
/** From this number of words on a turn says something, whether or not it ends as a sentence. */
const SENTENCE_WORDS = 6;

/** Words before a colon that programs write, not people who speak. */
const logWords =
  /^(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL|NOTICE|CRITICAL|ALERT|OK|FAIL|FAILED|PASS|PASSED|SKIP)$/;
const play = /^\s*(?:ACT|SCENE|Act|Scene|ENTER|EXEUNT|Exeunt|Dramatis Person[ae]e?|DRAMATIS PERSON[AÆ]E?)\b/;

/**
 * Whether a text that does not say so is a transcript: several people speak, by turns, and hardly anything else stands
 * in it. Sums only, so that it costs nothing to ask again after each edit; a README with a few `Name:` lines, a glossary
 * whose every label stands once, a log and a play are none.
 */
export function isTranscript(transcript: Transcript): boolean {
  transcript.settle();
  const { cast, tallies } = transcript;
  if (transcript.convention.id === "cues" || transcript.convention.id === "chat")
    return cast.turns > 0 || tallies.cues > 1;
  if (tallies.gutterLines >= PAGE_LINES && cast.turns > 0) return true;
  if (cast.turns < (isSigned(transcript) ? SIGNED_TURNS : TURNS)) return false;
  let speakers = 0;
  let once = 0;
  let logged = 0;
  let letters = 0;
  for (const { key, turns } of cast.speakers()) {
    speakers++;
    if (turns === 1) once++;
    if (logWords.test(key)) logged += turns;
    if (/^[QAPRD]$/.test(key)) letters += turns;
  }
  if (speakers < 2 || logged > 0) return false;
  // a glossary, a list of facts: each label once
  const signed = isSigned(transcript);
  if (once > cast.turns * (signed ? 0.7 : 0.34) || cast.turns < speakers * (signed ? 1.3 : 1.8)) return false;
  // one label over and over is a list, not a conversation
  if (cast.changes * 3 < cast.turns) return false;
  // notes with a few quotations
  if (cast.loose > cast.words) return false;
  if (letters === cast.turns && !speaksOfItself(transcript)) return false;
  return says(transcript) && !isRound(transcript) && !isPlay(transcript);
}

/** Bold labels or labels with time codes, and hardly a word that is nobody's. */
function isSigned({ convention, cast }: Transcript): boolean {
  return ["markdown", "timed-label", "timed-line"].includes(convention.id) && cast.loose * 10 < cast.words;
}

/** Whether turns hold sentences. `Type: string` and `Homepage: …` are settings and particulars, over and over. */
function says(transcript: Transcript): boolean {
  let turns = 0;
  let sentences = 0;
  for (const turn of turnsFrom(transcript)) {
    if (++turns > SAMPLE) break;
    const words = ownWords(transcript, turn);
    if (/[.?!…—–"”’»)]$/.test(words) || words.split(" ").length >= SENTENCE_WORDS) sentences++;
  }
  return sentences * 2 > Math.min(turns, SAMPLE) || transcript.convention.id === "timed-line";
}

/** What stands behind a label on its line; the first words below where nothing does. */
function ownWords(transcript: Transcript, turn: TurnPlace): string {
  const { label } = turnStretch(transcript, turn);
  const words = transcript.text.line(turnLine(transcript, turn)).slice(label!.speech).trim();
  return words.slice(0, 200) || firstWords(transcript, turn, 100);
}

/** Where only `Q` and `A` speak, or `P` and `R`, an interview is told from a list of questions by whether anybody says "I". */
function speaksOfItself(transcript: Transcript): boolean {
  let answers = 0;
  let own = 0;
  for (const turn of turnsFrom(transcript)) {
    if (!/^[AR]$/.test(turnStretch(transcript, turn).label!.words)) continue;
    if (++answers > SAMPLE) break;
    if (
      /(?:^|[^\p{L}])(?:I|I['’]\p{Ll}+|[Mm]y|me|[Ii]ch|[Mm]ein|[Jj]e|[Jj]['’]\p{Ll}+|mon|[Yy]o|[Mm]i|nos|[Ee]u|[Mm]eu|minha|[Ii]o|mio|mia)(?![\p{L}])/u.test(
        firstWords(transcript, turn, 300),
      )
    )
      own++;
  }
  return own * 4 >= answers;
}

/** The fewest labels that come round, and how often they do before it is no chance. */
const ROUND = { labels: 3, times: 3 };

/** Whether the same labels come round in the same order, as those of a form do: `Problem:` `Cause:` `Cure:` `Problem:` … */
function isRound(transcript: Transcript): boolean {
  const keys: string[] = [];
  for (const turn of turnsFrom(transcript)) {
    if (keys.length === SAMPLE) break;
    const { speakerKey: key } = turnStretch(transcript, turn).label!;
    // nobody fills in a form for MS VALE or a REPORTER
    if (beginsWithTitle(key) || standsForMany(key)) return false;
    keys.push(key);
  }
  const round = keys.indexOf(keys[0]!, 1);
  if (round < ROUND.labels || keys.length < round * ROUND.times) return false;
  return keys.every((key, i) => key === keys[i % round]);
}

/** Acts and scenes before or among the first turns. */
function isPlay(transcript: Transcript): boolean {
  const last = Math.min(transcript.text.lineCount, 120);
  for (let line = 0; line < last; line++) {
    if (
      play.test(
        transcript.text
          .line(line)
          .slice(0, 60)
          .replace(/^[#*\s]+/, ""),
      )
    )
      return true;
  }
  return false;
}
