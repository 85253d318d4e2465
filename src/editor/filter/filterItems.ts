import { l10n, type QuickPickItem, QuickPickItemKind } from 'vscode';
import { completeFilter, counted, type EventSet, type FilterCompletion, presets } from '../../core';
import { labelText, withoutIcons } from '../shared/labelText';
import { savedFilters } from '../shared/settings';
import { inTimeSlices } from '../shared/timeSlices';

/** A line of the filter box: what the box would say if it is chosen; undefined for the line that uses the filter as it is. */
export interface FilterItem extends QuickPickItem {
  readonly filter?: string;
  /** Whether choosing it uses the filter, or goes on writing it. */
  readonly isWhole?: boolean;
  /** What was written when it was offered. */
  readonly of?: string;
}

/** More lines nobody reads. */
const most = 50;

/** What may be chosen while nothing is written: filters of the team, those used before, presets. */
export function firstItems(history: readonly string[]): readonly FilterItem[] {
  const whole = (filter: string, label = filter, detail = '') => ({
    label: withoutIcons(label),
    ...(detail && { description: withoutIcons(detail) }),
    filter,
    isWhole: true,
  });
  return [
    ...section(
      l10n.t('saved'),
      savedFilters().map(({ name, filter }) => whole(filter, name, filter)),
    ),
    ...section(
      l10n.t('used before'),
      history.map((filter) => whole(filter)),
    ),
    ...section(
      l10n.t('presets'),
      presets.map(({ name, says }) => whole(`is:${name}`, `is:${name}`, l10n.t('events {0}', says))),
    ),
  ];
}

/** What could be written next, with how many events have it. */
export async function nextItems(
  text: string,
  events: EventSet,
  stale: () => boolean,
): Promise<readonly FilterItem[] | undefined> {
  const found = await inTimeSlices(completeFilter(text, text.length, events), stale);
  return found?.slice(0, most).map((one) => nextItem(text, one));
}

function nextItem(text: string, { label, detail, count, newText, span }: FilterCompletion): FilterItem {
  const words = [count === undefined ? '' : counted(count), detail].filter(Boolean).join(' · ');
  return {
    label: withoutIcons(labelText(label)),
    ...(words && { description: withoutIcons(labelText(words)) }),
    filter: text.slice(0, span.start) + newText + text.slice(span.end),
  };
}

function section(label: string, items: readonly FilterItem[]): readonly FilterItem[] {
  return items.length > 0 ? [{ label, kind: QuickPickItemKind.Separator }, ...items] : [];
}
