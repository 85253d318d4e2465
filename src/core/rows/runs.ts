import type { EventSet } from '../columns/eventSet';
import { errorCodeOf, eventNameOf, eventSourceOf } from '../event/action';
import { isCircumstance } from '../event/circumstance';
import { familyOf, isOneEvent } from '../event/family';
import { identityOf } from '../event/identity';
import { outcomeOf } from '../event/outcome';
import { thingsOf } from '../event/sameThing';
import { namedTargetsOf } from '../event/target';
import { rowNames } from '../event/targetName';
import { accountBeside } from '../facets/identityKey';
import type { LogRecord } from '../log/logRecord';
import type { Steps } from '../text/steps';
import type { Run } from './row';

/** Fewer equal calls than this are quicker to read than to open. */
const fewest = 3;

/** Records looked at between two yields. */
const step = 100;

/** The same of what needs no look at records. */
const manyRuns = 10_000;

/** Of longer runs nobody waits to hear what all calls were about. */
const longestForTargets = 2000;

/** Takes apart records in the order of their times: equal calls that follow each other, as far as they are worth a row, and single ones. */
export function* runsIn(events: EventSet, ordered: readonly number[]): Steps<readonly (readonly number[])[]> {
  const runs: number[][] = [];
  let last: string | undefined;
  for (const [position, index] of ordered.entries()) {
    const call = callOf(events, index);
    const run = runs.at(-1);
    run && call === last ? run.push(index) : runs.push([index]);
    last = call;
    if (position % step === step - 1) {
      yield;
    }
  }
  const found: (readonly number[])[] = [];
  for (const [position, run] of runs.entries()) {
    found.push(...(run.length < fewest ? run.map((index) => [index]) : [run]));
    if (position % manyRuns === manyRuns - 1) {
      yield;
    }
  }
  return found;
}

/**
 * Whether all of the records are equal calls, and several of them: known after a look at two, mostly, where they are not. For a row that is there anyway, and can
 * say what they have in common.
 */
export function* isRun(events: EventSet, members: readonly number[]): Steps<boolean> {
  const first = members.length < 2 ? undefined : callOf(events, members[0]!);
  for (const [position, index] of first === undefined ? [] : members.entries()) {
    if (callOf(events, index) !== first) {
      return false;
    }
    if (position % step === step - 1) {
      yield;
    }
  }
  return first !== undefined;
}

/** What is to be said of records that are one run. */
export function* describeRun(events: EventSet, members: readonly number[]): Steps<Run> {
  yield* events.prepare([]);
  let [first, last] = [Number.NaN, Number.NaN];
  for (const [position, index] of members.entries()) {
    const time = events.timeAt(index);
    // No time is less or more than one that cannot be read.
    first = Number.isNaN(time) || time >= first ? first : time;
    last = Number.isNaN(time) || time <= last ? last : time;
    if (position % manyRuns === manyRuns - 1) {
      yield;
    }
  }
  return { index: members[0] ?? 0, first, last, ...(yield* targetsIn(events, members)) };
}

/** A thing under the first of its names, and how many of the records are about it. */
interface Counted {
  readonly name: string;
  count: number;
}

/** The things of one kind, by what each is known again by, and the last of each name. */
interface OfKind {
  readonly byKey: Map<string, Counted>;
  readonly byName: Map<string, Counted>;
}

/** The targets that all of the records share, and of each kind how many others there are. */
function* targetsIn(events: EventSet, members: readonly number[]): Steps<Pick<Run, 'targets' | 'others'>> {
  const looked = members.length > longestForTargets ? [] : members;
  const kinds = new Map<string, OfKind>();
  const damaged: LogRecord[] = [];
  for (const [position, index] of looked.entries()) {
    const record = events.at(index);
    if (record?.damaged) {
      damaged.push(record);
    } else if (record) {
      count(kinds, record);
    }
    if (position % step === step - 1) {
      yield;
    }
  }
  // Behind all others: one that is cut off may not say of which account a thing is that others name as well.
  for (const record of damaged) {
    count(kinds, record);
  }
  const isShared = ({ count }: Counted) => count === looked.length;
  return {
    targets: [...kinds].flatMap(([kind, { byKey }]) =>
      rowNames({ kind, names: [...byKey.values()].filter(isShared).map(({ name }) => name) }),
    ),
    others: [...kinds]
      .filter(([kind]) => !isCircumstance(kind))
      .map(([kind, { byKey }]) => ({ kind, count: [...byKey.values()].filter((one) => !isShared(one)).length }))
      .filter(({ count }) => count > 1),
  };
}

/** Counts what a record is about, each thing once, though the event may call it by two names. */
function count(kinds: Map<string, OfKind>, record: LogRecord): void {
  for (const target of namedTargetsOf(record)) {
    const { byKey, byName } = kinds.get(target.kind) ?? { byKey: new Map(), byName: new Map() };
    kinds.set(target.kind, { byKey, byName });
    for (const [key, name] of new Map(thingsOf(record, target).map((thing) => [thing.key, thing.name]))) {
      const known = byKey.get(key) ?? (record.damaged ? byName.get(name) : undefined);
      const counted = known ?? { name, count: 0 };
      counted.count++;
      if (!known) {
        byKey.set(key, counted);
        byName.set(name, counted);
      }
    }
  }
}

/** What equal calls have in common: the action, who acted (session and account included), and how it ended. A sum of many calls equals no other. */
function callOf(events: EventSet, index: number): string | undefined {
  const record = events.at(index);
  if (!record) {
    return undefined;
  }
  const who = identityOf(record);
  const sum = isOneEvent(familyOf(record)) ? '' : index;
  const call = [eventSourceOf(record), eventNameOf(record), who.label, accountBeside(who), sum];
  return [...call, errorCodeOf(record), outcomeOf(record)].join('\n');
}
