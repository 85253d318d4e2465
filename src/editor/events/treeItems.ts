import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { counted, failed, type GroupNode, type LogRecord, summarize } from '../../core';
import { eventCount } from '../shared/counts';
import { leftoverParts } from './damageMessage';
import { indexOf, type LeftoverNode, type RecordNode } from './eventTree';
import { labelText } from './labelText';
import { shortTime } from './shortTime';

/** Facets without a picture of their own get the last one. */
const icons: Readonly<Record<string, string>> = {
  service: 'server',
  event: 'symbol-event',
  identity: 'account',
  session: 'key',
  error: 'error',
  outcome: 'pass',
  source: 'globe',
  region: 'location',
  account: 'organization',
  resource: 'package',
  key: 'lock',
  agent: 'terminal',
  day: 'calendar',
  hour: 'watch',
  minute: 'watch',
};

const failureColor = new ThemeColor('list.errorForeground');
const damageColor = new ThemeColor('list.warningForeground');

/** So few events are all shown at once. */
const fewEvents = 30;

export function groupItem(group: GroupNode, total: number): TreeItem {
  const { Collapsed, Expanded } = TreeItemCollapsibleState;
  const [label, description] = [labelText(group.label), labelText(group.description)];
  const item = new TreeItem(label, total <= fewEvents ? Expanded : Collapsed);
  const failures = group.failures ? l10n.t('{0} failed', counted(group.failures)) : undefined;
  item.id = group.id;
  item.description = joined('  ', joined(', ', counted(group.count), failures), description);
  item.iconPath = new ThemeIcon(icons[group.facet ?? ''] ?? 'list-tree', group.failures ? failureColor : undefined);
  item.contextValue = 'group';
  item.accessibilityInformation = {
    label: joined(', ', label, eventCount(group.count), failures, description),
  };
  return item;
}

/** `day` is that of the whole log, which need not be repeated. */
export function recordItem(node: RecordNode, record: LogRecord, day: string | undefined): TreeItem {
  const { eventName, eventTime, identity } = summarize(record);
  const item = new TreeItem(labelText(eventName) || l10n.t('Event without a name'));
  item.id = `${node.parent.id}/record=${indexOf(node)}`;
  item.description = joined('  ', labelText(shortTime(eventTime, day)), labelText(identity));
  item.iconPath = recordIcon(failed(record), record.damaged);
  item.contextValue = 'record';
  item.command = {
    command: 'cloudtrail.events.reveal',
    title: l10n.t('Go to Event'),
    arguments: [node],
  };
  return item;
}

/** A click goes to the first place that was not understood, the next one to the next. */
export function leftoverItem({ leftover, parent }: LeftoverNode): TreeItem {
  const [label = '', count] = leftoverParts(leftover);
  const item = new TreeItem(label);
  item.id = `${parent.id}/leftover`;
  item.description = count ?? '';
  item.tooltip = l10n.t('Text that belongs to no event and to no container. Click to go from place to place.');
  item.iconPath = new ThemeIcon('question', damageColor);
  item.contextValue = 'leftover';
  item.command = { command: 'cloudtrail.revealUnexplained', title: l10n.t('Show What Was Not Understood') };
  return item;
}

function recordIcon(failed: boolean, damaged: boolean): ThemeIcon {
  if (failed) {
    return new ThemeIcon('error', failureColor);
  }
  return damaged ? new ThemeIcon('warning', damageColor) : new ThemeIcon('circle-small-filled');
}

function joined(by: string, ...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(by);
}
