import type { LogRecord } from '../../log/logRecord';

/** The layouts a record can have: each has members of its own. */
export type Family = 'event' | 'insight' | 'aggregated' | 'lake';

/** Which layout a record has, by its eventType or eventCategory. Anything unknown counts as an ordinary event. */
export function familyOf(record: LogRecord): Family {
  return (
    familyOfType.get(record.text('eventType') ?? '') ??
    familyOfCategory.get(record.text('eventCategory') ?? '') ??
    'event'
  );
}

const familyOfType: ReadonlyMap<string, Family> = new Map([
  ['AwsCloudTrailInsight', 'insight'],
  ['AwsAggregatedEvent', 'aggregated'],
  ['ActivityLog', 'lake'],
  ['AwsConfigurationItem', 'lake'],
  ['AwsAuditManagerEvidence', 'lake'],
]);

const familyOfCategory: ReadonlyMap<string, Family> = new Map([
  ['Insight', 'insight'],
  ['Aggregated', 'aggregated'],
  ['ActivityAuditLog', 'lake'],
  ['ConfigurationItem', 'lake'],
  ['Evidence', 'lake'],
]);
