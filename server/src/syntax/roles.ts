import { owned } from "./characters.ts";

/**
 * Labels that name a role instead of a person, English first, then German, French, Spanish, Portuguese and Italian.
 * This says only what a name promises; what a role does in a document is found by what it does there.
 */
const questioners = new Set([
  ...["QUESTION", "QUESTIONS", "Q", "QUESTIONER", "REPORTER", "REPORTERS", "JOURNALIST", "PRESS", "AUDIENCE"],
  ...[
    "AUDIENCE MEMBER",
    "AUDIENCE QUESTION",
    "MEMBER OF THE AUDIENCE",
    "QUESTION FROM THE FLOOR",
    "FROM THE FLOOR",
  ],
  ...["UNIDENTIFIED REPORTER", "UNKNOWN REPORTER", "MALE REPORTER", "FEMALE REPORTER", "MEDIA QUESTION"],
  ...["FRAGE", "JOURNALISTIN", "PUBLIKUM", "ZUSCHAUER", "QUESTION DU PUBLIC", "JOURNALISTE", "PUBLIC"],
  ...[
    "PREGUNTA",
    "PERIODISTA",
    "PÚBLICO",
    "PERGUNTA",
    "JORNALISTA",
    "PLATEIA",
    "DOMANDA",
    "GIORNALISTA",
    "PUBBLICO",
  ],
]);
const groups = new Set([
  ...[
    "PARTICIPANT",
    "PARTICIPANTS",
    "PANELIST",
    "SPEAKERS",
    "ALL",
    "BOTH",
    "EVERYONE",
    "CROWD",
    "VOICE",
    "VOICES",
  ],
  ...[
    "UNIDENTIFIED",
    "UNKNOWN",
    "UNIDENTIFIED SPEAKER",
    "UNKNOWN SPEAKER",
    "UNIDENTIFIED MALE",
    "UNKNOWN MALE",
  ],
  ...[
    "UNIDENTIFIED FEMALE",
    "UNKNOWN FEMALE",
    "MALE VOICE",
    "FEMALE VOICE",
    "UNIDENTIFIED VOICE",
    "SENATORS",
  ],
  ...["ALLE", "TOUS", "TODOS", "TUTTI"],
]);

/** A label as it is compared: capitals, no full stops, one blank for white space. */
export function speakerKey(label: string): string {
  let key = keys.get(label);
  if (key === undefined) {
    key = label.replaceAll(".", "").toUpperCase();
    if (keys.size >= KEYS) keys.clear();
    keys.set(owned(label), key);
  }
  return key;
}

/** A document has few labels and asks for their keys at every turn. */
const keys = new Map<string, string>();
const KEYS = 5000;

