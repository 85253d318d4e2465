import assert from 'node:assert/strict';
import {
  Chains,
  completeFilter,
  drain,
  EventIndex,
  EventSet,
  facetCounts,
  facetsWith,
  findingsInSteps,
  fixAllInSteps,
  groupsOf,
  InTime,
  KeyCounter,
  type LogDocument,
  match,
  mentionsView,
  namedEvents,
  OtherPlaces,
  overviewOf,
  parseFilter,
  RowSorter,
  read,
  readInSteps,
  referencesTo,
  repairInSteps,
  rowsOf,
  type Steps,
  sameValues,
  sessionView,
  tableColumn,
  usesOf,
  whyNothing,
} from '../../src/core';
import { damagedRecord } from './support/damaged';
import { logText, recordTexts } from './support/logs';

/** How long a step may hold up the other extensions of the host, in milliseconds. */
const MOST = 50;
/** How often everything is done. */
const RUNS = 4;

/** A log of 44 MB as a busy account has it, and one as large of small events, nearly all of them one call of one caller. */
const logs: Readonly<Record<string, string>> = {
  'a busy account': logText(recordTexts(20240505, 44_000_000)),
  'one call, over and over': logText(small(44_000_000)),
};

function small(characters: number): readonly string[] {
  const texts: string[] = [];
  for (let length = 0; length < characters; length += texts.at(-1)?.length ?? 0) {
    const time = new Date(1_700_000_000_000 + texts.length * 100).toISOString();
    texts.push(
      `{"eventVersion":"1.08","eventTime":"${time}","eventSource":"s3.amazonaws.com","eventName":"GetObject","userIdentity":{"type":"IAMUser","userName":"mary","accessKeyId":"AKIAIOSFODNN7EXAMPLE"},"requestParameters":{"key":"k-${texts.length}"},"eventID":"e-${texts.length}"}`,
    );
  }
  return texts;
}

/** What is asked of the events of a log, each in steps. */
function work(log: LogDocument): Readonly<Record<string, () => Steps<unknown>>> {
  const fresh = () => new EventSet([new EventIndex(log.records, 'a.json'), new EventIndex(log.records, 'b.json')]);
  const set = fresh();
  const chains = drain(Chains.of(set));
  const inTime = drain(InTime.of(set));
  const key = set.at(set.length - 1)?.text('userIdentity', 'accessKeyId') ?? 'AKIAIOSFODNN7EXAMPLE';
  const all = Uint32Array.from({ length: set.length }, (_, row) => row);
  const [identity, name] = facetsWith(['identity', 'event']);
  const found = drain(referencesTo(set, key));
  const columnNamed = (id: string) => tableColumn(id)!;
  const filter = (text: string) => parseFilter(text).root;
  return {
    'overview, nothing prepared': () => overviewOf(fresh()),
    overview: () => overviewOf(set),
    'rows by service and event': () => rowsOf(set, { levels: ['service', 'event'], order: 'usual' }).load(),
    'rows by time of day': () => rowsOf(set, { levels: ['day', 'hour'], order: 'usual' }).load(),
    'rows without levels': () => rowsOf(set, { levels: [], order: 'usual' }).load(),
    'rows without levels, by name': () => rowsOf(set, { levels: [], order: 'name' }).load(),
    groups: () => groupsOf(set, all, ['identity', 'event', 'error']),
    'chains, nothing prepared': () => Chains.of(fresh()),
    'order of time, nothing prepared': () => InTime.of(fresh()),
    'other places': () => OtherPlaces.of(chains),
    references: () => referencesTo(set, key),
    'uses of an event': () => usesOf(chains, 0),
    session: () => sessionView(chains, inTime, set.length - 1),
    'list of a value': () => mentionsView(inTime, key, found),
    'symbols of the workspace': () => namedEvents(set, 'nothing-so-named', 200),
    'same values': () => sameValues(log, log.text.lastIndexOf(key) + 2),
    'filter by a facet': () => match(filter('event:Get* -is:failed'), set),
    'filter by presets': () => match(filter('is:duplicate OR is:cross-account'), set),
    'filter by a path': () => match(filter('requestParameters.name:resource-a*'), set),
    'filter by a word': () => match(filter('payments OR nothing-so-named'), set),
    'completion of a field': () => completeFilter('requestParameters.', 18, set),
    'completion of values': () => completeFilter('id:', 3, set),
    'why a filter finds nothing': () => whyNothing(filter('event:Get* nothing-so-named'), set),
    'counts of a facet': () =>
      facetCounts(set, identity!, {
        count: (column) => new KeyCounter().count(column, all),
        most: 10,
        isAsked: undefined,
      }),
    'sorting by time': () => new RowSorter().sorted(set, all, { column: columnNamed('time'), descending: true }),
    'sorting by a facet': () => new RowSorter().sorted(set, all, { column: columnNamed(name!.id), descending: false }),
    'sorting by a path': () =>
      new RowSorter().sorted(set, all, { column: columnNamed('path:requestParameters.key'), descending: false }),
  };
}

