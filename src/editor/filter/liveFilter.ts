import { l10n, type QuickPick } from 'vscode';
import { counted, type EventSet, messageOf } from '../../core';
import { eventCount } from '../shared/counts';
import { labelText, withoutIcons } from '../shared/labelText';
import { askEvents, askWhyNothing } from './askEvents';
import { type FilterItem, firstItems, namedItems, nextItems } from './filterItems';

/** Nobody stops typing for less. */
const restMs = 80;

/** What the filter box shows while somebody types: how many events are found, and what may be written next, among those that are there by then. */
export class LiveFilter {
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #seen: EventSet | undefined;

  /** @param history gives the filters that were used before, the last one first */
  constructor(
    readonly box: QuickPick<FilterItem>,
    readonly history: () => readonly string[],
    readonly events: () => EventSet | undefined,
  ) {}

  /** Looks again when nobody has typed for a moment. */
  later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), restMs);
  }

  /** Looks again if there are other events now than those that were looked through: logs are opened one after the other, and change. */
  refresh(): void {
    if (this.events() !== this.#seen) {
      this.later();
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#asked++;
  }

  async #look(): Promise<void> {
    const own = ++this.#asked;
    const stale = () => own !== this.#asked;
    const { box } = this;
    const events = this.events();
    this.#seen = events;
    if (!events) {
      return;
    }
    const text = box.value;
    box.busy = true;
    const found = await askEvents(text, events, stale);
    const next = found && (await nextItems(text, events, stale));
    if (!found || !next || stale()) {
      return;
    }
    const [problem] = found.problems;
    const said = problem
      ? l10n.t('cannot be asked as it is written')
      : l10n.t('{0} of {1}', counted(found.rows.length), eventCount(found.total));
    const apply = applyItem(text, said, problem && labelText(messageOf(problem)));
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
    const first = text.trim() ? namedItems(text) : firstItems(this.history());
    this.box.items = [apply, ...first, ...next].map((item) => ({ ...item, of: text, alwaysShow: true }));
  }
}

/** The line that uses what is written. What is wrong with it has a line of its own: a title is cut early. */
function applyItem(text: string, said: string, wrong: string | undefined): FilterItem {
  const label = text.trim() ? withoutIcons(labelText(text.trim())) : l10n.t('All events');
  return wrong === undefined
    ? { label: `$(filter) ${label}`, description: said }
    : { label: `$(error) ${label}`, detail: withoutIcons(wrong) };
}
