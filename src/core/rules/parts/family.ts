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
  ['timeWindow', 'aggregated'],
];

/** The flat layout of CloudTrail Lake, which differs from what trails deliver under the same type, and what applications hand to it. */
const lakeMembers = ['insightSource', 'insightType', 'eventData', 'UID'];

/** Which kind of record it is: by its type, else by members that only one kind has; an API call when nothing tells. */
export function familyOf(event: RecordView): Family {
  if (lakeMembers.some((name) => event.at(name) !== undefined)) {
    return 'lake';
  }
  const found = byType.get(event.text('eventType') ?? '');
  return found ?? byMember.find(([name]) => event.at(name) !== undefined)?.[1] ?? 'call';
}