/** What each step of some work takes, in milliseconds of this process: on a busy machine the clock on the wall counts what others do. */
function timesOf(steps: Steps<unknown>): readonly number[] {
  const times: number[] = [];
  for (let done = false; !done; ) {
    const [before, worked] = [performance.now(), process.cpuUsage()];
    done = steps.next().done ?? false;
    const wall = performance.now() - before;
    // Asking for the processor's time costs more than most steps.
    const { user, system } = wall > MOST / 10 ? process.cpuUsage(worked) : { user: 0, system: wall * 1000 };
    times.push(Math.min(wall, (user + system) / 1000));
  }
  return times;
}

/**
 * The longest step, each taken at its shortest: the machine, and the clearing of memory, hold up any step of any run, and what the work itself takes
 * is in all of them. Work that found something prepared has fewer steps than the first time, and is compared with its like.
 */
function longestStep(begin: () => Steps<unknown>): number {
  const least = new Map<number, readonly number[]>();
  for (let run = 0; run < RUNS; run++) {
    const times = timesOf(begin());
    const known = least.get(times.length);
    least.set(
      times.length,
      times.map((time, at) => Math.min(time, known?.[at] ?? time)),
    );
  }
  return Math.min(...Array.from(least.values(), (times) => times.reduce((most, time) => Math.max(most, time), 0)));
}

/** What is done with a log of which many events are damaged. */
function mending(text: string): Readonly<Record<string, () => Steps<unknown>>> {
  const log = read(text);
  assert.ok(log.damages.length > 500);
  return {
    reading: () => readInSteps(text),
    findings: () => findingsInSteps(log),
    'certain mends': () => fixAllInSteps(log),
    'all mends': () => repairInSteps(log),
  };
}

const long: string[] = [];
function print(name: string, what: string, pieces: Readonly<Record<string, () => Steps<unknown>>>): void {
  console.log(`\n${name}${what}: the longest step of each piece of work`);
  for (const [what, begin] of Object.entries(pieces)) {
    const taken = longestStep(begin);
    console.log(`  ${taken <= MOST ? 'ok  ' : 'LONG'} ${what.padEnd(36)} ${taken.toFixed(1).padStart(7)} ms`);
    taken > MOST && long.push(`${what} of ${name}`);
  }
}

for (const [name, text] of Object.entries(logs)) {
  const log = read(text);
  const pieces = { reading: () => readInSteps(text), ...work(log) };
  print(name, `: ${log.records.length} events, asked as two logs`, pieces);
}
const damaged = recordTexts(7, 10_000_000).map((text, index) =>
  index % 4 === 0 ? damagedRecord(text, index / 4) : text,
);
print('every fourth event damaged', `: ${damaged.length} events`, mending(logText(damaged)));
assert.deepEqual(long, []);
