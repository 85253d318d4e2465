import { l10n, type QuickPickItem, QuickPickItemKind, ThemeIcon } from 'vscode';
import { type FilterNode, narrowed, not, parseFilter, presets, withoutPart } from '../../core';
import { eventCount } from '../shared/counts';
import { withoutIcons } from '../shared/labelText';
import { savedFilters } from '../shared/settings';

/** A line of the list of presets. */
export interface PresetItem extends QuickPickItem {
  /** Undefined of a heading. */
  readonly filter?: string;
  readonly isSaved?: boolean;
}

/** A saved filter is a whole one and takes the place of what is there, a preset is one term more. */
export function chosenFilter(current: string, chosen: string, isSaved = false): string {
  return isSaved ? (isUsed(current, chosen) ? '' : chosen) : toggled(current, termOf(chosen));
}

/** The filter that hides what a preset names, or shows it again. */
export function hiddenBy(current: string, preset: string): string {
  return toggled(current, not(termOf(preset)));
}

function isUsed(current: string, saved: string): boolean {
  return current.trim() === saved.trim();
}

/** The presets, each with how many events it has where that is counted. */
export function presetItems(current: string, counts: ReadonlyMap<string, number>): readonly PresetItem[] {
  const hide = { iconPath: new ThemeIcon('eye-closed'), tooltip: l10n.t('Hide These Events') };
  return presets.map(({ name, says }) => ({
    filter: `is:${name}`,
    label: `${mark(current, name)}is:${name}`,
    description: [countOf(counts.get(`is:${name}`)), l10n.t('events {0}', says)].filter(Boolean).join(' · '),
    buttons: [hide],
  }));
}

/** The saved filters under their own heading. */
export function savedItems(current: string, counts: ReadonlyMap<string, number>): readonly PresetItem[] {
  const items = savedFilters().map(({ name, filter }) => ({
    filter,
    isSaved: true,
    label: `${isUsed(current, filter) ? '$(check) ' : ''}${withoutIcons(name)}`,
    description: [countOf(counts.get(filter)), withoutIcons(filter)].filter(Boolean).join(' · '),
  }));
  return items.length > 0 ? [{ label: l10n.t('saved'), kind: QuickPickItemKind.Separator }, ...items] : [];
}

function toggled(text: string, part: FilterNode): string {
  return isIn(text, part) ? withoutPart(text, part) : narrowed(text, part);
}

/** Whether the view shows what a preset names and nothing else, or hides it. */
function mark(text: string, preset: string): string {
  const term = termOf(`is:${preset}`);
  return isIn(text, term) ? '$(check) ' : isIn(text, not(term)) ? '$(eye-closed) ' : '';
}

/** Whether a filter has a part already: then leaving it out makes another filter. */
function isIn(text: string, part: FilterNode): boolean {
  return withoutPart(text, part) !== withoutPart(text, undefined);
}

function termOf(filter: string): FilterNode {
  return parseFilter(filter).root;
}

function countOf(count: number | undefined): string {
  return count === undefined ? '' : count === 0 ? l10n.t('none') : eventCount(count);
}
