import { commands, Disposable } from 'vscode';
import type { LogStore } from '../logs/logStore';
import { Spotlight } from '../shared/spotlight';
import { goToNext } from './goToPlaces';
import { damagePlaces, leftoverPlaces, type Places, problemPlaces } from './placesOfLogs';
import type { Shown, ShownLogs } from './shownLogs';

/** The commands that go through what is wrong with the logs in view: from one place to the next. With the address of an open log they are about that one. */
export function registerRevealPlaces(logs: ShownLogs): Disposable {
  const { documents } = logs.opened;
  const spotlight = new Spotlight();
  const shown = (uri: unknown) => (typeof uri === 'string' ? onlyLog(documents.store, uri) : logs.current);
  const through = (places: Places) => async (uri?: unknown) => {
    const about = shown(uri);
    await (about && goToNext(about, places, spotlight));
  };
  return Disposable.from(
    spotlight,
    commands.registerCommand('cloudtrail.revealProblem', through(problemPlaces)),
    commands.registerCommand('cloudtrail.revealUnexplained', through(leftoverPlaces(documents))),
    commands.registerCommand('cloudtrail.revealDamage', through(damagePlaces(documents))),
  );
}

function onlyLog(store: LogStore, uri: string): Pick<Shown, 'logs'> | undefined {
  const open = store.get(uri);
  const log = open && store.ready(open);
  return open && log && { logs: [{ open, log }] };
}
