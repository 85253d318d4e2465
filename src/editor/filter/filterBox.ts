import { commands, type Event, l10n, type QuickPick, ThemeIcon, window } from 'vscode';
import type { EventSet } from '../../core';
import type { EventFilter } from './eventFilter';
import type { FilterItem } from './filterItems';
import { LiveFilter } from './liveFilter';

/** A box that is open. */
interface OpenBox {
  readonly box: QuickPick<FilterItem>;
  readonly live: LiveFilter;
}

/**
 * The filter of the Events view, in VS Code's own box: it has the keys that people know, and can show what may be written next and how many events
 * are found while one types. A tree view has no input of its own.
 */
export class FilterBox {
  #open: OpenBox | undefined;

  constructor(readonly filter: EventFilter) {}

  /**
   * @param events gives those of the view, of which counts and values are
   * @param onDidChange tells that they may be others
   */
  show(events: () => EventSet | undefined, onDidChange: Event<unknown>): void {
    const box = window.createQuickPick<FilterItem>();
    const live = new LiveFilter(box, () => this.filter.history, events);
    const changes = onDidChange(() => live.refresh());
    const open = { box, live };
    const { current } = this.filter;
    dress(box, () => void this.#use(box, ''));
    box.value = current === '' ? '' : `${current} `;
    box.onDidChangeValue(() => live.later());
    box.onDidAccept(() => this.#accept(open));
    box.onDidHide(() => {
      changes.dispose();
      this.#hidden(open);
    });
    this.#open = open;
    this.filter.keys.filterBoxIsOpen.set(true);
    box.show();
    live.later();
  }

  /**
   * What Escape does: it takes away what is written, and the filter with it, as in the filters of VS Code's own views; where nothing is written it
   * closes the box. Whatever is open instead by the time that the key is told of is closed, as if we were not there.
   */
  async escape(): Promise<void> {
    const open = this.#open;
    if (!open?.box.value) {
      await commands.executeCommand('workbench.action.closeQuickOpen');
      return;
    }
    open.box.value = '';
    open.live.later();
    await this.filter.set('');
  }

  #accept(open: OpenBox): void {
    const { box, live } = open;
    const [chosen] = box.selectedItems;
    // What was offered for less than is written by now was not chosen: Enter came before the list did.
    if (chosen?.filter === undefined || chosen.of !== box.value) {
      void this.#use(box, box.value);
    } else if (chosen.isWhole) {
      void this.#use(box, chosen.filter);
    } else {
      box.value = chosen.filter;
      live.later();
    }
  }

  /** Told of whatever closes it: a key, a click elsewhere, another window, another box. */
  #hidden(open: OpenBox): void {
    open.live.stop();
    open.box.dispose();
    if (this.#open === open) {
      this.#open = undefined;
      this.filter.keys.filterBoxIsOpen.set(undefined);
    }
  }

  async #use(box: QuickPick<FilterItem>, text: string): Promise<void> {
    await this.filter.set(text);
    if (this.filter.current === text.trim()) {
      box.hide();
    }
  }
}

function dress(box: QuickPick<FilterItem>, whenCleared: () => void): void {
  const clear = { iconPath: new ThemeIcon('clear-all'), tooltip: l10n.t('Clear Filter') };
  const copy = { iconPath: new ThemeIcon('copy'), tooltip: l10n.t('Copy Filter as…') };
  box.title = l10n.t('Filter Events');
  box.placeholder = l10n.t('service:s3 -is:by-aws error:* after:2024-05-14T09:30 "a word"');
  box.buttons = [copy, clear];
  box.onDidTriggerButton((button) =>
    button === clear ? whenCleared() : commands.executeCommand('cloudtrail.copyFilterAs', box.value),
  );
}
