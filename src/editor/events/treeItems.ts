import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import {
  type BranchRow,
  counted,
  type EventRow,
  eventText,
  isAllowable,
  type LogRecord,
  namedGroups,
} from '../../core';
import { eventCount, sumCount } from '../shared/counts';
import { labelText, pathLabel, shortLabel } from '../shared/labelText';
import { wordsOf } from './branchWords';
import type { NoticeRow } from './eventNode';
import type { EventTree } from './eventTree';
import { failureWords } from './failureWords';
import { noticeLook } from './noticeLook';
import { damagedCount, failedCount, noticeText } from './notices';
import { pathTooltip } from './pathTooltip';

/** Facets without a picture of their own get the last one. */
const icons: Readonly<Record<string, string>> = {
  service: 'server',
  event: 'symbol-event',
  identity: 'account',
  session: 'key',
  error: 'circle-outline',
  outcome: 'circle-outline',
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

/** Facets of how events ended. */
const endings: ReadonlySet<string> = new Set(['error', 'outcome']);

/** Red is what failed and nothing else. */
const failureColor = new ThemeColor('list.errorForeground');
const damageColor = new ThemeColor('list.warningForeground');

const between = ' · ';

/** A group, a run or a page: what it is, how many events, how many of them failed, then the rest. */
export function branchItem(row: BranchRow, tree: EventTree, isOpen: boolean): TreeItem {
  const { members, failures, damaged, path } = row;
  const words = wordsOf(row, tree);
  const item = new TreeItem(words.label, stateOf(isOpen));
  const failed = failedCount(failures);
  const isAllFailed = failures > 0 && failures === members.length;
  // What counts itself in its label, and what says at once that all failed, needs no other number.
  const count =
    words.isCounted || isAllFailed
      ? undefined
      : isOfSums(row, tree)
        ? sumCount(members.length)
        : counted(members.length);
  item.description = joined(between, count, failed, damagedCount(damaged), ...words.details);
  item.iconPath = new ThemeIcon(branchIcon(row, isAllFailed), isAllFailed ? failureColor : undefined);
  item.contextValue = 'group';
  item.tooltip = pathTooltip(path) || words.label;
  item.accessibilityInformation = {
    label: joined(', ', words.full, eventCount(members.length), failed, damagedCount(damaged), ...words.details),
  };
  return item;
}

/** One event: when, what, who, on what, and above all how it failed. */
export function eventItem(row: EventRow, record: LogRecord, tree: EventTree): TreeItem {
  const around = tree.surroundings(row);
  const named = namedGroups(record, around.path);
  const said = around.said.filter((one) => named.includes(one) || !around.path.includes(one));
  const text = eventText(record, { ...around, said });
  const { time, name, hasName, actor, target, counts, failed, isOutcomeUnknown, damaged } = text;
  const path = named.map(({ label }) => label);
  const moment = labelText(time);
  const called = labelText(name) || (hasName ? '' : l10n.t('Event without a name'));
  const label = path.length ? pathLabel([...path, called].filter(Boolean)) : joined(' ', moment, called);
  const failure = failureWords(text, l10n);
  const unknown = isOutcomeUnknown ? l10n.t('outcome unknown') : '';
  const mark = damaged ? l10n.t('damaged') : '';
  const item = new TreeItem(label || moment || called);
  // What is cut is the end, and how it failed is not to be cut.
  item.description = joined(
    between,
    ...[failure.seen, unknown, mark, path.length ? moment : ''],
    ...[labelText(counts), labelText(actor), shortLabel(target)],
  );
  item.iconPath = eventIcon(failed, damaged);
  // What would allow it is offered of a refused call alone.
  item.contextValue = isAllowable(record) ? 'refused' : 'record';
  item.command = { command: 'cloudtrail.events.show', title: l10n.t('Show Event'), arguments: [row] };
  item.accessibilityInformation = {
    label: joined(
      ', ',
      ...path.map(labelText),
      called,
      moment,
      labelText(counts),
      failure.heard,
      unknown,
      mark,
      labelText(actor),
      labelText(target),
    ),
  };
  return item;
}

/** A row about the log. */
export function noticeItem(row: NoticeRow, isOpen: boolean): TreeItem {
  const { icon, tone, tooltip, command } = noticeLook(row);
  const label = noticeText(row);
  const isLeaf = !('members' in row.below) && row.below.length === 0;
  const item = new TreeItem(label, isLeaf ? TreeItemCollapsibleState.None : stateOf(isOpen));
  item.iconPath = new ThemeIcon(icon, tone === 'failure' ? failureColor : tone === 'problem' ? damageColor : undefined);
  item.contextValue = 'notice';
  item.tooltip = tooltip ?? label;
  item.accessibilityInformation = { label: joined(', ', label, tooltip) };
  if (command) {
    item.command = command;
  }
  return item;
}

/** Whether all events below stand for many each, so that their number is not one of calls. */
function isOfSums({ members }: BranchRow, { events }: EventTree): boolean {
  return members.every((index) => events.endAt(index) > events.timeAt(index));
}

function stateOf(isOpen: boolean): TreeItemCollapsibleState {
  return isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

function branchIcon({ kind, path }: BranchRow, isAllFailed: boolean): string {
  const facet = path[0]?.facet ?? '';
  // The form tells of failures as well, and a group of events that told of no error must not look like one.
  if (isAllFailed && (kind === 'run' || endings.has(facet))) {
    return 'error';
  }
  return kind === 'run' ? 'layers' : (icons[facet] ?? 'list-tree');
}

/** What failed is told by the form of its picture as well, for those who see no red. */
function eventIcon(failed: boolean, damaged: boolean): ThemeIcon {
  if (failed) {
    return new ThemeIcon('error', failureColor);
  }
  return damaged ? new ThemeIcon('warning', damageColor) : new ThemeIcon('circle-small-filled');
}

function joined(by: string, ...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(by);
}
