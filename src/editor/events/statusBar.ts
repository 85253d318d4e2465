import { commands, Disposable, l10n, StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import type { ActiveLog } from '../logs/activeLog';
import { labelText, withoutIcons } from '../shared/labelText';
import type { ListedEvents } from './listedEvents';
import { type StatusPart, statusParts } from './statusParts';
import { TotalsOfListed } from './totals';

/**
 * In the status bar what the events in view come to, in one line. A click explains each number, and leads from there to what it counts. It is there
 * while somebody reads a log, or has opened logs without an editor.
 */
export function registerStatusBar(list: ListedEvents, active: ActiveLog): Disposable {
  const item = window.createStatusBarItem('cloudtrail.counts', StatusBarAlignment.Right, 101);
  item.name = l10n.t('CloudTrail Events');
  item.command = 'cloudtrail.explainCounts';
  const totals = new TotalsOfListed();
  const parts = async (): Promise<readonly StatusPart[]> => {
    const { current } = list;
    const found = current?.events.length ? await totals.of(current) : undefined;
    return current && found && current === list.current ? statusParts(list, current, found) : [];
  };
  const show = async () => {
    const isWanted = () => !!list.current?.events.length && (!!active.log || list.logs.isOfOpened);
    if (!isWanted()) {
      totals.forget();
      item.hide();
      return;
    }
    const found = await parts();
    if (found.length > 0 && isWanted()) {
      tell(item, found, list.current?.shown.title);
    }
  };
  return Disposable.from(
    item,
    list.onDidChange(() => void show()),
    active.onDidChange(() => void show()),
    commands.registerCommand('cloudtrail.explainCounts', async () => explain(await parts())),
  );
}

function tell(item: StatusBarItem, parts: readonly StatusPart[], title: string | undefined): void {
  const labels = parts.map(({ label }) => label);
  item.text = parts.flatMap(({ short }) => short ?? []).join(' · ');
  item.tooltip = [labelText(title), ...labels].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: l10n.t('CloudTrail events: {0}', labels.join(', ')) };
  item.show();
}

async function explain(parts: readonly StatusPart[]): Promise<void> {
  const items = parts.map(({ icon, label, explanation, act }) => ({
    label: `$(${icon}) ${withoutIcons(label)}`,
    detail: withoutIcons(explanation),
    act,
  }));
  const title = l10n.t('What the Log Comes To');
  const placeHolder = l10n.t('What each number counts, and the way to it');
  const chosen = items.length > 0 ? await window.showQuickPick(items, { title, placeHolder }) : undefined;
  await chosen?.act?.();
}
