import { beginsWithTitle, speakerKey } from "../syntax/roles.ts";
import { type Asking, askingIn, endsInQuestion, hasQuestionMark, opensWithQuestion } from "./asking.ts";
import { breaksOff, isNoise, isSound, isThanks, takesUp } from "./noises.ts";
import {
  addressedFirst,
  addressedIn,
  addsTo,
  agrees,
  asksAboutProceedings,
  assignedTo,
  callsOn,
  goesOnListing,
  handsOn,
  handsOnAlone,
  mayEndInName,
  nameCalled,
  relaysQuestion,
  saysUnheard,
  thanksSomebody,
  wordsBesideHandOn,
} from "./phrases.ts";
import { opensWithRequest, requestsIn, saysThatItAsks } from "./requests.ts";
import { sentencesOf } from "./sentences.ts";
import { CALLING, cuesIn, HANDING_ON, PROCEEDINGS, THANKING, UNHEARD } from "./turn-cues.ts";
import type { TurnText } from "./turn-text.ts";

/** A turn that passes the word says hardly more than that. */
const HAND_ON_WORDS = 30;

/** Who says so many words beside passing the word has said something. */
const ANSWER_WORDS = 10;

/** How much of a turn's end is looked at for a call, in UTF-16 units. */
const CALL_UNITS = 200;

/** The most words of a turn that is only a sound of listening. */
const NOISE_WORDS = 6;

/** The most words of a remark before somebody is called: "I know that tree. Farah?" */
const REMARK_WORDS = 30;

/** “Also the rope.” replies; whoever says more goes on. */
const LISTING_WORDS = 6;

/** How much of a turn's end is looked at for what it asks, in UTF-16 units. */
const ASKING_UNITS = 240;
/** How much of a turn's end is looked at for how it trails off, in UTF-16 units. */
const TRAIL_UNITS = 24;

