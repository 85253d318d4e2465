import { l10n, window } from 'vscode';
import { facets, type LogRecord, saidBy } from '../../core';
import type { FacetKey } from '../filter/filterCommands';
import { labelText, withoutIcons } from '../shared/labelText';
import { type EventNode, isEvent } from './eventNode';
import type { EventsProvider } from './eventsProvider';

/** What a row stands for in a filter: of a group what it and those above it say; of an event what the user chooses of its values. */
export async function keysOf(provider: EventsProvider, node: unknown): Promise<readonly FacetKey[]> {
  const row = node as EventNode | undefined;
  const tree = row && provider.treeOf(row);
  if (!row || !tree || row.kind === 'notice') {
    return [];
  }
  const record = isEvent(row) ? tree.record(row) : undefined;
  return record ? choose(record) : saidBy(row).flatMap(({ facet, key }) => (facet === undefined ? [] : { facet, key }));
}

/** When the event of a row happened, in milliseconds since 1970; NaN where that cannot be read, undefined for a row that is no event. */
export function timeOf(provider: EventsProvider, node: unknown): number | undefined {
  const row = node as EventNode | undefined;
  const tree = row && provider.treeOf(row);
  return tree && isEvent(row) ? tree.events.timeAt(row.index) : undefined;
}

async function choose(record: LogRecord): Promise<readonly FacetKey[]> {
  const items = facets.flatMap((facet) =>
    facet.keysOf(record).map((key) => ({
      label: withoutIcons(labelText(facet.textOf(key, record).label)),
      description: facet.title,
      facet: facet.id,
      key,
    })),
  );
  const chosen = await window.showQuickPick(items, {
    placeHolder: l10n.t('By which of the values of this event?'),
    matchOnDescription: true,
  });
  return chosen ? [chosen] : [];
}
