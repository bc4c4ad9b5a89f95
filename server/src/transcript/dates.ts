const names = [
  "jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec",
  "january|february|march|april|june|july|august|september|october|november|december",
  "januar|jänner|februar|märz|mai|juni|juli|oktober|dezember|okt|dez",
  "janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|janv|févr|juil",
  "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre",
  "janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro",
  "gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre",
];
const month = `(?:${names.join("|")})\\.?`;
const day = "\\d{1,2}(?:st|nd|rd|th|er|\\.|°|º|ª)?";
const year = "\\d{4}";
/** Dates as people write them, each with a day. */
const forms = [
  // 1988-05-03 · 1988/05/03
  "\\d{4}-\\d{2}-\\d{2}|\\d{4}/\\d{1,2}/\\d{1,2}",
  // 03.05.1988 · 3/5/88
  "\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})",
  // May 3, 1988 · May 3rd 1988
  `${month} ${day},? ${year}`,
  // 3 May 1988 · 3. Mai 1988 · 1er juin 1988 · 3 de mayo de 1988 · 3-May-1988 · 3rd of May, 1988
  `${day}[ -](?:de |of )?${month},?(?:[ -]| de | del )${year}`,
];
const date = new RegExp(`(?<![/\\w-])(?:${forms.join("|")})(?![/\\w-])`, "i");
/** How a line begins that says when the conversation was. */
const ofSpeech =
  /^(?:(?:interview|meeting|hearing|recording) date|date|date and time|date of (?:the |this )?(?:interview|meeting|hearing|recording|session|event)|interviewed|recorded|recorded on|held on|datum|tag|date de l['’]entretien|fecha|data|aufgenommen|enregistré|grabado|gravado|registrato)\b/i;
/** How a line begins that says when something else was. */
const ofOther =
  /^(?:(?:date|year|place and date) of (?:birth|death|transcription|publication)|born|birth ?date|died|transcribed|transcript(?:ion)? (?:date|completed|prepared)|published|updated|last updated|last modified|revised|edited|reviewed|corrected|accessed|retrieved|printed|posted|copyright|©|geboren|geburtsdatum|transkribiert|né[e]? |date de naissance|fecha de nacimiento|data de nascimento|data di nascita|nato|nata)/i;
/** From this length on, in UTF-16 units, a line is a paragraph of speech, and the dates in it are spoken of. */
const PARAGRAPH_UNITS = 160;

/** Whether a line holds a date. */
export function hasDate(line: string): boolean {
  return date.test(line);
}

/** The date among a header's lines, as printed there: one that is said to be the conversation's, else the first. */
export function dateIn(lines: Iterable<string>): string | undefined {
  let first: string | undefined;
  for (const line of lines) {
    if (line.length >= PARAGRAPH_UNITS) continue;
    const words = line.replace(/^[\s*_]+/, "");
    if (ofOther.test(words)) continue;
    const found = date.exec(line)?.[0];
    if (found && ofSpeech.test(words)) return found;
    first ??= found;
  }
  return first;
}
