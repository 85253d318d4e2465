import { errorCodeOf, eventNameOf } from '../event/action';
import { countedBy, countedMainly, mainDimension } from '../event/counted';
import { familyOf, isOneEvent } from '../event/family';
import { isHidden } from '../event/hiddenName';
import { identityOf } from '../event/identity';
import { insightTitle } from '../event/insight';
import { outcomeOf } from '../event/outcome';
import { namedTargetsOf } from '../event/target';
import { rowNames, shortName } from '../event/targetName';
import { spanOf } from '../event/time';
import { severalOf } from '../facts/facts';
import type { EventData } from '../log/eventData';
import { counted } from '../markdown/visible';
import type { Run, Said } from './row';
import { momentsText } from './spanText';

/** What the row of an event says, as far as the rows above it do not. All texts come from the log: escape them where they are shown. */
export interface EventText {
  /** When, in UTC; as it is written, where it cannot be read. */
  readonly time: string | undefined;
  readonly name: string | undefined;
  /** Whether the event has a name, said or not. */
  readonly hasName: boolean;
  readonly actor: string | undefined;
  /** What it was about: the first names, short. */
  readonly target: string | undefined;
  /** Of an event that stands for many: how many, by what it counted. */
  readonly counts: string | undefined;
  /** The error code of a call that failed. */
  readonly error: string | undefined;
  readonly failed: boolean;
  /** Whether the rows above say that it failed, or how. */
  readonly isFailureSaid: boolean;
  /** Whether it does not say how it ended, and no row above says that. */
  readonly isOutcomeUnknown: boolean;
  readonly damaged: boolean;
}

/**
 * The groups that the row of an event names before it says more: all that have this event alone; of an Insights event not that of the action, which
 * is in what it states, since a row that begins with the action reads like a call.
 */
export function namedGroups(event: EventData, path: readonly Said[]): readonly Said[] {
  return familyOf(event) === 'insight' ? path.filter(({ facet }) => facet !== 'event') : path;
}

/** Where a row is. */
export interface Surroundings {
  /** What the rows above say, and the row's own groups. */
  readonly said: readonly Said[];
  /** The run that the event is in: its row says the action, who acted and the outcome. */
  readonly run: Run | undefined;
  /** The day, or the year, that need not be repeated, as `sharedDate` gives it. */
  readonly date: string | undefined;
}

/** So many names say what a call was about. */
const mostTargets = 2;

/** Of a path nobody sees more in a narrow row; so much is kept of its beginning, and at most so much of its end. */
const longestPath = 24;
const pathStart = 3;
const pathEnd = 20;

/** What the row of one event says. Never fails: what the event lacks is undefined. */
export function eventText(event: EventData, { said, run, date }: Surroundings): EventText {
  const says = (...facets: readonly string[]) => said.some(({ facet }) => facets.includes(facet ?? ''));
  const name = eventNameOf(event);
  const ended = outcomeOf(event);
  return {
    time: timeText(event, date),
    name: familyOf(event) === 'insight' ? insightName(event, says) : says('event') || run ? undefined : name,
    hasName: name !== undefined,
    actor: run ? undefined : actorOf(event, says),
    target: targetText(
      [...namedTargetsOf(event).flatMap(rowNames), ...countedThings(event)],
      [...said.flatMap(saidTexts), ...(run?.targets ?? [])],
    ),
    counts: countsText(event),
    error: says('error') || run ? undefined : errorCodeOf(event),
    failed: ended === 'failed',
    isFailureSaid: says('error', 'outcome') || run !== undefined,
    isOutcomeUnknown: ended === 'unknown' && isOneEvent(familyOf(event)) && !says('outcome'),
    damaged: event.damaged,
  };
}

/** What the row of a run says: all but the time of its events, which the row has in another form. */
export function runText(
  sample: EventData,
  run: Run,
  said: readonly Said[],
): Pick<EventText, 'name' | 'actor' | 'error' | 'target'> {
  const { name, actor, error } = eventText(sample, { said, run: undefined, date: undefined });
  const others = run.others.slice(0, mostTargets).map(({ kind, count }) => `${counted(count)} ${severalOf(kind)}`);
  const target = [targetText(run.targets, said.flatMap(saidTexts)), ...others].filter(Boolean).join(', ');
  return { name, actor, error, target: target || undefined };
}

/** An Insights event is said to be one also where the rows above say the action: it is no call of it. */
function insightName(event: EventData, says: (...facets: readonly string[]) => boolean): string {
  return insightTitle(event, (text) => text, { isNameSaid: says('event'), isErrorSaid: true });
}

function timeText(event: EventData, date: string | undefined): string | undefined {
  const { first, last } = spanOf(event);
  return Number.isNaN(first) ? event.text('eventTime') : momentsText(first, last, date);
}

/** So many counts are said. */
const mostCounts = 2;

/** What an aggregated event names beside that by which it counts: its resources. */
function countedThings(event: EventData): readonly string[] {
  const isBeside = familyOf(event) === 'aggregated' && mainDimension(event) !== 'resourceARN';
  return isBeside ? countedBy(event, 'resourceARN').map(({ name }) => name) : [];
}

function countsText(event: EventData): string | undefined {
  const all = familyOf(event) === 'aggregated' ? countedMainly(event) : [];
  const [only, ...others] = all;
  // The only action is the name of the row.
  if (only && others.length === 0 && mainDimension(event) === 'eventName') {
    return `× ${counted(only.value)}`;
  }
  const some = all.slice(0, mostCounts).map(({ name, value }) => `${shortName(name)} × ${counted(value)}`);
  const more = all.length > mostCounts ? ` +${all.length - mostCounts}` : '';
  return some.length > 0 ? `${some.join(', ')}${more}` : undefined;
}

/**
 * Under a role its session is left to say; a session says whose it is. Nothing where the event says nothing of anybody, but that a name is hidden:
 * those who are not named are one group.
 */
function actorOf(event: EventData, says: (...facets: readonly string[]) => boolean): string | undefined {
  const { kind, label, session, nobody } = identityOf(event);
  if (says('session') || (kind === 'unknown' && event.at('userIdentity') === undefined)) {
    return undefined;
  }
  const isHiddenName = nobody && isHidden(event.text('userIdentity', 'userName'));
  return says('identity') && !isHiddenName ? session : label;
}

function targetText(names: readonly string[], said: readonly string[]): string | undefined {
  const isSaid = (name: string) =>
    said.some((text) => text === name || text.endsWith(`/${name}`) || text.endsWith(`:${name}`)) ||
    said.includes(shortName(name));
  // What is called the same by another name, or is another thing of that name, need not be read twice.
  const left = [...new Set(names.filter((name) => !isSaid(name)).map(endOfName))];
  const more = left.length > mostTargets ? ` +${left.length - mostTargets}` : '';
  return left.length ? `${left.slice(0, mostTargets).join(', ')}${more}` : undefined;
}

/** Of a long path its end, which mostly tells it from others beside it, and how it begins: a row is cut at its end. */
function endOfName(name: string): string {
  const short = shortName(name);
  if (short.length <= longestPath || !short.includes('/')) {
    return short;
  }
  // Half a character is none.
  const start = short.slice(0, pathStart).replace(/[\ud800-\udbff]$/, '');
  const end = short.slice(-pathEnd).replace(/^[\udc00-\udfff]/, '');
  const from = end.indexOf('/');
  return `${start}…${from >= 0 && from < end.length - 1 ? end.slice(from) : end}`;
}

function saidTexts({ key, label }: Said): readonly string[] {
  return key === undefined ? [label] : [key, label];
}
