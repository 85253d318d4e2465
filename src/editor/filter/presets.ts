import { l10n, window } from 'vscode';
import { type EventSet, presets } from '../../core';
import { savedFilters } from '../shared/settings';
import { askEvents } from './askEvents';
import type { EventFilter } from './eventFilter';
import { chosenFilter, hiddenBy, type PresetItem, presetItems, savedItems } from './presetItems';

/**
 * The presets and the saved filters in a list: a click filters to one, or takes it out of the filter again; the button of a preset hides what it
 * names. How many events each has is filled in while the list is open.
 */
export function showPresets(filter: EventFilter, events: EventSet): void {
  const pick = window.createQuickPick<PresetItem>();
  const counts = new Map<string, number>();
  let isOpen = true;
  const show = () => {
    pick.items = [...presetItems(filter.current, counts), ...savedItems(filter.current, counts)];
  };
  const use = (text: string) => {
    pick.hide();
    void filter.set(text);
  };
  pick.title = l10n.t('Filter by Preset');
  pick.placeholder = l10n.t('Show these events only, or take that back; the button of a row hides them');
  pick.matchOnDescription = true;
  pick.keepScrollPosition = true;
  pick.onDidAccept(() => {
    const [chosen] = pick.selectedItems;
    chosen?.filter !== undefined && use(chosenFilter(filter.current, chosen.filter, chosen.isSaved));
  });
  pick.onDidTriggerItemButton(({ item }) => use(hiddenBy(filter.current, item.filter ?? '')));
  pick.onDidHide(() => {
    isOpen = false;
    pick.dispose();
  });
  show();
  pick.show();
  void count(events, counts, () => !isOpen).then(() => isOpen && show());
}

async function count(events: EventSet, counts: Map<string, number>, stale: () => boolean): Promise<void> {
  for (const filter of [...presets.map(({ name }) => `is:${name}`), ...savedFilters().map((saved) => saved.filter)]) {
    const found = await askEvents(filter, events, stale);
    if (!found || stale()) {
      return;
    }
    if (found.problems.length === 0) {
      counts.set(filter, found.rows.length);
    }
  }
}