/** A question that is read out and then put to somebody: “Do I chip it off?” Gerald? */
const endsInQuote = /\?["”»“]\s*$/;

/** The most words of a turn that may be about nothing but who speaks and who has heard. */
const SHORT_WORDS = 14;

/** All families of words. */
const EVERY_CUE = 0x7fffffff;

const askings: readonly Asking[] = ["", "tag", "question"];

/** Where each trait is kept: its first bit says whether it was worked out. */
const HANDS_ON = 0;
const HOUSEKEEPING = 2;
const CALLS_ON = 4;
const NOISE = 6;
const BREAKS_OFF = 9;
const ASKING = 11;
const NAMES = 14;
const HANDS_ON_ALONE = 16;
const TAKES_UP = 18;
const THANKS = 20;
const ENDS_IN_QUESTION = 22;
const REQUESTS = 24;

/** What a turn does by its own words, whoever speaks it. Each thing is worked out when it is first asked. */
export class Traits {
  /** Below 0 as long as they are not known. */
  #cues = -1;
  /** Null as long as it is not known. */
  #name: string | undefined | null = null;
  #beforeName: { readonly name: string; readonly asks: boolean } | undefined | null = null;

  /** @param known where what was worked out is kept, as bits: there is one for each turn */
  constructor(
    readonly words: number,
    /** Whether a question mark stands in the turn. */
    readonly asks: boolean,
    readonly known: { traits: number },
    readonly text: TurnText,
  ) {}

  /** It passes the word to another: "Go ahead, Henry." */
  get handsOn(): boolean {
    return this.#is(
      HANDS_ON,
      () => this.words <= HAND_ON_WORDS && this.may(HANDING_ON) && handsOn(this.text.head()),
    );
  }

  /** It passes the word and says nothing else. */
  get handsOnAlone(): boolean {
    return this.#is(HANDS_ON_ALONE, () => this.handsOn && handsOnAlone(this.text.head()));
  }

  /** It passes the word, and has answered before that: "About sixty thousand, less each year. For the rest, over to you." */
  get answersFirst(): boolean {
    return this.words > ANSWER_WORDS && this.handsOn && wordsBesideHandOn(this.text.head()) >= ANSWER_WORDS;
  }

  /** It asks about the proceedings: "Can you take one more?" */
  get housekeeping(): boolean {
    return this.#is(
      HOUSEKEEPING,
      () => this.asks && this.may(PROCEEDINGS) && asksAboutProceedings(this.text.tail()),
    );
  }

  /** It ends by calling on somebody: "Next up is Shaun." */
  get callsOn(): boolean {
    return this.#is(CALLS_ON, () => this.#callsOn());
  }

  #callsOn(): boolean {
    const end = this.text.tail().slice(-CALL_UNITS);
    return callsOn(end, this.may(CALLING) && (cuesIn(end) & CALLING) !== 0);
  }

  /** It says a name with a title and nothing else: "Ms Vale?" */
  get names(): boolean {
    return this.#is(NAMES, () => beginsWithTitle(speakerKey(this.name ?? "")));
  }

  /** The name that is all it says: "Tomasz?" A bare word may be no name. */
  get name(): string | undefined {
    if (this.#name === null) this.#name = this.words <= 4 ? nameCalled(this.text.head()) : undefined;
    return this.#name;
  }

  /** What it says and asks before it ends with a name: "I know that tree. Farah?" Undefined where it ends otherwise. */
  get beforeName(): { readonly name: string; readonly asks: boolean } | undefined {
    if (this.#beforeName === null) this.#beforeName = this.#findBeforeName();
    return this.#beforeName;
  }

  #findBeforeName(): { readonly name: string; readonly asks: boolean } | undefined {
    if (this.words > REMARK_WORDS && !this.asks) return undefined;
    const text = this.text.tail();
    if (!mayEndInName(text)) return undefined;
    const last = sentencesOf(text).at(-1);
    const name = last && nameCalled(text.slice(last.start, last.end));
    if (!last || name === undefined) return undefined;
    const before = text.slice(0, last.start);
    return { name, asks: askingIn(before) !== "" || requestsIn(before) || endsInQuote.test(before) };
  }

  /** It breaks off: "It was then that we --" */
  get breaksOff(): boolean {
    return this.#is(BREAKS_OFF, () => breaksOff(this.text.tail().slice(-CALL_UNITS)));
  }

  /** It only trails off: "but …" */
  get trailsOff(): boolean {
    return this.breaksOff && /(?<!\W)(?=\W*$)\W*?(?:…|\.\.\.)/.test(this.text.tail().slice(-TRAIL_UNITS));
  }

  /** It says that its speaker has not heard what was asked, or says it again for another. */
  get unheard(): boolean {
    return this.words <= SHORT_WORDS && this.may(UNHEARD) && saysUnheard(this.text.head());
  }

  get relays(): boolean {
    return this.words <= SHORT_WORDS && relaysQuestion(this.text.head());
  }

  /** Whom it leaves the question to: "That's a Devon question." */
  get assignedTo(): string | undefined {
    return this.words <= SHORT_WORDS ? assignedTo(this.text.head()) : undefined;
  }

  /** Those whom it may address, where it is short. */
  get addressed(): readonly string[] {
    return this.words <= HAND_ON_WORDS ? addressedIn(this.text.head()) : [];
  }

  /** It ends in a question mark though it asks nothing: "So it was hard for me, you know?" */
  get wantsAssent(): boolean {
    return this.asks && /\?\s*$/.test(this.text.tail().slice(-TRAIL_UNITS));
  }

  /** Whom it addresses with its first word: "Operator, we have time for one more." */
  get addressedFirst(): string | undefined {
    return this.words <= SHORT_WORDS ? addressedFirst(this.text.head()) : undefined;
  }

  /** It thanks, whatever else it says. */
  get thanksSomebody(): boolean {
    return thanksSomebody(this.text.head());
  }

  /** It begins by agreeing or disagreeing. */
  get agrees(): boolean {
    return agrees(this.text.head());
  }

  /** It begins by adding to what another has said. */
  get adds(): boolean {
    return addsTo(this.text.head());
  }

  /** It goes on with a list of its speaker's own. */
  get lists(): boolean {
    return this.words >= LISTING_WORDS && goesOnListing(this.text.head());
  }

  /** It takes up what was broken off: "-- as far as we know." */
  get takesUp(): boolean {
    return this.#is(TAKES_UP, () => takesUp(this.text.head().slice(0, 8)));
  }

  /** It is thanks alone. */
  get thanks(): boolean {
    return this.#is(
      THANKS,
      () => this.words <= 2 * NOISE_WORDS && this.may(THANKING) && isThanks(this.text.head()),
    );
  }

  /** It only shows that one listens: with a sound, or with a word of assent. */
  get noise(): "" | "sound" | "assent" {
    const noise = this.#find(NOISE, 2, () => {
      if (this.words > NOISE_WORDS) return 0;
      const words = this.text.head();
      return isSound(words) ? 1 : isNoise(words) ? 2 : 0;
    });
    return noise === 1 ? "sound" : noise === 2 ? "assent" : "";
  }

  /** How its last words ask. */
  get asking(): Asking {
    return askings[this.#find(ASKING, 2, () => askings.indexOf(this.#askingIn()))]!;
  }

  /** It asks without a question mark: "Tell us about the bell." */
  get requests(): boolean {
    return this.#is(REQUESTS, () => requestsIn(this.text.tail()) || opensWithRequest(this.text.head()));
  }

  /** It asks about the proceedings, and goes on to ask something else: "Can you hear me? I wanted to ask about the rope." */
  get asksElse(): boolean {
    return this.requests || !asksAboutProceedings(this.text.tail(), true);
  }

  /** It says that it asks: "My question is whether it is safe." */
  get saysThatItAsks(): boolean {
    return this.requests && (saysThatItAsks(this.text.tail()) || saysThatItAsks(this.text.head()));
  }

  /** Its first words ask with a word for it: “Which one?” */
  get opensWithQuestion(): boolean {
    return this.asks && opensWithQuestion(this.text.head());
  }

  #askingIn(): Asking {
    if (!this.asks) return "";
    const tail = this.text.tail().slice(-ASKING_UNITS);
    const asking = hasQuestionMark(tail) ? askingIn(tail) : "";
    return asking === "" && opensWithQuestion(this.text.head()) ? "question" : asking;
  }

  /** Its last sentence is a question. */
  get endsInQuestion(): boolean {
    return this.#is(ENDS_IN_QUESTION, () => this.asks && endsInQuestion(this.text.tail()));
  }

  /** Whether a word of a family may stand in it: told in one pass where it is short, else taken as given. */
  may(family: number): boolean {
    if (this.words > HAND_ON_WORDS) return true;
    if (this.#cues < 0) {
      const words = this.text.head();
      this.#cues = words === this.text.tail() ? cuesIn(words) : EVERY_CUE;
    }
    return (this.#cues & family) !== 0;
  }

  #is(place: number, workOut: () => boolean): boolean {
    return this.#find(place, 1, () => (workOut() ? 1 : 0)) === 1;
  }

  /** What stands in some bits behind the one that says that they are known. */
  #find(place: number, bits: number, workOut: () => number): number {
    const known = this.known.traits >> place;
    if (known & 1) return (known >> 1) & ((1 << bits) - 1);
    const found = workOut();
    this.known.traits |= ((found << 1) | 1) << place;
    return found;
  }
}
