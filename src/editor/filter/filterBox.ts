import { commands, l10n, type QuickPick, ThemeIcon, window } from 'vscode';
import { counted, type EventSet, messageOf } from '../../core';
import { eventCount } from '../shared/counts';
import { labelText, withoutIcons } from '../shared/labelText';
import { askEvents, askWhyNothing } from './askEvents';
import type { EventFilter } from './eventFilter';
import { type FilterItem, firstItems, nextItems } from './filterItems';

/** Nobody stops typing for less. */
const restMs = 80;

/**
 * The filter of the Events view, in VS Code's own box: it has the keys that people know, and can show what may be written next and how many events
 * are found while one types. A tree view has no input of its own.
 * @param events of the view, of which counts and values are
 */
export function showFilterBox(filter: EventFilter, events: EventSet): void {
  const box = window.createQuickPick<FilterItem>();
  const clear = { iconPath: new ThemeIcon('clear-all'), tooltip: l10n.t('Clear Filter') };
  const copy = { iconPath: new ThemeIcon('copy'), tooltip: l10n.t('Copy Filter as…') };
  box.title = l10n.t('Filter Events');
  box.placeholder = l10n.t('service:s3 -is:by-aws error:* after:2024-05-14T09:30 "a word"');
  box.buttons = [copy, clear];
  box.value = filter.current === '' ? '' : `${filter.current} `;
  const live = new Live(box, filter, events);
  box.onDidChangeValue(() => live.later());
  box.onDidTriggerButton((button) =>
    button === clear ? use(box, filter, '') : commands.executeCommand('cloudtrail.copyFilterAs', box.value),
  );
  box.onDidAccept(() => {
    const [chosen] = box.selectedItems;
    if (chosen?.filter === undefined || chosen.isWhole) {
      void use(box, filter, chosen?.filter ?? box.value);
    } else {
      box.value = chosen.filter;
      live.later();
    }
  });
  box.onDidHide(() => {
    live.stop();
    box.dispose();
  });
  box.show();
  live.later();
}

async function use(box: QuickPick<FilterItem>, filter: EventFilter, text: string): Promise<void> {
  await filter.set(text);
  if (filter.current === text.trim()) {
    box.hide();
  }
}

/** What the box shows while somebody types. */
class Live {
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly box: QuickPick<FilterItem>,
    readonly filter: EventFilter,
    readonly events: EventSet,
  ) {}

  later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), restMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#asked++;
  }

  async #look(): Promise<void> {
    const own = ++this.#asked;
    const stale = () => own !== this.#asked;
    const { box, events } = this;
    const text = box.value;
    box.busy = true;
    const found = await askEvents(text, events, stale);
    const next = found && (await nextItems(text, events, stale));
    if (!found || !next || stale()) {
      return;
    }
    const [problem] = found.problems;
    const said = problem
      ? labelText(messageOf(problem))
      : l10n.t('{0} of {1}', counted(found.rows.length), eventCount(found.total));
    const apply = applyItem(text, said, problem !== undefined);
    box.title = l10n.t('Filter Events: {0}', said);
    this.#show(text, next, apply);
    if (!problem && found.rows.length === 0 && found.total > 0) {
      const why = await askWhyNothing(text, events, stale);
      if (!why || stale()) {
        return;
      }
      this.#show(text, next, { ...apply, detail: withoutIcons(why) });
    }
    box.busy = false;
  }

  #show(text: string, next: readonly FilterItem[], apply: FilterItem): void {
    const first = text.trim() ? [] : firstItems(this.filter.history);
    this.box.items = [apply, ...first, ...next].map((item) => ({ ...item, alwaysShow: true }));
  }
}

/** The line that uses what is written. */
function applyItem(text: string, said: string, isWrong: boolean): FilterItem {
  const label = text.trim() ? withoutIcons(labelText(text.trim())) : l10n.t('All events');
  return { label: `$(${isWrong ? 'error' : 'filter'}) ${label}`, description: said };
}
