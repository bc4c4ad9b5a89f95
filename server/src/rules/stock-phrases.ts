import { wordKey } from "./word-key.ts";

/**
 * What speech recognisers write where nothing is said, learned from captions that they were made from. Small letters,
 * no signs but those inside a word. `…` stands for up to eight words more.
 */
const credits = [
  ...[
    "subtitles by …",
    "subtitles made by …",
    "captions by …",
    "captioned by …",
    "transcription by castingwords",
  ],
  ...["transcript emily beynon", "transcribed by otter ai", "transcribed by https otter ai", "subs by …"],
  ...["subtitled by …", "caption editor …", "translated by the amara org community", "www mooji org"],
  ...["untertitel der amara org community", "untertitel von stephanie geiges", "untertitelung des zdf …"],
  ...["untertitelung im auftrag des zdf …", "untertitel im auftrag des zdf …", "untertitelung br 2018"],
  ...["swr 2020", "swr 2021", "copyright wdr 2019", "copyright wdr 2020", "copyright wdr 2021"],
  ...["sous-titres réalisés par la communauté d'amara org", "sous-titres par la communauté d'amara org"],
  ...[
    "sous-titrage société radio-canada",
    "sous-titrage st' 501",
    "sous-titrage st 501",
    "sous-titres réalisés para …",
  ],
  ...["sous-titrage fr …", "sous-titres par …", "traduction et sous-titrage …"],
  ...["subtítulos realizados por la comunidad de amara org", "subtítulos por la comunidad de amara org"],
  ...[
    "subtítulos en español de amara org",
    "subtitulado por …",
    "subtítulos creados por la comunidad de amara org",
  ],
  ...[
    "legendas pela comunidade amara org",
    "legenda adriana zanotto",
    "legendas por …",
    "transcrição e legendas …",
  ],
  ...["legendado por …", "legendas em português …", "sottotitoli creati dalla comunità amara org"],
  ...["sottotitoli e revisione a cura di qtss", "sottotitoli a cura di qtss", "sottotitoli a cura di …"],
  ...["ondertitels ingediend door de amara org gemeenschap", "ondertiteling door de amara org gemeenschap"],
  ...["ondertiteld door de amara org gemeenschap", "undertexter från amara org-gemenskapen"],
  ...["undertexter av nicolai winther", "tekstet av nicolai winther", "teksting av nicolai winther"],
  ...["danske tekster af nicolai winther", "napisy stworzone przez społeczność amara org"],
  ...["titulky vytvořil johnyx", "altyazı m k", "субтитры сделал dimatorzok", "субтитры создавал dimatorzok"],
  ...[
    "редактор субтитров …",
    "субтитры подготовил dimatorzok",
    "字幕由amara org社区提供",
    "字幕by索兰娅",
    "字幕志愿者 …",
  ],
  ...["ترجمة نانسي قنقر", "한글자막 by …", "자막 by …"],
];

/** What makers of videos say at the end of them, and recognisers anywhere. */
const farewells = [
  ...[
    "thanks for watching",
    "thank you for watching",
    "thank you so much for watching",
    "thank you very much for watching",
  ],
  ...[
    "thanks for watching and see you next time",
    "thank you for watching this video",
    "thanks for watching this video",
  ],
  ...["thanks for watching and i'll see you in the next video", "thanks for watching see you next time"],
  ...["please subscribe to my channel", "please subscribe to our channel", "please like and subscribe"],
  ...["don't forget to like and subscribe", "don't forget to subscribe", "like and subscribe"],
  ...["i'll see you in the next video", "see you in the next video", "see you next time bye"],
  ...["please subscribe like and share", "subscribe to my channel", "subscribe to the channel"],
  ...[
    "vielen dank fürs zuschauen",
    "danke fürs zuschauen",
    "vielen dank für's zuschauen",
    "bis zum nächsten mal",
  ],
  ...["merci d'avoir regardé cette vidéo", "merci d'avoir regardé la vidéo", "abonnez-vous à la chaîne"],
  ...[
    "abonnez-vous",
    "n'oubliez pas de vous abonner",
    "gracias por ver el video",
    "gracias por ver el vídeo",
  ],
  ...[
    "suscríbete al canal",
    "suscríbete",
    "no olvides suscribirte",
    "obrigado por assistir",
    "inscreva-se no canal",
  ],
  ...[
    "se inscreva no canal",
    "grazie per aver guardato il video",
    "grazie per la visione",
    "iscriviti al canale",
  ],
  ...[
    "bedankt voor het kijken",
    "dziękuję za uwagę",
    "спасибо за просмотр",
    "продолжение следует",
    "подписывайтесь на канал",
  ],
  ...[
    "ご視聴ありがとうございました",
    "시청해주셔서 감사합니다",
    "謝謝觀看",
    "谢谢观看",
    "请不吝点赞订阅转发打赏支持明镜与点点栏目",
  ],
];

/** What recognisers write over and over where somebody breathes. */
const thanks = [
  "thank you",
  "thank you very much",
  "thanks",
  "thank you so much",
  "danke",
  "vielen dank",
  "merci",
];
const moreThanks = ["gracias", "muchas gracias", "obrigado", "obrigada", "grazie", "you", "bye", "bye bye"];

export type StockKind = "credit" | "farewell" | "thanks";

interface Stock {
  readonly kind: StockKind;
  readonly words: number;
  /** Whether more words may follow. */
  readonly open: boolean;
}

/** By the sum of their words' keys, in order. */
const bySum = new Map<number, Stock>();
for (const [kind, phrases] of [
  ["credit", credits],
  ["farewell", farewells],
  ["thanks", [...thanks, ...moreThanks]],
] as const) {
  for (const phrase of phrases) {
    const words = phrase.split(" ");
    const open = words.at(-1) === "…";
    if (open) words.pop();
    bySum.set(phraseKey(words.map(wordKey)), { kind, words: words.length, open });
  }
}
const LONGEST = Math.max(...[...bySum.values()].map(({ words }) => words));
const MORE = 8;

/** A number for words in order. */
function phraseKey(keys: Iterable<number>): number {
  let sum = 0;
  for (const key of keys) sum = added(sum, key);
  return sum;
}

function added(sum: number, key: number): number {
  return Math.imul(sum, 0x01000193) ^ key;
}

/** What the words of a line are, where they are nothing but a stock phrase, or two of them. */
export function stockKind(keys: ArrayLike<number>, from: number, to: number): StockKind | undefined {
  let kind: StockKind | undefined;
  for (let at = from; at < to; ) {
    let sum = 0;
    let best: Stock | undefined;
    for (let i = at; i < Math.min(to, at + LONGEST); i++) {
      sum = added(sum, keys[i]!);
      const stock = bySum.get(sum);
      if (stock?.words === i - at + 1) best = stock;
    }
    if (!best) return undefined;
    kind = kind === undefined || kind === best.kind ? best.kind : kind === "thanks" ? best.kind : kind;
    at += best.words;
    if (best.open) return to - at >= 1 && to - at <= MORE ? kind : undefined;
  }
  return kind;
}
