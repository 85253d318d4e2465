import { commands, Disposable, type Event, l10n, window } from 'vscode';
import { boundedTime, type EventSet, type FilterNode, facetTerm, narrowed, not, together } from '../../core';
import type { EventFilter } from './eventFilter';
import { FilterBox } from './filterBox';
import { showPresets } from './presets';

/** A key of a facet; without a key, the events that have none. */
export interface FacetKey {
  readonly facet: string;
  readonly key: string | undefined;
}

/** What the commands need to know of the view. */
export interface FilteredView {
  /** All of its events, whatever the filter. */
  events(): EventSet | undefined;
  /** Tells that they may be others. */
  readonly onDidChange: Event<unknown>;
  /** What a row of the view stands for; asks where that may be several things. */
  keysOf(node: unknown): Promise<readonly FacetKey[]>;
  /** When the event of a row happened, in milliseconds since 1970; NaN where that cannot be read, undefined for a row that is no event. */
  timeOf(node: unknown): number | undefined;
}

/** The commands of the filter: to write it, to clear it, and to narrow it to or by what a row of the view says. */
export function registerFilterCommands(filter: EventFilter, view: FilteredView): Disposable {
  const box = new FilterBox(filter);
  const narrow = (change: (node: FilterNode) => FilterNode) => async (node: unknown) => {
    const keys = await view.keysOf(node);
    if (keys.length > 0) {
      // All of them together: what is left out is the group, and not everything that has one of its keys.
      const terms = keys.map(({ facet, key }) => facetTerm(facet, key));
      await filter.set(narrowed(filter.current, change(together(terms))));
    }
  };
  const bound = (side: 'after' | 'before') => (node: unknown) => {
    const time = view.timeOf(node);
    return time === undefined
      ? undefined
      : Number.isNaN(time)
        ? window.showInformationMessage(l10n.t('The time of this event cannot be read.'))
        : filter.set(boundedTime(filter.current, side, time));
  };
  return Disposable.from(
    commands.registerCommand('cloudtrail.filterEvents', () => {
      return view.events() && box.show(() => view.events(), view.onDidChange);
    }),
    commands.registerCommand('cloudtrail.choosePreset', () => {
      const events = view.events();
      return events && showPresets(filter, events);
    }),
    commands.registerCommand('cloudtrail.clearFilter', () => filter.set('')),
    commands.registerCommand('cloudtrail.escapeFilterBox', () => box.escape()),
    commands.registerCommand(
      'cloudtrail.filterTo',
      narrow((node) => node),
    ),
    commands.registerCommand('cloudtrail.filterOut', narrow(not)),
    commands.registerCommand('cloudtrail.filterAfter', bound('after')),
    commands.registerCommand('cloudtrail.filterBefore', bound('before')),
  );
}
