import { type Family, familyOf, isLakeLayout } from '../../event/family';
import { whereIs } from '../../event/where';
import { alwaysThere, fieldAt } from '../../facts/facts';
import type { EventData } from '../../log/eventData';
import { misspellings } from '../parts/misspellings';
import { isPartial } from '../parts/omission';
import type { Rule } from '../parts/rule';
import type { RuleContext } from '../parts/ruleContext';
import { stringAt } from '../parts/stringAt';
import { versionOrder } from '../parts/version';
import { listed } from '../parts/words';

/** Fields with the version that brought them, as `versionOrder` counts. */
type Required = readonly (readonly [field: string, since: number])[];

const everyCall = required('call');

/** Where a service says what was asked for, answered or done: delivered events have the first two, even if they are null, or the third. */
const details = ['requestParameters', 'responseElements', 'serviceEventDetails'];

/** What events of some kinds always have. */
const kinds: Readonly<Partial<Record<Family, Required>>> = {
  insight: required('insight'),
  // They count their versions for themselves.
  aggregated: alwaysThere('aggregated').map((field) => [field, 1000]),
};

export const missingField: Rule = {
  code: 'missing-field',
  severity: 'error',
  summary: 'An event lacks a field that every event of its kind and version has.',
  matters: 'Tools that rely on the field fail or pass over the event, and a reader misses what it would have said.',
  lenient: true,
  *check(event, about) {
    const missing = missingIn(event, about);
    if (missing.length && !isPartial(event, about)) {
      const version = stringAt(event, 'eventVersion');
      const kind = version ? `every event of its kind has in version ${version}` : 'every event has';
      yield {
        span: whereIs(event),
        message: `The event lacks ${listed(missing)}, which ${kind}.`,
      };
    }
  },
};

/**
 * An event without a version is held to no more than the first layout. A misspelt field is there, in its way. Where most fields are
 * missing, or no event of the log has one, somebody chose the ones that are there.
 */
function missingIn(event: EventData, about: RuleContext): string[] {
  const version = versionOrder(stringAt(event, 'eventVersion') ?? '1.0') ?? 0;
  // The layouts of CloudTrail Lake are those of whoever wrote the events.
  const expected = (isLakeLayout(event) ? [] : (kinds[familyOf(event)] ?? everyCall))
    .filter(([, since]) => since <= version)
    .map(([field]) => field);
  const missing = expected.filter((field) => event.at(field) === undefined);
  if (missing.length > expected.length / 2 || isSelection(event)) {
    return [];
  }
  const misspelt = missing.length ? [...misspellings(event, about)].map(({ right }) => right) : [];
  return missing.filter((field) => !misspelt.includes(field) && !about.neverHad.has(field));
}

/** Whether it is a row of a table, written out: without its version and without all that a service says of a call. */
function isSelection(event: EventData): boolean {
  return ['eventVersion', ...details].every((field) => event.at(field) === undefined);
}

function required(kind: 'call' | 'insight'): Required {
  return alwaysThere(kind).map((field) => [field, versionOrder(fieldAt([field])?.since) ?? 0]);
}
