import { commands, type Disposable, env, l10n, Uri, type WebviewView, type WebviewViewProvider } from 'vscode';
import { counted, hasTime, toggledKey, withinTime, withoutTime } from '../../core';
import type { Listed, ListedEvents } from '../events/listedEvents';
import { eventCount } from '../shared/counts';
import { labelText } from '../shared/labelText';
import { pageHtml } from './pageHtml';
import type { Question, TableState, ToPage, Wish } from './protocol';
import { received } from './received';
import type { TableChoices } from './tableChoices';
import { TableModel } from './tableModel';
import { tableWords } from './words';

/** The table in the panel: hears its page, and tells it what there is. The page is made anew each time that it comes into sight. */
export class TableView implements WebviewViewProvider, Disposable {
  readonly model: TableModel;
  readonly #subscription: Disposable;
  #view: WebviewView | undefined;
  #isReady = false;
  /** The last question of each kind: of several the last counts. */
  readonly #last = new Map<string, number>();

  constructor(
    readonly list: ListedEvents,
    readonly choices: TableChoices,
    readonly extensionUri: Uri,
  ) {
    this.model = new TableModel(choices);
    this.#subscription = list.onDidChange(() => void this.refresh());
  }

  resolveWebviewView(view: WebviewView): void {
    this.#view = view;
    this.#isReady = false;
    view.webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(this.extensionUri, 'dist')],
    };
    view.webview.onDidReceiveMessage((message) => this.#hear(message));
    view.onDidChangeVisibility(() => {
      if (!view.visible) {
        this.#rest();
      }
    });
    view.onDidDispose(() => {
      this.#view = undefined;
      this.#rest();
    });
    view.webview.html = pageHtml(view.webview, this.extensionUri);
  }

  /** Shows what is listed now, in the order that is chosen. */
  async refresh(): Promise<void> {
    if (this.#isReady && (await this.model.show(this.list.current))) {
      this.tell();
    }
  }

  /** Says what is shown, with the columns as they are chosen now. */
  tell(): void {
    if (this.#view && this.#isReady) {
      this.#view.description = labelText(this.list.filter.current);
      this.#post({ tell: 'state', state: this.#state() });
    }
  }

  /** Goes to the earliest event from a time on; says why where it cannot. */
  async goToTime(written: string): Promise<string | undefined> {
    const { position, problem } = await this.model.positionFrom(written);
    if (position >= 0) {
      this.#post({ tell: 'show', position });
    }
    return position >= 0 ? undefined : (problem ?? l10n.t('No event is that late.'));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.model.forget();
  }

  /** Nobody looks: what was read is let go. */
  #rest(): void {
    this.#isReady = false;
    this.model.forget();
  }

  #state(): TableState {
    const { edition, cursor } = this.model;
    const { sort, columns } = this.choices;
    const listed = edition?.listed;
    const filter = listed?.filter ?? '';
    return {
      edition: edition?.number ?? -1,
      length: edition?.order.length ?? 0,
      said: listed ? saidOf(listed, edition.order.length) : l10n.t('No events to show.'),
      columns: columns.map(({ column: { id, title }, width }) => ({ id, title: labelText(title), width })),
      sort: { column: sort.column.id, descending: sort.descending },
      cursor,
      hasTimes: hasTime(filter),
    };
  }

  #post(message: ToPage): void {
    void this.#view?.webview.postMessage(message);
  }

  #hear(value: unknown): void {
    const message = received(value);
    if (message && 'ask' in message) {
      this.#last.set(message.ask, message.seq);
      if (message.edition === this.model.edition?.number) {
        void this.#answer(message);
      }
    } else if (message) {
      void this.#fulfil(message);
    }
  }

  async #answer(question: Question): Promise<void> {
    const { seq, edition } = question;
    const stale = () => this.#last.get(question.ask) !== seq || edition !== this.model.edition?.number;
    if (question.ask === 'rows') {
      this.#post({
        tell: 'rows',
        seq,
        edition,
        from: question.from,
        rows: this.model.rowsAt(question.from, question.to),
      });
    } else if (question.ask === 'preview') {
      const preview = this.model.preview(question.position);
      preview && this.#post({ tell: 'preview', seq, edition, preview });
    } else if (question.ask === 'counts') {
      const facets = await this.model.counts(stale);
      facets && !stale() && this.#post({ tell: 'counts', seq, edition, facets });
    } else {
      const timeline = await this.model.timeline(question.most, stale);
      timeline && !stale() && this.#post({ tell: 'timeline', seq, edition, timeline });
    }
  }

  async #fulfil(wish: Wish): Promise<void> {
    const { filter } = this.list;
    switch (wish.wish) {
      case 'ready':
        this.#isReady = true;
        this.#post({ tell: 'words', words: tableWords() });
        return this.refresh();
      case 'open':
        return this.open(wish.edition, wish.position, wish.stay);
      case 'copy':
        return this.copyValue(wish.edition, wish.position, wish.column);
      case 'sort':
        await this.choices.setSort(wish);
        return this.refresh();
      case 'columns':
        await this.choices.setColumns(wish.columns);
        return this.tell();
      case 'toggle':
        return filter.set(toggledKey(filter.current, wish.facet, wish.key));
      case 'time':
        return filter.set(withinTime(filter.current, wish.stretch));
      case 'untimed':
        return filter.set(withoutTime(filter.current));
    }
  }

  /** Shows an event in the text of its log. */
  async open(edition: number, position: number, preserveFocus: boolean): Promise<void> {
    const found = edition === this.model.edition?.number ? this.model.at(position) : undefined;
    const log = this.model.edition?.listed.shown.logs.find(({ open }) => open.uri === found?.ref[0])?.log;
    if (found) {
      await commands.executeCommand('cloudtrail.revealRecord', found.ref, log, { preserveFocus });
    }
  }

  /** Puts the value of a cell on the clipboard, as the event has it. */
  async copyValue(edition: number, position: number, column: string): Promise<void> {
    const found = edition === this.model.edition?.number ? this.model.at(position) : undefined;
    if (found) {
      await env.clipboard.writeText(this.choices.column(column)?.valueOf(found.event, found.file) ?? '');
    }
  }
}

/** How many events there are, and which; why there are none, as far as that is known. */
function saidOf({ events, filter: text, problem, nothing }: Listed, shown: number): string {
  const filter = labelText(text);
  if (problem !== undefined) {
    return `${filter}: ${problem}`;
  }
  const count = l10n.t('{0} of {1} · {2}', counted(shown), eventCount(events.length), filter);
  return filter === '' ? eventCount(events.length) : [count, nothing].filter(Boolean).join(' · ');
}
