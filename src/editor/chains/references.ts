import { type Disposable, Location, l10n, languages } from 'vscode';
import { counted, referencesTo } from '../../core';
import { selector } from '../logs/languages';
import { eventCount } from '../shared/counts';
import { inParallel } from '../shared/inParallel';
import { inTimeSlices } from '../shared/timeSlices';
import { inOrderOfTime } from './inOrderOfTime';
import { say } from './say';
import type { Spots } from './spots';

/** So many are shown: VS Code loads the text of each, and the list of them in time has all. */
const most = 1000;
const atOnce = 8;

/** *Find All References* on any identifier leads to its events in all open logs: each once, where it states the identifier. */
export function registerReferences(spots: Spots): Disposable {
  return languages.registerReferenceProvider(selector, {
    async provideReferences(document, position, _context, token) {
      const stale = () => token.isCancellationRequested;
      const spot = await spots.at(document, position);
      if (!spot?.identifier) {
        return undefined;
      }
      const { events, identifier } = spot;
      const found = await spots.busy.during(inTimeSlices(referencesTo(events.set, identifier.text), stale));
      const rows = found && (await inOrderOfTime(events, found, stale));
      if (!rows) {
        return undefined;
      }
      if (rows.length > most) {
        say(
          l10n.t(
            '{0} of {1} are shown. List Events with Value at Cursor shows all of them in time.',
            counted(most),
            eventCount(rows.length),
          ),
        );
      }
      const places: Location[] = [];
      const show = async (row: number) => (stale() ? undefined : spots.shown({ events, row }, identifier.text));
      for await (const shown of inParallel(rows.slice(0, most), atOnce, show)) {
        if (shown) {
          places.push(new Location(shown.uri, shown.selection));
        }
      }
      return places;
    },
  });
}