/** Whether a label names those who ask, so that each of its turns is a question. */
export function isQuestioner(key: string): boolean {
  const last = key.charCodeAt(key.length - 1);
  return questioners.has(last >= 48 && last <= 57 ? key.replace(/ ?#?(?<![0-9])[0-9]+$/, "") : key);
}

const repliers = new Set("A ANSWER ANTWORT RÉPONSE RESPUESTA RESPOSTA RISPOSTA".split(" "));

/** Whether a label is the counterpart of one of those who ask, so that each of its turns replies. */
export function isReplier(key: string): boolean {
  return repliers.has(key);
}

const audiences = /AUDIENCE|PUBLIKUM|ZUSCHAUER|PUBLIC|PÚBLICO|PLATEIA|PUBBLICO|FLOOR/;

/** Whether a label of those who ask is that of an audience, which a lecturer may ask in turn. */
export function isAudience(key: string): boolean {
  return audiences.test(key);
}

/** Whether a label stands for many people, so that nobody is its speaker. */
export function standsForMany(key: string): boolean {
  return isQuestioner(key) || groups.has(key) || /^\?+$/.test(key);
}

/** Titles before a name, by which a label is told from other words before a colon. As `speakerKey` writes them. */
export const titles: ReadonlySet<string> = new Set([
  ...[
    "MR",
    "MRS",
    "MS",
    "MISS",
    "MX",
    "DR",
    "PROF",
    "PROFESSOR",
    "SIR",
    "LADY",
    "LORD",
    "DAME",
    "REV",
    "REVEREND",
  ],
  ...[
    "SEN",
    "SENATOR",
    "REP",
    "REPRESENTATIVE",
    "CONGRESSMAN",
    "CONGRESSWOMAN",
    "ASSEMBLYMAN",
    "ASSEMBLYWOMAN",
  ],
  ...[
    "GOV",
    "GOVERNOR",
    "MAYOR",
    "PRESIDENT",
    "VICE",
    "CHAIR",
    "CHAIRMAN",
    "CHAIRWOMAN",
    "CHAIRPERSON",
    "SPEAKER",
  ],
  ...[
    "MINISTER",
    "SECRETARY",
    "UNDER",
    "ASSISTANT",
    "DEPUTY",
    "ACTING",
    "AMBASSADOR",
    "AMB",
    "DIRECTOR",
    "JUDGE",
  ],
  ...[
    "JUSTICE",
    "THE",
    "GENERAL",
    "GEN",
    "ADMIRAL",
    "ADM",
    "COLONEL",
    "COL",
    "MAJOR",
    "MAJ",
    "CAPTAIN",
    "CAPT",
  ],
  ...[
    "LIEUTENANT",
    "LT",
    "SERGEANT",
    "SGT",
    "COMMANDER",
    "CDR",
    "OFFICER",
    "DETECTIVE",
    "INSPECTOR",
    "BISHOP",
  ],
  ...[
    "FATHER",
    "SISTER",
    "BROTHER",
    "RABBI",
    "IMAM",
    "COUNCILLOR",
    "COUNCILMAN",
    "COUNCILWOMAN",
    "COMMISSIONER",
  ],
  ...[
    "HERR",
    "FRAU",
    "M",
    "MME",
    "MLLE",
    "SR",
    "SRA",
    "SEÑOR",
    "SEÑORA",
    "DON",
    "DOÑA",
    "SIG",
    "SIGNORA",
    "DOTT",
  ],
  ...[
    "INTERVIEWER",
    "INTERVIEWEE",
    "MODERATOR",
    "HOST",
    "GUEST",
    "OPERATOR",
    "WITNESS",
    "NARRATOR",
    "UNIDENTIFIED",
  ],
]);

/** Whether a label begins with a title or a function, which only a speaker has. */
export function beginsWithTitle(key: string): boolean {
  const space = key.indexOf(" ");
  return titles.has(space < 0 ? key : key.slice(0, space));
}

/** Words that stand before a colon in headers and prose and name nobody. As `speakerKey` writes them. */
const particulars = new Set([
  ...[
    "NOTE",
    "NOTES",
    "NB",
    "PS",
    "DATE",
    "TIME",
    "LOCATION",
    "PLACE",
    "VENUE",
    "TOPIC",
    "SUBJECT",
    "TITLE",
    "RE",
  ],
  ...[
    "SOURCE",
    "SOURCES",
    "LINK",
    "LINKS",
    "URL",
    "HTTP",
    "HTTPS",
    "WEBSITE",
    "EMAIL",
    "E-MAIL",
    "PHONE",
    "TEL",
  ],
  ...[
    "PRESENT",
    "APPEARANCES",
    "ATTENDEES",
    "PARTICIPANTS",
    "SPEAKERS",
    "GUESTS",
    "MEMBERS",
    "ABSENT",
    "AGENDA",
  ],
  ...[
    "TRANSCRIPT",
    "TRANSCRIBED BY",
    "TRANSCRIPTION",
    "TRANSCRIPT BY",
    "TRANSLATED BY",
    "INTERVIEWED BY",
    "AUDIO",
  ],
  ...[
    "RECORDING",
    "RECORDED",
    "DURATION",
    "LENGTH",
    "EPISODE",
    "SERIES",
    "SUMMARY",
    "ABSTRACT",
    "KEYWORDS",
    "TAGS",
  ],
  ...[
    "UPDATE",
    "UPDATED",
    "CORRECTION",
    "CORRECTIONS",
    "WARNING",
    "EXAMPLE",
    "IMPORTANT",
    "CONTENTS",
    "SEE ALSO",
  ],
  ...[
    "ANSWER THE FOLLOWING",
    "THE FOLLOWING",
    "AS FOLLOWS",
    "COPYRIGHT",
    "LICENSE",
    "LICENCE",
    "VERSION",
    "AUTHOR",
  ],
  ...["FROM", "TO", "SENT", "FILE", "MEDIA", "LANGUAGE", "STATUS", "CASE", "CASE NO", "CASE NUMBER"],
  ...[
    "ADDED",
    "CHANGED",
    "FIXED",
    "REMOVED",
    "DEPRECATED",
    "SECURITY",
    "ACTION",
    "DECISION",
    "RESULT",
    "MOTION",
  ],
  ...["SECOND", "SECONDED", "SECONDED BY", "MOVED BY", "VOTE", "AYES", "NAYS", "QUORUM", "ROLL CALL"],
  ...["PROBLEM", "CAUSE", "SOLUTION", "SYMPTOM", "WORKAROUND", "EXPECTED", "ACTUAL", "INPUT", "OUTPUT"],
  ...["ORT", "DATUM", "ZEIT", "THEMA", "QUELLE", "HINWEIS", "ANMERKUNG", "TEILNEHMER", "ANWESEND", "DAUER"],
  ...[
    "LIEU",
    "DATE",
    "HEURE",
    "SUJET",
    "REMARQUE",
    "PRÉSENTS",
    "DURÉE",
    "LUGAR",
    "UBICACIÓN",
    "FECHA",
    "HORA",
  ],
  ...["TEMA", "NOTA", "ASISTENTES", "DURACIÓN", "FUENTE", "LOCAL", "DATA", "ASSUNTO", "PRESENTES", "DURAÇÃO"],
  ...["LUOGO", "ORA", "ARGOMENTO", "PRESENTI", "DURATA", "FONTE", "TRANSCRIPCIÓN POR", "TRADUCCIÓN POR"],
]);

/** Whether the words before a colon are a header's particular or a heading of prose, so nobody's name. */
export function isParticular(key: string): boolean {
  return particulars.has(key) || endings.test(key);
}

/** `INTERVIEW DATE`, `CASE NUMBER`: words that a particular of several words ends with. */
const endings = / (?:DATE|TIME|NUMBER|NO|LOCATION|TITLE|TOPIC|SUBJECT|SUMMARY|DURATION|LENGTH|ID|URL|LINK)$/;
