import { type Family, familyOf } from './parts/family';
import { misspellings } from './parts/misspellings';
import { isPartial } from './parts/omission';
import { versionOrder } from './parts/version';
import { listed } from './parts/words';
import type { RecordView } from './recordView';
import type { Rule } from './rule';

/** Fields with the version that brought them, as `versionOrder` counts. */
type Required = readonly (readonly [field: string, since: number])[];

const everyCall: Required = [
  ['eventVersion', 1000],
  ['userIdentity', 1000],
  ['eventTime', 1000],
  ['eventSource', 1000],
  ['eventName', 1000],
  ['awsRegion', 1000],
  ['sourceIPAddress', 1000],
  ['eventID', 1001],
  ['eventType', 1002],
  ['eventCategory', 1007],
];

/**
 * What each kind of record always has (AWS: record contents, checked against delivered logs). Left out on purpose: `userAgent`,
 * `requestID`, `requestParameters` and `responseElements`, which service, sign-in and network events lack.
 */
const required: Readonly<Record<Family, Required>> = {
  call: everyCall,
  service: everyCall,
  'sign-in': everyCall,
  network: everyCall,
  insight: everyCall
    .filter(([field]) => !['userIdentity', 'eventSource', 'eventName', 'sourceIPAddress'].includes(field))
    .concat([['insightDetails', 1007]]),
  aggregated: [
    'eventVersion',
    'eventId',
    'eventType',
    'eventCategory',
    'awsRegion',
    'accountId',
    'timeWindow',
    'summary',
  ].map((field) => [field, 1000]),
  lake: [],
};

export const missingField: Rule = {
  code: 'missing-field',
  severity: 'error',
  summary: 'An event lacks a field that every event of its kind and version has.',
  matters: 'Tools that rely on the field fail or pass over the event, and a reader misses what it would have said.',
  lenient: true,
  *check(event) {
    const missing = missingIn(event);
    if (missing.length && !isPartial(event)) {
      const version = event.text('eventVersion');
      const kind = version ? `every event of its kind has in version ${version}` : 'every event has';
      yield {
        span: event.span(),
        message: `The event lacks ${listed(missing)}, which ${kind}.`,
      };
    }
  },
};

/**
 * An event without a version is held to no more than the first layout. A misspelt field is there, in its way. Where most fields are
 * missing, somebody chose the ones that are there.
 */
function missingIn(event: RecordView): string[] {
  const version = versionOrder(event.text('eventVersion') ?? '1.0') ?? 0;
  const expected = required[familyOf(event)].filter(([, since]) => since <= version).map(([field]) => field);
  const missing = expected.filter((field) => event.at(field) === undefined);
  if (missing.length > expected.length / 2) {
    return [];
  }
  const misspelt = missing.length ? [...misspellings(event)].map(({ right }) => right) : [];
  return missing.filter((field) => !misspelt.includes(field));
}
