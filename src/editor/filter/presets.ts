import { l10n, type QuickPickItem, ThemeIcon, window } from 'vscode';
import { type EventSet, type FilterNode, narrowed, not, parseFilter, presets, withoutPart } from '../../core';
import { eventCount } from '../shared/counts';
import { askEvents } from './askEvents';
import type { EventFilter } from './eventFilter';

interface PresetItem extends QuickPickItem {
  readonly preset: string;
}

/**
 * The presets in a list: a click filters to one, or takes it out of the filter again; its button hides what it names. How many events each has is
 * filled in while the list is open.
 */
export function showPresets(filter: EventFilter, events: EventSet): void {
  const pick = window.createQuickPick<PresetItem>();
  const hide = { iconPath: new ThemeIcon('eye-closed'), tooltip: l10n.t('Hide These Events') };
  const counts = new Map<string, number>();
  let isOpen = true;
  const show = () => {
    pick.items = presets.map(({ name, says }) => ({
      preset: name,
      label: `${mark(filter.current, name)}is:${name}`,
      description: [countOf(counts.get(name)), l10n.t('events {0}', says)].filter(Boolean).join(' · '),
      buttons: [hide],
    }));
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
    chosen && use(toggled(filter.current, termOf(chosen.preset)));
  });
  pick.onDidTriggerItemButton(({ item }) => use(toggled(filter.current, not(termOf(item.preset)))));
  pick.onDidHide(() => {
    isOpen = false;
    pick.dispose();
  });
  show();
  pick.show();
  void count(events, counts, () => !isOpen).then(() => isOpen && show());
}

function toggled(text: string, part: FilterNode): string {
  return isIn(text, part) ? withoutPart(text, part) : narrowed(text, part);
}

/** Whether the view shows what a preset names and nothing else, or hides it. */
function mark(text: string, preset: string): string {
  const term = termOf(preset);
  return isIn(text, term) ? '$(check) ' : isIn(text, not(term)) ? '$(eye-closed) ' : '';
}

/** Whether a filter has a part already: then leaving it out makes another filter. */
function isIn(text: string, part: FilterNode): boolean {
  return withoutPart(text, part) !== withoutPart(text, undefined);
}

function termOf(preset: string): FilterNode {
  return parseFilter(`is:${preset}`).root;
}

function countOf(count: number | undefined): string {
  return count === undefined ? '' : count === 0 ? l10n.t('none') : eventCount(count);
}

async function count(events: EventSet, counts: Map<string, number>, stale: () => boolean): Promise<void> {
  for (const { name } of presets) {
    const found = await askEvents(`is:${name}`, events, stale);
    if (!found || stale()) {
      return;
    }
    counts.set(name, found.rows.length);
  }
}
