import type { RecordView } from '../recordView';

/** The kinds of records that differ in which fields they have. */
export type Family = 'call' | 'service' | 'sign-in' | 'network' | 'insight' | 'aggregated' | 'lake';

const byType: ReadonlyMap<string, Family> = new Map([
  ['AwsServiceEvent', 'service'],
  ['AwsConsoleSignIn', 'sign-in'],
  ['AwsVpceEvent', 'network'],
  ['AwsVpceEvents', 'network'],
  ['AwsCloudTrailInsight', 'insight'],
  ['AwsAggregatedEvent', 'aggregated'],
  ['ActivityLog', 'lake'],
  ['AwsConfigurationItem', 'lake'],
  ['AwsAuditManagerEvidence', 'lake'],
]);

const byMember: readonly (readonly [string, Family])[] = [
  ['insightDetails', 'insight'],
  ['insightSource', 'lake'],
  ['eventData', 'lake'],
  ['timeWindow', 'aggregated'],
];

/** Which kind of record it is: by its type, else by members that only one kind has; an API call when nothing tells. */
export function familyOf(event: RecordView): Family {
  const found = byType.get(event.text('eventType') ?? '');
  return found ?? byMember.find(([name]) => event.at(name) !== undefined)?.[1] ?? 'call';
}
