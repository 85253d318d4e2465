import { commands, Disposable, l10n, languages, type Memento, type TreeView } from 'vscode';
import { facetsWith } from '../../core';
import { registerFilterCommands } from '../filter/filterCommands';
import type { FollowedLog } from '../logs/followedLog';
import type { Policies } from '../policies/policies';
import { fileName } from '../shared/convert';
import { labelText } from '../shared/labelText';
import type { LateTree } from '../shared/lateTree';
import { askForLevels } from './chooseLevels';
import { registerMenu } from './contextMenu';
import type { EventNode } from './eventNode';
import { EventsProvider } from './eventsProvider';
import { registerFindEvent } from './findEvent';
import { followCursor } from './followCursor';
import { arrangements, Levels } from './levels';
import type { Listed, ListedEvents } from './listedEvents';
import { logShownBy } from './logShownBy';
import { heldBy } from './normalizedCopies';
import { headline } from './notices';
import { registerViewPolicies } from './policiesOfRows';
import { registerRevealPlaces } from './revealPlaces';
import { registerRowCommands } from './rowCommands';
import { keysOf, timeOf } from './rowKeys';
import { registerShowEvent } from './showEvent';
import type { ShownLogs } from './shownLogs';
import { Sorting } from './sorting';

/** The Events view: the events of the logs that it shows in groups. `memento` keeps what the user chose for this workspace. */
export function registerEventsView(
  place: LateTree,
  list: ListedEvents,
  memento: Memento,
  policies: Policies,
): Disposable {
  const { logs } = list;
  const { followed } = logs;
  const levels = new Levels(memento, logs.keys);
  const sorting = new Sorting(memento);
  const provider = new EventsProvider(list, () => ({
    levels: levelsFor(logs, levels.current),
    order: sorting.current,
  }));
  const view = place.fill(provider);
  const refresh = () => {
    void showHeadline(view, provider);
    provider.refresh();
  };
  provider.setVisible(view.visible);
  return Disposable.from(
    levels,
    sorting,
    provider,
    view.onDidChangeVisibility(({ visible }) => {
      provider.setVisible(visible);
      void showHeadline(view, provider);
    }),
    list.onDidChange(refresh),
    // What is being read is said before there is anything to list.
    followed.onDidChange(() => void showHeadline(view, provider)),
    levels.onDidChange(refresh),
    sorting.onDidChange(refresh),
    languages.onDidChangeDiagnostics(({ uris }) => {
      uris.some((uri) => logShownBy(logs.current?.logs ?? [], uri) >= 0) && refresh();
    }),
    remember(view, provider),
    followCursor(view, provider),
    registerMenu(view, provider),
    registerViewPolicies(view, provider, policies),
    registerShowEvent(view, provider),
    registerRowCommands(view, provider),
    registerFindEvent(provider),
    registerFilterCommands(list.filter, {
      events: () => list.current?.events,
      onDidChange: list.onDidChange,
      keysOf: (node) => keysOf(provider, node ?? view.selection[0]),
      timeOf: (node) => timeOf(provider, node ?? view.selection[0]),
    }),
    registerRevealPlaces(logs),
    registerGrouping(levels, logs),
    registerOfView(followed),
    commands.registerCommand('cloudtrail.showOpenedLogs', () => logs.showOpened(true)),
    commands.registerCommand('cloudtrail.showActiveLog', () => logs.showOpened(false)),
  );
}

/** Of one log, what tells logs apart would only repeat its name. */
function levelsFor({ current }: ShownLogs, levels: readonly string[]): readonly string[] {
  const several = (current?.logs.length ?? 0) > 1;
  return facetsWith(levels).flatMap(({ id, ofLogs }) => (ofLogs && !several ? [] : id));
}

/** Says above the tree what the log comes to: of all its events, worked out when somebody looks. */
async function showHeadline(view: TreeView<EventNode>, { logs, tree, trouble }: EventsProvider): Promise<void> {
  const { isReading } = logs.followed;
  view.description = titleOf(logs);
  if (!tree?.events.length) {
    view.message = isReading && !logs.isOfOpened ? l10n.t('Reading events…') : '';
    return;
  }
  const summary = view.visible ? await tree.summary(trouble) : undefined;
  if (summary && logs.current === tree.shown) {
    // VS Code shows a message as one paragraph, whatever lines it has.
    view.message = [partOf(logs), headline(summary), ...filterText(tree.listed)].filter(Boolean).join(' · ');
  }
}

/** That the events are not all of a log, if the view shows a copy that holds some of them. */
function partOf({ followed: { uri }, isOfOpened }: ShownLogs): string | undefined {
  return uri && !isOfOpened ? heldBy(uri) : undefined;
}

/** The filter, or why it cannot be asked. */
function filterText({ filter, problem }: Listed): readonly string[] {
  const text = labelText(filter);
  return text === '' ? [] : [problem === undefined ? l10n.t('Filter: {0}', text) : `${text}: ${problem}`];
}

function titleOf({ current, followed, isOfOpened }: ShownLogs): string {
  const { uri, isReading, isPinned } = followed;
  const title = current?.title ?? (isReading && uri ? fileName(uri) : '');
  return title && isPinned && !isOfOpened ? `${title} · ${l10n.t('pinned')}` : title;
}

/** Keeps what the user opens and selects, for when the log is shown again. */
function remember(view: TreeView<EventNode>, provider: EventsProvider): Disposable {
  const note = (element: EventNode, isOpen: boolean) => {
    const tree = provider.treeOf(element);
    tree && provider.state.setOpen(tree.id, element.id, isOpen);
  };
  return Disposable.from(
    view.onDidExpandElement(({ element }) => note(element, true)),
    view.onDidCollapseElement(({ element }) => note(element, false)),
    view.onDidChangeSelection(({ selection: [element] }) => {
      const tree = element && provider.treeOf(element);
      tree && provider.state.select(tree.id, element.id);
    }),
  );
}

function registerGrouping(levels: Levels, logs: ShownLogs): Disposable {
  return Disposable.from(
    commands.registerCommand('cloudtrail.groupByService', () => levels.choose(arrangements.service)),
    commands.registerCommand('cloudtrail.groupByIdentity', () => levels.choose(arrangements.identity)),
    commands.registerCommand('cloudtrail.events.groupBy', (ids: unknown) =>
      Array.isArray(ids) ? levels.choose(ids.filter((id) => typeof id === 'string')) : undefined,
    ),
    commands.registerCommand('cloudtrail.chooseLevels', async () => {
      const chosen = await askForLevels(logs.current?.logs.length ?? 0);
      if (chosen) {
        await levels.choose(chosen);
      }
    }),
  );
}

/** What is about the log in view, which need not be that of the active editor. */
function registerOfView(followed: FollowedLog): Disposable {
  return Disposable.from(
    commands.registerCommand('cloudtrail.events.repair', () =>
      commands.executeCommand('cloudtrail.repair', followed.uri),
    ),
    commands.registerCommand('cloudtrail.events.normalize', () =>
      commands.executeCommand('cloudtrail.normalize', followed.uri),
    ),
    commands.registerCommand('cloudtrail.pinLog', () => followed.pin(true)),
    commands.registerCommand('cloudtrail.unpinLog', () => followed.pin(false)),
  );
}
