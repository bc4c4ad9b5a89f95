import type { Position, Range } from "../text/position.ts";
import { askingOf, unquote } from "./asking.ts";
import { isRequest } from "./requests.ts";
import { sentencesOf } from "./sentences.ts";
import type { Transcript, TurnPlace } from "./transcript.ts";
import { turnEnd, turnLine, turnStretch } from "./turns.ts";

/** A sentence of a question that asks. */
export interface QuestionPart {
  readonly range: Range;
  /** The sentence on one line, gutters left out. */
  readonly text: string;
}

/** The most UTF-16 units of a question that are looked at. */
const QUESTION_UNITS = 20_000;

/**
 * The sentences of a question that ask, in order.
 *
 *     QUESTION: Thank you. Is it safe,      the first part begins here
 *     and who says so? Tell us, please.     and ends here; the second follows
 */
export function questionParts(transcript: Transcript, question: TurnPlace): QuestionPart[] {
  const said = readTurn(transcript, question);
  // of the same length, so places stay
  const plain = unquote(said.text);
  const parts: QuestionPart[] = [];
  for (const { start, end } of sentencesOf(plain)) {
    const words = plain.slice(start, end);
    if (askingOf(words) === "" && !isRequest(words)) continue;
    parts.push({ range: { start: said.at(start), end: said.at(end) }, text: said.text.slice(start, end) });
  }
  return parts;
}

const name =
  "((?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Amb|Capt|Gen|Col)\\.? )?\\p{Lu}[\\p{L}’'-]*(?:\\.(?= \\p{Lu}))?(?: (?:(?:van|von|der|de|del|di|du|la|al|bin) )*\\p{Lu}[\\p{L}’'-]+){0,4})";
const addressed = [
  `\\b[Qq]uestions?(?: here| now)?(?: is| are|['’]s| was| would be| goes)?(?: really| actually)? (?:for|to|directed (?:at|to)) ${name}`,
  `\\b(?:[Tt]his|[Tt]hat|[Ii]t|[Oo]ne|[Mm]ine)(?: one)?(?:['’]s| is| would be)(?: also| really| just)? for ${name}`,
  `^(?:[Aa]nd |[Ss]o )?[Ff]or ${name} ?[.,:—–-]`,
  `\\b(?:Frage (?:ist |geht )?an) ${name}`,
  `\\b(?:pregunta (?:es )?para|question (?:est )?pour|pergunta (?:é )?para|domanda (?:è )?per) ${name}`,
].map((pattern) => new RegExp(pattern, "u"));
const nobody =
  /^(?:I|You|We|The|This|That|Any|Anyone|Anybody|Everyone|All|Both|Each|Either|Today|Tomorrow)(?!\p{L})/u;

/** Whom a question says it is for: "My question is for Ambassador Reed." */
export function addresseeOf(transcript: Transcript, question: TurnPlace): string | undefined {
  const { text } = readTurn(transcript, question);
  for (const { start, end } of sentencesOf(text)) {
    const sentence = text.slice(start, Math.min(end, start + 300));
    for (const pattern of addressed) {
      const found = pattern.exec(sentence)?.[1];
      if (found && !nobody.test(found)) return found;
    }
  }
  return undefined;
}

/** A turn's words on one line, and where each of them stands in the document. */
function readTurn(transcript: Transcript, place: TurnPlace): { text: string; at(offset: number): Position } {
  const first = turnLine(transcript, place);
  const last = turnEnd(transcript, place).line;
  const lines: { offset: number; line: number; character: number }[] = [];
  let text = "";
  for (let line = first; line <= last && text.length < QUESTION_UNITS; line++) {
    const { kind, gutter } = transcript.line(line);
    if (kind !== "text") continue;
    const character = line === first ? turnStretch(transcript, place).label!.speech : (gutter?.words ?? 0);
    if (text !== "") text += " ";
    lines.push({ offset: text.length, line, character });
    text += transcript.text.line(line).slice(character, character + QUESTION_UNITS);
  }
  const at = (offset: number): Position => {
    const { line, character, offset: start } = lines.findLast((piece) => piece.offset <= offset)!;
    return { line, character: character + offset - start };
  };
  return { text, at };
}
