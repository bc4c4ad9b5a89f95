/** Stands for the first words of a phrase that may begin with any, and has “to know” or “to ask” in it. */
export const anything = "";

/** What asks without a question mark, at the start of what a sentence says, each behind the words with which it begins. */
export const asks: readonly (readonly [words: string, phrase: string])[] = [
  [
    "can could would will do if i go you tell talk walk take describe explain elaborate share give say help remind paint state introduce spell show read set look turn name define",
    "(?:can you |could you |would you |will you |do you want to |if you (?:could|would|can) |i(?:['’]d| would) (?:like|love|want) you to |i want you to |go ahead and |you (?:could|can|might) )?(?:tell (?:us|me|everyone|the (?:committee|audience|court|jury|listeners))|talk (?:to us|to me|a (?:little|bit)|us|me|more|through)|walk (?:us|me)|take (?:us|me) (?:back|through|to)|describe|explain|elaborate|share|give (?:us|me)|say (?:more|something|a (?:bit|little|word))|help (?:us|me) (?:understand|with)|remind (?:us|me)|paint (?:us|me)|state (?:your|for)|introduce yourself|spell|show (?:us|me)|read (?:us|me|that|the|out)|set the (?:scene|stage)|go on,? then|tell it|look at|turn to|take a look|name|define)\\b",
  ],
  [
    "i we",
    "(?:i|we)(?:['’]d| would| should)(?: also| just| really)? (?:like|love|be (?:interested|curious|keen)|appreciate|want)(?: to (?:hear|know|learn|understand|ask)\\b|[^.]{0,30}\\b(?:your (?:view|views|take|thoughts|sense|reaction|response)|(?:reaction|word|answer|comment)s? from|(?:each|all|both|any) of you)\\b)",
  ],
  [
    anything,
    "[^.?!]{1,160}[, ](?:and|but|so) (?:i|we)(?: just| also)?(?:['’]d like| would like| want(?:ed)?) to (?:know|ask)\\b",
  ],
  [
    "and just only i to",
    "(?:and |just |only |i(?:['’]m| am) |here |calling )*to ask(?: you)? (?:about|whether|if|how|what|why|when|where|who)\\b",
  ],
  [
    "what",
    "what (?:i|we)(?:['’]d| would| really| also)* (?:like|love|want(?:ed)?) to (?:know|ask|hear|understand)\\b",
  ],
  ["lo", "lo que (?:me gustaría|quería|quisiera|quiero) (?:saber|preguntar\\p{L}{0,3})(?!\\p{L})"],
  ["was", "was (?:ich|mich|wir|uns) (?:gern |gerne |noch )*(?:wissen|fragen|interessiert|interessieren)\\b"],
  [
    "ce",
    "ce que (?:je|nous) (?:voudrais|voulais|voudrions|aimerais|aimerions) (?:vous )?(?:savoir|demander|comprendre)(?!\\p{L})",
  ],
  ["why", "why don['’]t you \\p{L}+"],
  [
    "i we",
    "(?:i|we)(?:['’]m| am|['’]re| are| was| were)(?: also| just| really| so)? (?:curious|interested|wondering|keen|trying to (?:understand|figure out|get a sense))\\b",
  ],
  [
    "i we",
    "(?:i|we)(?: just| also)? (?:wonder(?:ed)?|was wondering|were wondering|want(?:ed)? to (?:ask|know|hear|understand|dig into|touch on|follow up on|get your|get a sense)|need to (?:ask|know)|have to ask|must ask)\\b",
  ],
  // “The question was about the bell” tells of a question
  [
    "my our",
    "(?:my|our)(?: \\w+){0,2} question (?:is|was|would be)?,? ?(?:about|on|whether|regarding|concerning|around|how|what|why|if)\\b",
  ],
  [
    "one another a last final next first second quick follow",
    "(?:one|another|a|last|final|next|first|second|quick|follow-up)(?: \\w+){0,2} question (?:is|would be)?,? ?(?:about|on|whether|regarding|concerning|around|how|what|why|if)\\b",
  ],
  ["the", "the(?: \\w+){0,2} question (?:is|would be|becomes),? ?(?:about|whether|how|what|why|if)\\b"],
  [
    "your",
    "your (?:\\p{L}+ ){0,2}(?:name|occupation|profession|address|age|rank|date of birth)(?:,[^.]{1,30})?\\.?$",
  ],
  [
    "you",
    "you(?:['’]ve got to| have(?: got)? to| must| need to|['’]ll have to) (?:tell|explain|describe)(?: that| this)?(?: to)? (?:me|us)\\b",
  ],
  [
    anything,
    "(?:\\p{L}+\\.? ){1,5}(?:both |all )?(?:wants?|would like) to know (?:about|whether|if|why|how|what|when|where|who)\\b",
  ],
  ["let", "(?:let['’]s|let us) (?:talk|hear|turn|go back|start|begin|move|discuss|get)\\b"],
  [
    "what how where when why who which",
    "(?:what|how|where|when|why|who|which)(?: \\w+)? (?:did|do|does|would|could|can|have|has|had|was|were|is|are) (?:you|he|she|they|we|your)\\b[^.]*\\.?$",
  ],
  [
    "erzählen beschreiben schildern erklären sagen nennen verraten berichten nehmen geben helfen führen stellen",
    "(?:erzählen|beschreiben|schildern|erklären|sagen|nennen|verraten|berichten|nehmen|geben|helfen|führen|stellen) sie\\b",
  ],
  [
    "erzähl beschreib schilder erklär sag nenn verrat bericht nimm gib",
    "(?:erzähl|beschreib|schilder|erklär|sag|nenn|verrate|berichte|nimm|gib)e?(?: uns| mir| mal| doch| bitte)\\b",
  ],
  ["das da dazu davon", "(?:das|da|dazu|davon) (?:müssen|sollten|können) sie\\b"],
  ["mich uns", "(?:mich|uns) (?:würde|interessiert|würde interessieren|beschäftigt)\\b"],
  [
    "ich",
    "ich (?:würde|möchte|wüsste)(?: sie| gern| gerne| noch| auch)* (?:fragen|wissen|hören|gern|gerne)\\b",
  ],
  ["ich", "ich (?:wollte|will|wüsste|hätte)(?: \\p{L}+){0,3} (?:fragen|wissen)\\b"],
  [
    "meine unsere eine die noch",
    "(?:meine|unsere|eine|die|noch eine)(?: \\p{L}+)? frage (?:ist|wäre|lautet|war)\\b",
  ],
  [
    "yo quería quisiera querría me",
    "(?:yo )?(?:quería|quisiera|querría|me gustaría) (?:preguntar(?:l[ea]s?|te|os)?|saber)(?!\\p{L})",
  ],
  ["mi una la otra", "(?:mi|una|la|otra)(?: \\p{L}+)? pregunta (?:es|sería)(?!\\p{L})"],
  ["je j", "(?:je voulais|j['’]aurais voulu|je souhaitais) (?:vous |te |lui )?(?:demander|savoir|poser)\\b"],
  ["ma une la", "(?:ma|une|la)(?: \\p{L}+)? question,? (?:est|serait|c['’]est|ce serait)(?!\\p{L})"],
  ["volevo vorrei", "(?:volevo|vorrei) (?:chieder\\p{L}{1,3}|sapere)(?!\\p{L})"],
  [
    "cuéntenos háblenos explíquenos explícanos díganos díjanos dinos dime descríbanos recuérdenos ayúdenos",
    "(?:cuént[ae]|hábl[ae]|explíque|explíca|dí[gj]a|di|descríb[ae]|recuérd[ae]|ayúd[ae])(?:nos|me)(?!\\p{L})",
  ],
  [
    "cuente hable explique describa diga",
    "(?:cuente|hable|explique|describa|diga)(?: usted| algo| cómo| qué| por qué)(?!\\p{L})",
  ],
  ["me nos", "(?:me|nos) (?:gustaría|interesa|pregunto)\\b"],
  [
    "parlez racontez décrivez expliquez dites donnez rappelez présentez",
    "(?:parlez|racontez|décrivez|expliquez|dites|donnez|rappelez|présentez)(?:-| )?(?:moi|nous)?\\b",
  ],
  ["j je nous", "(?:j['’]aimerais|je voudrais|nous aimerions) (?:savoir|vous demander|que vous|entendre)\\b"],
  [
    "conte fale descreva explique diga comente lembre",
    "(?:conte|fale|descreva|explique|diga|comente|lembre)(?:-nos|-me| mais| um pouco| sobre| como| por que)(?!\\p{L})",
  ],
  ["ci mi", "(?:ci|mi) (?:racconti|parli|dica|spieghi|descriva)\\b"],
  [
    "raccontaci parlaci spiegaci descrivici dimmi",
    "(?:racconta|parla|spiega|descrivi|dim)(?:ci|mi)(?!\\p{L})",
  ],
];
