/**
 * The words by which transcribers' marks are known: English first, then German, French, Spanish, Portuguese and
 * Italian. One table, so that a language is added in one place. All in small letters.
 */
export const vocabulary = {
  /** Something was said that nobody could hear or understand: words that say so whatever stands beside them. */
  inaudible: [
    ["inaudible", "unintelligible", "indiscernible", "indecipherable", "undecipherable"],
    ["unverständlich", "unhörbar", "inintelligible", "incompréhensible", "ininteligible", "incomprensible"],
    ["ininteligível", "inaudível", "incompreensível", "inintelligibile", "incomprensibile", "inudibile"],
  ].flat(),
  /** The same, where the bracket holds nothing else. */
  inaudibleAlone: [
    ["inaud", "unintell", "incomprehensible", "indistinct", "unclear", "garbled", "muffled", "audio cuts out"],
    ["audio drops", "no audio", "audio lost", "audio gap", "audio malfunction", "mic off", "off mic"],
    ["off microphone", "akustisch unverständlich", "nicht hörbar", "nicht verständlich", "unv"],
    ["no se entiende", "no se oye", "no audible", "imperceptível", "impercetível"],
    ["non udibile", "non si sente", "non comprensibile"],
  ].flat(),
  /** Several people spoke at once: words that say so whatever stands beside them. */
  crosstalk: ["crosstalk", "cross-talk", "overtalk", "overtalking"],
  /** The same, where the bracket holds nothing else. */
  crosstalkAlone: [
    ["cross talk", "overlapping", "overlap", "talking over", "talking over each other", "overlapping speech"],
    ["simultaneous speech", "simultaneous talking", "simultaneous conversation", "speaking simultaneously"],
    ["multiple speakers", "multiple voices", "indistinct chatter", "indistinct conversation"],
    ["durcheinander", "alle reden durcheinander", "sprechen gleichzeitig", "gleichzeitiges sprechen"],
    ["parlent en même temps", "propos simultanés", "conversation croisée", "chevauchement"],
    ["hablan a la vez", "hablan al mismo tiempo", "voces superpuestas", "conversación cruzada", "interposición"],
    ["falam ao mesmo tempo", "vozes sobrepostas", "sobreposição de vozes", "conversa cruzada"],
    ["voci sovrapposte", "parlano insieme", "sovrapposizione di voci", "sovrapposizione"],
  ].flat(),
  /** A word was written by its sound or is a guess. */
  uncertain: [
    ["ph", "phonetic", "phonetic spelling", "phon", "sp", "spelling", "spelled phonetically", "guess", "best guess"],
    ["phonetisch", "vermutlich", "phonétique", "orthographe incertaine", "fonético", "fonética", "fonetico"],
  ].flat(),
  /** It was said just so. */
  sic: ["sic", "thus", "sic!", "recte"],
  /** Something was left out on purpose. */
  redacted: [
    ["redacted", "name redacted", "redaction", "withheld", "name withheld", "expunged", "sealed", "bleep", "bleeped"],
    ["censored", "expletive", "expletive deleted", "deleted", "removed", "anonymized", "anonymised"],
    ["geschwärzt", "zensiert", "anonymisiert", "caviardé", "censuré", "anonymisé"],
    ["tachado", "censurado", "omitido", "anonimizado", "suprimido", "oscurato", "censurato", "omissis"],
  ].flat(),
  /** How words begin that report what was to be heard or seen instead of speech. */
  event: [
    ["laugh", "chuckl", "giggl", "applau", "clap", "cheer", "boo", "pause", "silence", "long silence", "cough"],
    ["sneez", "sigh", "sob", "cry", "cries", "weep", "tearful", "gasp", "groan", "whisper", "hum", "sing", "whistl"],
    ["music", "theme", "jingle", "intro", "outro", "sound", "noise", "beep", "buzz", "ring", "knock", "bell", "gavel"],
    ["door", "phone", "microphone", "static", "feedback", "video", "audio", "clip", "slide", "film", "recording"],
    ["recess", "break", "adjourn", "off the record", "off-the-record", "whereupon", "discussion", "brief pause"],
    ["nod", "shak", "shrug", "gestur", "point", "indicat", "wav", "smil", "stand", "sits", "no response", "no audible"],
    ["witness", "exhibit", "moment of silence", "standing ovation", "ovation", "background", "break in", "end of"],
    ["lach", "beifall", "applaus", "heiterkeit", "gelächter", "unruhe", "zuruf", "stille", "musik", "husten", "seufz"],
    ["rire", "rires", "applaudissement", "silence", "musique", "toux", "soupir", "brouhaha", "exclamation"],
    ["risa", "ríe", "aplauso", "pausa", "silencio", "música", "tose", "suspir", "murmullo"],
    ["riso", "ri-se", "aplausos", "palmas", "silêncio", "música", "tosse", "suspir"],
    ["risat", "ride", "ridono", "applaus", "silenzio", "musica", "tossisc", "sospir", "brusio"],
  ].flat(),
  /** Words by which a speaker says something in their own voice, so that brackets around it are an aside. */
  ownVoice: [
    ["i", "i'm", "i've", "i'll", "i'd", "we", "we're", "we've", "my", "our", "me", "us", "you", "your", "you're"],
    ["ich", "wir", "mein", "unser", "mich", "sie", "je", "nous", "mon", "notre", "vous", "yo", "nosotros", "usted"],
    ["eu", "nós", "meu", "nosso", "você", "io", "noi", "mio", "nostro", "lei"],
  ].flat(),
} as const;
