import {
  Disposable,
  DocumentLink,
  EventEmitter,
  type LocationLink,
  l10n,
  languages,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { EventRef, EventsView, Log } from '../../core';
import { listScheme } from '../shared/ownership';
import type { AllEvents } from './allEvents';
import { registerListLanguage } from './listLanguage';
import type { EventSpot, Spots } from './spots';

/** The time at the beginning of a line, which leads to its event. */
const moment = /^\S+ \S+/;

/** What is listed, and the event of each line. Keeps no reading alive. */
interface List {
  readonly text: string;
  readonly lines: readonly (Line | undefined)[];
}

interface Line {
  readonly ref: EventRef;
  readonly reading: WeakRef<Log>;
}

/** What a list was made of, and what it says. */
export interface MadeList {
  readonly events: AllEvents;
  readonly view: EventsView;
}

/**
 * Lists of events as read-only texts: to be kept beside the log, searched, compared and copied into a report. The time of each line is a link to its
 * event, and *Go to Definition* anywhere in the line leads there as well. One that VS Code brings back after a restart is made anew, by `make`.
 */
export class EventLists implements Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly #lists = new Map<string, List>();
  readonly #subscriptions: Disposable;

  /** @param make makes the list of a query anew; undefined when what it asks for is not open. */
  constructor(
    readonly spots: Spots,
    readonly make: (query: string) => Promise<MadeList | undefined>,
  ) {
    const selector = { scheme: listScheme };
    this.#subscriptions = Disposable.from(
      workspace.onDidCloseTextDocument(({ uri, isClosed }) => isClosed && this.#lists.delete(uri.toString())),
      workspace.registerTextDocumentContentProvider(listScheme, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: (uri) => this.#text(uri),
      }),
      registerListLanguage(),
      languages.registerDocumentLinkProvider(selector, {
        provideDocumentLinks: (document) => this.#links(document),
        resolveDocumentLink: (link) => (link instanceof EventLink ? this.#resolved(link) : link),
      }),
      languages.registerDefinitionProvider(selector, {
        provideDefinition: (document, { line }) => this.#definition(document, line),
      }),
    );
  }

  /** Shows a list. One that is open already is made of what is open now. */
  async show(query: string, made: MadeList): Promise<void> {
    const uri = addressOf(query, made.view.title);
    this.#lists.set(uri.toString(), listOf(made));
    this.#changed.fire(uri);
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
  }

  /** The event of a line; undefined for a line that tells of none, and for any other document. */
  async spotAt({ uri }: TextDocument, line: number): Promise<EventSpot | undefined> {
    const known = this.#lists.get(uri.toString())?.lines[line];
    return known && this.spots.named(known.ref, known.reading.deref());
  }

  dispose(): void {
    Disposable.from(this.#subscriptions, this.#changed).dispose();
  }

  async #text(uri: Uri): Promise<string> {
    const key = uri.toString();
    const known = this.#lists.get(key);
    const made = known ? undefined : await this.make(uri.query);
    if (made) {
      this.#lists.set(key, listOf(made));
    }
    return this.#lists.get(key)?.text ?? l10n.t('The logs of which this list was made are not open any more.');
  }

  #links(document: TextDocument): DocumentLink[] {
    const lines = this.#lists.get(document.uri.toString())?.lines ?? [];
    return lines.flatMap((line, at) => {
      const [time] = (line && at < document.lineCount && moment.exec(document.lineAt(at).text)) || [];
      return time ? [new EventLink(new Range(at, 0, at, time.length), document)] : [];
    });
  }

  /** Where the event is now: the log may have been edited since. */
  async #resolved(link: EventLink): Promise<EventLink> {
    const spot = await this.spotAt(link.document, link.range.start.line);
    if (spot) {
      const given = encodeURIComponent(JSON.stringify([spot.events.refOf(spot.row)]));
      link.target = Uri.parse(`command:cloudtrail.revealRecord?${given}`, true);
    }
    return link;
  }

  async #definition(document: TextDocument, line: number): Promise<LocationLink[] | undefined> {
    const spot = await this.spotAt(document, line);
    const shown = spot && (await this.spots.shown(spot));
    return (
      shown && [
        {
          originSelectionRange: document.lineAt(line).range,
          targetUri: shown.uri,
          targetRange: shown.range,
          targetSelectionRange: shown.selection,
        },
      ]
    );
  }
}

/** The way to the event of a line, found when somebody goes it. */
class EventLink extends DocumentLink {
  constructor(
    range: Range,
    readonly document: TextDocument,
  ) {
    super(range);
    this.tooltip = l10n.t('Go to the event');
  }
}

function listOf({ events, view }: MadeList): List {
  return {
    text: `${view.lines.map(({ text }) => text).join('\n')}\n`,
    lines: view.lines.map(({ row }) => {
      const log = row === undefined ? undefined : events.logOf(row)?.log;
      return row === undefined || !log ? undefined : { ref: events.refOf(row), reading: new WeakRef(log) };
    }),
  };
}

/** A name that says what it lists, as far as the names of files can, and that saving proposes. */
function addressOf(query: string, title: string): Uri {
  const name = title
    .replace(/[\\/:*?"<>|]+/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  return Uri.from({ scheme: listScheme, path: `/${name}.txt`, query });
}
