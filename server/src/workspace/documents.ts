import { ExchangeList } from "../features/exchanges.ts";
import { ReviewList } from "../features/review-list.ts";
import { TokenList } from "../features/semantic-tokens.ts";
import { Findings } from "../rules/findings.ts";
import { conventionOf } from "../syntax/conventions/index.ts";
import type { Range } from "../text/position.ts";
import type { Participant } from "../transcript/participants.ts";
import { isTranscript } from "../transcript/recognise.ts";
import { Transcript } from "../transcript/transcript.ts";
import { FirstPage } from "./first-page.ts";
import { comparable, type Place, settingsAt, speakersAt } from "./place.ts";
import { defaults, type Settings } from "./settings.ts";

/** Files that are transcripts by their name. */
const transcriptName = /\.(?:transcript|srt|vtt|cha)(?:$|[?#])/i;

/** A document that an editor has open. */
export class OpenDocument {
  readonly transcript: Transcript;
  readonly findings: Findings;
  readonly exchanges: ExchangeList;
  readonly review: ReviewList;
  readonly tokens: TokenList;
  /** Its address, as it can be compared with others. */
  readonly address: string;
  #settings: Settings;
  #firstPage: FirstPage | undefined;

  constructor(
    readonly uri: string,
    readonly languageId: string,
    public version: number,
    text: string,
    settings: Settings = defaults,
  ) {
    this.address = comparable(uri);
    this.transcript = new Transcript(text);
    this.#settings = settings;
    this.transcript.usualConvention = conventionOf(settings.convention);
    this.transcript.configuredConvention = conventionOf(settings.configuredConvention);
    this.findings = new Findings(this.transcript, settings.rules);
    this.exchanges = new ExchangeList(this.transcript);
    this.review = new ReviewList(this.transcript, this.findings);
    this.tokens = new TokenList(this.transcript);
  }

  /** Whether the document is served: it is one by language or name, or its language may hold one and its lines do. */
  get served(): boolean {
    if (this.isNamed) return true;
    return this.isLookedAt && isTranscript(this.transcript);
  }

  /** Whether its language or its name say that it is a transcript, whatever its lines are. */
  get isNamed(): boolean {
    return this.languageId === "transcript" || transcriptName.test(this.uri);
  }

  /** Whether its language may hold a transcript: then its lines say whether it is one. */
  get isLookedAt(): boolean {
    return this.#settings.recognise.includes(this.languageId);
  }

  /** Its first lines, where it is large and neither read nor edited: something can be told of them at once. */
  get firstPage(): FirstPage | undefined {
    return this.findings.isRead ? undefined : this.#firstPage;
  }

  set firstPage(page: FirstPage | undefined) {
    this.#firstPage = page;
  }

  /** Puts `text` in the place of a range. Of a text that is edited all is told, once it is read. */
  edit(range: Range, text: string): void {
    this.#firstPage = undefined;
    this.transcript.edit(range, text);
  }

  set settings(settings: Settings) {
    this.#settings = settings;
    this.transcript.usualConvention = conventionOf(settings.convention);
    this.transcript.configuredConvention = conventionOf(settings.configuredConvention);
    this.findings.settings = settings.rules;
  }

  /** Sets the convention of this document by hand; anything but a convention's name takes that back. */
  set convention(id: string) {
    this.#firstPage = undefined;
    this.transcript.chosenConvention = conventionOf(id);
  }
}

/** A change as LSP sends it; without a range it is the whole new text. */
export interface Change {
  readonly range?: Range;
  readonly text: string;
}

const everything: Range = {
  start: { line: 0, character: 0 },
  end: { line: Number.MAX_SAFE_INTEGER, character: 0 },
};

/** The documents that an editor has open, as it says they are. */
export class Documents {
  readonly #open = new Map<string, OpenDocument>();
  #settings: Settings = defaults;
  #known: readonly Participant[] = [];
  #places: readonly Place[] = [];

  open(uri: string, languageId: string, version: number, text: string): OpenDocument {
    const document = this.#make(uri, languageId, version, text);
    this.#open.set(uri, document);
    document.firstPage = this.#firstPageOf(document);
    return document;
  }

  /** Follows changes; those to a document that is not open are nobody's. */
  change(uri: string, version: number, changes: readonly Change[]): OpenDocument | undefined {
    const document = this.#open.get(uri);
    if (!document) return undefined;
    if (!Array.isArray(changes) || !changes.every(isChange)) return undefined;
    for (const { range, text } of changes) document.edit(range ?? everything, text);
    document.version = version;
    return document;
  }

  /** A document that is not open, for one answer about it. */
  closed(uri: string, text: string, languageId = "transcript"): OpenDocument {
    return this.#make(uri, languageId, 0, text);
  }

  close(uri: string): void {
    this.#open.delete(uri);
  }

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  all(): Iterable<OpenDocument> {
    return this.#open.values();
  }

  get settings(): Settings {
    return this.#settings;
  }

  set settings(settings: Settings) {
    this.#settings = settings;
    this.#apply();
  }

  /** Those whom the file of speakers names that is set by hand. */
  get known(): readonly Participant[] {
    return this.#known;
  }

  set known(known: readonly Participant[]) {
    this.#known = known;
    this.#apply();
  }

  /** The workspace's folders that have a configuration. */
  get places(): readonly Place[] {
    return this.#places;
  }

  set places(places: readonly Place[]) {
    this.#places = places;
    this.#apply();
  }

  #make(uri: string, languageId: string, version: number, text: string): OpenDocument {
    const settings = settingsAt(this.#settings, this.#places, uri);
    const document = new OpenDocument(uri, languageId, version, text, settings);
    document.transcript.known = speakersAt(this.#known, this.#places, uri);
    return document;
  }

  /** The first page, as a document of its own, is read under the same settings. */
  #firstPageOf(document: OpenDocument): FirstPage | undefined {
    if (!document.isNamed && !document.isLookedAt) return undefined;
    const { uri, languageId, version } = document;
    return FirstPage.of(document, (text) => this.#make(uri, languageId, version, text));
  }

  #apply(): void {
    for (const document of this.#open.values()) {
      document.settings = settingsAt(this.#settings, this.#places, document.uri);
      document.transcript.known = speakersAt(this.#known, this.#places, document.uri);
      if (document.firstPage) document.firstPage = this.#firstPageOf(document);
    }
  }
}

/** Whether a change has the form that LSP gives it; a client's mistake must not spoil the text. */
function isChange(change: unknown): change is Change {
  if (typeof change !== "object" || change === null) return false;
  const { range, text } = change as Partial<Change>;
  const isPlace = (place: unknown) => {
    const { line, character } = (place ?? {}) as { line?: unknown; character?: unknown };
    return Number.isInteger(line) && Number.isInteger(character);
  };
  return typeof text === "string" && (range == null || (isPlace(range.start) && isPlace(range.end)));
}
