import { commands, Disposable, l10n, ProgressLocation, window } from 'vscode';
import { chosenEvent } from './chosenEvent';
import type { EventLists, MadeList } from './eventLists';
import { mentionsList, mentionsQuery, sessionList, sessionQuery } from './makeLists';
import { sayAtCursor } from './sayAt';
import type { Stale } from './sharedWork';
import type { Spots } from './spots';

/** The session of an event, and the events with the value at the cursor, as lists in time. */
export function registerListCommands(spots: Spots, lists: EventLists): Disposable {
  return Disposable.from(
    commands.registerCommand('cloudtrail.showSession', async (ref?: unknown, earlier?: unknown) => {
      const spot = await chosenEvent(spots, lists, ref, earlier);
      if (spot) {
        const title = l10n.t('Looking for the session');
        await show(lists, title, sessionQuery(spot), (stale) => sessionList(spot, stale));
      } else {
        sayAtCursor(l10n.t('There is no CloudTrail event at the cursor.'));
      }
    }),
    commands.registerCommand('cloudtrail.listMentions', async () => {
      const editor = window.activeTextEditor;
      const spot = editor && (await spots.at(editor.document, editor.selection.active));
      const value = spot?.identifier?.text;
      if (spot && value !== undefined) {
        const title = l10n.t('Looking for events');
        await show(lists, title, mentionsQuery(value), (stale) => mentionsList(spot.events, value, stale));
      } else {
        sayAtCursor(l10n.t('There is no value of a CloudTrail event at the cursor.'));
      }
    }),
  );
}

async function show(
  lists: EventLists,
  title: string,
  query: string,
  make: (stale: Stale) => Promise<MadeList | undefined>,
): Promise<void> {
  const made = await window.withProgress({ location: ProgressLocation.Window, title, cancellable: true }, (_, token) =>
    make(() => token.isCancellationRequested),
  );
  if (made) {
    await lists.show(query, made);
  }
}
