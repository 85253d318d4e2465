import { l10n, type QuickPickItem, QuickPickItemKind } from 'vscode';
import { completeFilter, counted, type EventSet, type FilterCompletion, presets } from '../../core';
import { labelText, withoutIcons } from '../shared/labelText';
import { type SavedFilter, savedFilters } from '../shared/settings';
import { inTimeSlices } from '../shared/timeSlices';
import { savedNamed } from './savedNamed';

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
  return [
    ...saved(savedFilters()),
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

/** The saved filters that are called as is written, and a heading for what follows them; nothing where none is. */
export function namedItems(text: string): readonly FilterItem[] {
  const named = saved(savedNamed(savedFilters(), text));
  return named.length > 0 ? [...named, { label: l10n.t('terms'), kind: QuickPickItemKind.Separator }] : [];
}

function saved(filters: readonly SavedFilter[]): readonly FilterItem[] {
  return section(
    l10n.t('saved'),
    filters.map(({ name, filter }) => whole(filter, name, filter)),
  );
}

function whole(filter: string, label = filter, detail = ''): FilterItem {
  return {
    label: withoutIcons(label),
    ...(detail && { description: withoutIcons(detail) }),
    filter,
    isWhole: true,
  };
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
