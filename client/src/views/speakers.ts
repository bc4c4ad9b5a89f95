import {
  commands,
  Disposable,
  EventEmitter,
  languages,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  type TreeDataProvider,
  type TreeView,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { AdjacentTurn } from "../../../server/src/features/adjacent.ts";
import type { SpeakerRow } from "../../../server/src/features/speakers.ts";
import { chosenSpeaker } from "../chosen-speaker.ts";
import { type RegisterCommand, say, transcriptEditor } from "../commands/command.ts";
import { plain } from "../plain.ts";
import { rangeOf } from "../reveal.ts";
import { selector } from "../selector.ts";
import type { Statuses } from "../status.ts";
import { setContext } from "./context.ts";
import { speakerItem, speakerTooltip } from "./speaker-item.ts";
import { SpeakerSource } from "./speaker-source.ts";

/** How long typing may pause before the speakers are asked for again, in milliseconds. */
const PAUSE = 300;

/** The view "Speakers" and what is done in it. */
export const speakersView: RegisterCommand = (client, statuses) => new SpeakersView(client, statuses);

/** A speaker in the view. The object stays the same while the document has the label. */
interface Row {
  readonly id: string;
  speaker: SpeakerRow;
}

/** Lists who speaks in the document that is being read, how much and where. Asks nothing while nobody sees it. */
class SpeakersView implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #statuses: Statuses;
  readonly #source: SpeakerSource;
  /** Of its own, as a new question takes back the one before: who picks a speaker shall not keep the list from being read. */
  readonly #toPick: SpeakerSource;
  readonly #changes = new EventEmitter<Row[] | undefined>();
  readonly #view: TreeView<Row>;
  readonly #subscriptions: Disposable;
  #document: TextDocument | undefined;
  #rows: readonly Row[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: BaseLanguageClient, statuses: Statuses) {
    this.#client = client;
    this.#statuses = statuses;
    this.#source = new SpeakerSource(client);
    this.#toPick = new SpeakerSource(client);
    const chosen = ({ speaker }: Row) =>
      this.#document !== undefined && chosenSpeaker.of(this.#document) === speaker.label;
    const provider: TreeDataProvider<Row> = {
      onDidChangeTreeData: this.#changes.event,
      getChildren: (row) => (row ? [] : [...this.#rows]),
      getParent: () => undefined,
      getTreeItem: (row) => {
        const item = speakerItem(row.speaker, row.id, chosen(row));
        item.command = { command: "transcript.goToSpeaker", title: "Next Turn", arguments: [row] };
        return item;
      },
      resolveTreeItem: (item, row) => Object.assign(item, { tooltip: speakerTooltip(row.speaker) }),
    };
    this.#view = window.createTreeView("transcript.speakers", { treeDataProvider: provider });
    this.#subscriptions = Disposable.from(
      this.#view,
      this.#changes,
      this.#source,
      this.#toPick,
      this.#view.onDidChangeVisibility(() => this.#turnTo(window.activeTextEditor)),
      window.onDidChangeActiveTextEditor((editor) => this.#turnTo(editor)),
      workspace.onDidChangeTextDocument(({ document }) => document === this.#document && this.#readSoon()),
      statuses.onDidChange((uri) => uri.toString() === this.#document?.uri.toString() && void this.#read()),
      chosenSpeaker.onDidChange(() => {
        this.#tellChosen();
        this.#changes.fire([...this.#rows]);
      }),
      commands.registerCommand("transcript.goToSpeaker", (row: Row) => this.#goTo(row)),
      commands.registerCommand("transcript.chooseSpeaker", (row?: Row) => this.#choose(row)),
      commands.registerCommand("transcript.followAllSpeakers", () => this.#followAll()),
    );
    this.#turnTo(window.activeTextEditor);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #turnTo(editor: TextEditor | undefined): void {
    clearTimeout(this.#timer);
    this.#source.takeBack();
    // Output counts as an editor, and the keys in a panel are no reason to look elsewhere.
    if (editor?.document.uri.scheme !== "output") this.#document = editor?.document;
    this.#tellChosen();
    void this.#read();
  }

  #readSoon(): void {
    this.#source.takeBack();
    clearTimeout(this.#timer);
    if (this.#view.visible) this.#timer = setTimeout(() => void this.#read(), PAUSE);
  }

  async #read(): Promise<void> {
    const document = this.#document;
    if (!this.#view.visible) return;
    const served = document && this.#statuses.of(document)?.served;
    // Of a document that was opened a moment ago nothing is said yet; it will be.
    if (served === undefined && document && languages.match(selector, document) > 0) return;
    const speakers = document && served ? await this.#source.ask(document) : [];
    if (!speakers || document !== this.#document) return;
    this.#show(document, speakers);
    setContext("transcript.speakers.list", !served ? "none" : speakers.length === 0 ? "empty" : "some");
  }

  #show(document: TextDocument | undefined, speakers: readonly SpeakerRow[]): void {
    const before = new Map(this.#rows.map((row) => [row.id, row]));
    const looks = this.#rows.map(({ speaker }) => JSON.stringify(speaker));
    const old = this.#rows;
    this.#rows = speakers.map((speaker) => {
      const id = `${document?.uri.toString()} ${speaker.label}`;
      const row = before.get(id) ?? { id, speaker };
      row.speaker = speaker;
      return row;
    });
    const same = old.length === this.#rows.length && old.every((row, i) => row === this.#rows[i]);
    const changed = this.#rows.filter(({ speaker }, i) => JSON.stringify(speaker) !== looks[i]);
    if (!same) this.#changes.fire(undefined);
    else if (changed.length > 0) this.#changes.fire(changed);
  }

  #tellChosen(): void {
    const label = this.#document && chosenSpeaker.of(this.#document);
    this.#view.description = label === undefined ? "" : `next turn stays with ${label}`;
    setContext("transcript.speakers.chosen", label !== undefined);
  }

  /** To the speaker's next turn below the cursor, behind the last one to the first. The keys stay in the view. */
  async #goTo({ speaker }: Row): Promise<void> {
    const document = this.#document;
    if (!document) return;
    const open = window.visibleTextEditors.find((editor) => editor.document === document);
    const position = open?.selection.active ?? rangeOf(speaker.first).start;
    const turn = await this.#client.sendRequest<AdjacentTurn | null>("transcript/adjacent", {
      textDocument: this.#client.code2ProtocolConverter.asTextDocumentIdentifier(document),
      position: this.#client.code2ProtocolConverter.asPosition(position),
      what: "speaker",
      direction: "next",
      speaker: speaker.label,
    });
    const label = rangeOf(turn?.labelRange ?? speaker.first);
    const editor = await window.showTextDocument(document, {
      preserveFocus: true,
      ...(open?.viewColumn !== undefined && { viewColumn: open.viewColumn }),
    });
    editor.selection = new Selection(label.start, label.start);
    editor.revealRange(label, TextEditorRevealType.InCenterIfOutsideViewport);
    if (!turn) say(`That was the last turn of ${speaker.label}. This is the first`);
  }

  /** Has next and previous turn stay with a speaker: that of a row, or one that is picked. */
  async #choose(row: Row | undefined): Promise<void> {
    const document = row?.speaker ? this.#document : transcriptEditor(this.#statuses)?.document;
    const label = row?.speaker?.label ?? (document && (await this.#pick(document)));
    if (!document || label === undefined) return;
    chosenSpeaker.choose(document.uri, label);
    say(`Next and previous turn stay with ${label}. Follow All Speakers ends that`);
  }

  async #pick(document: TextDocument): Promise<string | undefined> {
    const speakers = await this.#toPick.ask(document);
    if (!speakers) {
      // else it was asked again meanwhile
      if (!this.#client.isRunning()) say("The transcript server does not run. Restart Server starts it");
      return undefined;
    }
    const items = speakers.map((speaker) => {
      const { label = "", description = "" } = speakerItem(speaker, "", false);
      return { label: plain(`${label}`), description: `${description}`, speaker };
    });
    const picked = await window.showQuickPick(items, {
      title: "With whom shall next and previous turn stay?",
    });
    return picked?.speaker.label;
  }

  #followAll(): void {
    if (!this.#document) return;
    chosenSpeaker.choose(this.#document.uri, undefined);
    say("Next and previous turn go to everybody’s");
  }
}
