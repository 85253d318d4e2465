import { commands, type Disposable, l10n, type QuickPick, type QuickPickItem, window } from 'vscode';
import { counted, EventSearch, eventText, type Found } from '../../core';
import { eventCount } from '../shared/counts';
import { labelText, shortLabel, withoutIcons } from '../shared/labelText';
import { inTimeSlices } from '../shared/timeSlices';
import type { EventsProvider } from './eventsProvider';
import type { EventTree } from './eventTree';

/** So many are listed: nobody reads more, and VS Code is slow with thousands. */
const most = 200;

/** Nobody stops typing for less. */
const restMs = 80;

interface EventItem extends QuickPickItem {
  /** Position of the event in the log; undefined for the line that counts the rest. */
  readonly index?: number;
}

/** *Find Event…*: looks in all events of the log in view, which the tree's own Find cannot, since it knows only the rows that were opened. */
export function registerFindEvent(provider: EventsProvider): Disposable {
  return commands.registerCommand('cloudtrail.findEvent', () => {
    const { tree } = provider;
    if (tree?.events.length) {
      ask(tree);
    } else {
      void window.showInformationMessage(l10n.t('The Events view shows no events to look for.'));
    }
  });
}

function ask(tree: EventTree): void {
  const pick = window.createQuickPick<EventItem>();
  const search = new EventSearch(tree.events);
  const count = eventCount(tree.events.length);
  pick.title = l10n.t('Find Event');
  pick.placeholder = l10n.t('Words anywhere in one of {0}: a name, an ARN, an address, a part of a policy', count);
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (query: string) => {
    const own = ++asked;
    pick.busy = true;
    const found = await inTimeSlices(search.find(query, most), () => own !== asked);
    if (found && own === asked) {
      pick.busy = false;
      pick.title = l10n.t('Find Event: {0} of {1}', counted(found.total), count);
      pick.items = itemsOf(tree, found);
    }
  };
  pick.onDidChangeValue((query) => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(query), restMs);
  });
  pick.onDidAccept(() => accept(tree, pick));
  pick.onDidHide(() => {
    asked++;
    clearTimeout(timer);
    pick.dispose();
  });
  pick.show();
  void look('');
}

function accept(tree: EventTree, pick: QuickPick<EventItem>): void {
  const index = pick.selectedItems[0]?.index;
  if (index !== undefined) {
    pick.hide();
    void commands.executeCommand('cloudtrail.revealRecord', tree.refOf({ index }), tree.logOf({ index })?.log);
  }
}

/** VS Code filters what is listed by its own rules, unless it is always to be shown. */
function itemsOf(tree: EventTree, { first, total }: Found): EventItem[] {
  const items = first.map((index) => ({ ...itemOf(tree, index), index, alwaysShow: true }));
  const rest = total - first.length;
  const line = { label: l10n.t('{0} more: go on typing', eventCount(rest)), alwaysShow: true };
  return rest > 0 ? [...items, line] : items;
}

function itemOf(tree: EventTree, index: number): QuickPickItem {
  const { date } = tree;
  const record = tree.record({ index })!;
  const { time, name, actor, target, error, failed } = eventText(record, { said: [], run: undefined, date });
  const failure = failed ? ['$(error)', withoutIcons(labelText(error) || l10n.t('failed'))].join(' ') : '';
  return {
    label: withoutIcons([labelText(time), labelText(name) || l10n.t('Event without a name')].filter(Boolean).join(' ')),
    // What is cut is the end: equal calls of one caller are told apart by what they were about.
    description: [failure, ...[shortLabel(target), labelText(actor)].map(withoutIcons)].filter(Boolean).join(' · '),
  };
}
