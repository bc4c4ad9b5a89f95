import type { Phrase } from "./phrase-list.ts";

/**
 * The phrases by which people run a conversation, in small letters, each behind words of which one stands in whatever it
 * finds. It is looked for in a few hundred characters at most. English first; the other languages of the vocabulary where their phrases are as fixed.
 */
export const handOnPhrases: readonly Phrase[] = [
  ["ahead", /\bgo (?:right )?ahead\b/],
  ["over back", /\b(?:over|back) to (?:you|him|her|them)\b/],
  [
    "want wants like likes",
    /\b(?:you|he|she|they|someone|somebody|anyone|anybody|who|one of you)(?:'d| would)? (?:wants?|like)s? to (?:take|start|begin|answer|address|respond|go|jump in)\b/,
  ],
  ["why", /\bwhy don['’]t you (?:take|start|go|answer|address|begin|handle)\b/],
  [
    "want like care wish",
    /\b(?:do|would|did) you (?:all |both |guys )?(?:want|like|care|wish) to (?:take|start|begin|answer|address|respond|add|speak|go|roll|jump)\b/,
  ],
  ["where", /\bwhere do we want to (?:start|begin)\b/],
  [
    "take start answer handle",
    /\b(?:can|could|will|would) you (?:please )?(?:take|start|answer|handle) (?:that|this|it)\b/,
  ],
  [
    "let turn hand pass give defer kick toss throw",
    /\b(?:i['’]ll|i will|let me|let['’]s) (?:let|turn|hand|pass|give|defer|kick|toss|throw) (?:it|that|this|you|him|her|the|to)\b/,
  ],
  [
    "turn hand pass kick toss throw",
    /\b(?:turn|hand|pass|kick|toss|throw) (?:it|that|this|things) (?:back |over )*to\b/,
  ],
  [
    "pass hand turn defer refer",
    /\b(?:i|we)(?:['’]d| would| might| will|['’]ll| may| could| can| should)?(?: have to| want to| like to)? (?:pass|hand|turn|defer|refer)\b[^.?!]{0,24}\b(?:to|over to)\b/,
  ],
  [
    "let",
    /\b(?:i['’]ll|i will|i['’]d(?: better| rather)?|i had better|i(?:['’]m| am) going to|let me|we['’]ll|we should) let (?!me\b|us\b)\p{L}+(?: else)? (?:tell|take|answer|speak|have|handle|explain|talk|respond|address|start|begin|do)(?!\p{L})/u,
  ],
  [
    "no please go",
    /(?<!\p{L})(?:no|please|go on),? you (?:do|tell|have|answer) (?:it|that|this|him|her|them|us)\b/u,
  ],
  ["come jump add", /\b(?:were|are) you (?:going|about|hoping|wanting) to (?:come in|jump in|add)\b/],
  [
    "introduce present",
    /\b(?:can|could|will|would) you (?:please )?(?:introduce|present) (?:it|this|that|the (?:item|report|paper|motion|proposal))\b/,
  ],
  ["after", /\bafter you\b/],
  ["tell", /(?:^|[.!?,] )you tell (?:him|her|them|it|us)(?:, \p{L}+)?[.!]*$/u],
  ["go", /(?:^|[.!?,] )(?:please,? |do |and |but )?go on[.!]*$/],
  [
    "or",
    /\b(?:will|would|do|can|could|should|shall) (?:you|i|we)(?: [a-z]+ (?:it|that|this))?,? or (?:shall|should|will|do|would|can) (?:i|you|we)\b/,
  ],
  ["please first", /^(?:no,? )?(?:please|you first)(?:,? \p{L}+)?[.!]?$/u],
  ["take", /\byou (?:take|can take|should take|may take) (?:that|this|it)\b/],
  [
    "bitte haben adelante palabra falar palavra prego parola",
    /\b(?:bitte schön|sie haben das wort|adelante|tiene la palabra|pode falar|tem a palavra|prego|a lei la parola)\b/,
  ],
];

/** The same for the run of the meeting. */
export const proceedingsPhrases: readonly Phrase[] = [
  [
    "question questions",
    /\b(?:take|taking|have time for|got time for|time for|do|squeeze in) (?:just )?(?:a |one |two |three |some |any |another |maybe )*(?:few |couple |couple of |more |last |quick |additional |further )*questions?\b/,
  ],
  [
    "few couple one two some another",
    /\b(?:take|do|have time for|time for) (?:a |just )?(?:few|couple|one|two|some|another)(?: more)?\b/,
  ],
  ["questions", /\bmore questions\b/],
  ["further other more", /\b(?:any|no) (?:further|other|more) (?:questions?|matters?|points?)\b/],
  [
    "have got want",
    /\b(?:do|does) (?:anyone|anybody|the (?:jury|committee|panel|board|court|audience|room)|any of you|either of you|counsel) (?:else )?(?:(?:have|got) (?:any(?:thing)?|something|a question|questions)|want to (?:ask|say|add))\b/,
  ],
  ["arise arising", /\b(?:does|did) anything (?:else |further )?arise\b|\banything arising\b/],
  ["pick choose call select", /\byou (?:want|like|care|wish) to (?:pick|choose|call on|select)\b/],
  ["queue", /\bin (?:the|our) queue\b/],
  ["line", /\bon the line\b/],
  ["hear see", /\b(?:hear|see) (?:me|us)\b/],
  ["mute muted unmute unmuted", /\b(?:muted?|unmute|unmuted)\b/],
  [
    "are is",
    /\b(?:are|is) (?:you|everyone|everybody|we|he|she) (?:still )*(?:there|ready|on|with us|connected|recording|rolling|live)\b/,
  ],
  ["me us my", /\bis (?:that|this|it) (?:me|us|my (?:phone|line|mic|microphone|end))(?:$|[,.])/],
  [
    "stop pause take break",
    /\b(?:want|like|need) to (?:stop|pause|take a break|break) (?:for|here|now|there)\b/,
  ],
  ["did", /\bdid (?:we|you) (?:get|record|catch) (?:all )?(?:of )?(?:that|it)\b/],
  [
    "consult confer moment minute check",
    /\b(?:may|can|could|might) (?:i|we) (?:just )?(?:consult|confer|have a (?:moment|minute)|take a (?:moment|minute)|check with)\b/,
  ],
  [
    "bin mich läuft",
    /(?<!\p{L})(?:bin ich (?:drin|dran|auf sendung|zu hören)|(?:hören|verstehen) sie mich|mich hören|läuft (?:das|es|die aufnahme))(?!\p{L})/u,
  ],
  [
    "oye oyen escucha escuchan aire entendez entend sentite sente ouve ouvem ouvindo",
    /(?<!\p{L})(?:(?:se )?me (?:oyen?|escuchan?)|estoy en el aire|vous m['’]entendez|on m['’]entend|m['’]entendez-vous|mi sentite|mi sente|me ouvem?|estão me ouvindo)(?!\p{L})/u,
  ],
  ["time", /\b(?:have|got) (?:any )?(?:more|enough|some) time\b/],
  ["video camera microphone mic", /\b(?:video|camera|microphone|mic) (?:off|on)\b/],
  ["got have", /\bdo we (?:got|have) (?:you|him|her|them)\b/],
  ["apologies", /\b(?:any|further|more) apologies\b|\bapologies (?:for absence|been received)\b/],
  [
    "move open close shut turn switch",
    /\bshall (?:i|we) (?:just )?(?:(?:move|open|close|shut) the|(?:turn|switch) (?:the|it|that|this))\b/,
  ],
  [
    "comfortable right okay",
    /\b(?:are you comfortable|is (?:that|this|it|the (?:light|chair|seat|sound|room|heating|microphone)) (?:all right|alright|okay|ok) (?:for you|there|with you))\b/,
  ],
];
