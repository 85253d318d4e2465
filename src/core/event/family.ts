import { actionOf } from '../facts/facts';
import type { EventData } from '../log/eventData';

/** The kinds of events that differ in which fields they have. */
export type Family = 'call' | 'service' | 'sign-in' | 'network' | 'insight' | 'aggregated' | 'lake';

const byType: ReadonlyMap<string, Family> = new Map([
  ['AwsApiCall', 'call'],
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

const byCategory: ReadonlyMap<string, Family> = new Map([
  ['Insight', 'insight'],
  ['Aggregated', 'aggregated'],
  ['ActivityAuditLog', 'lake'],
  ['ConfigurationItem', 'lake'],
  ['Evidence', 'lake'],
]);

/** Members that only one kind has. */
const byMember: readonly (readonly [string, Family])[] = [
  ['insightDetails', 'insight'],
  ['timeWindow', 'aggregated'],
];

/** Whether events of the family are one thing that happened, and not a sum of many or what an application told of itself. */
export function isOneEvent(family: Family): boolean {
  return family !== 'insight' && family !== 'aggregated' && family !== 'lake';
}

/** Whether events of the family tell of somebody's request, which had a caller. */
export function isRequest(family: Family): boolean {
  return isOneEvent(family) && family !== 'service';
}

/** The flat layout of CloudTrail Lake, which differs from what trails deliver under the same type, and what applications hand to it. */
const lakeMembers = ['insightSource', 'insightType', 'eventData', 'UID'];

/**
 * Which kind of event it is: by its type, else its category, else members that only one kind has, else by its name where no caller is named; an API
 * call when nothing tells.
 */
export function familyOf(event: EventData): Family {
  return (
    byType.get(event.text('eventType') ?? '') ??
    byCategory.get(event.text('eventCategory') ?? '') ??
    byMember.find(([name]) => event.at(name) !== undefined)?.[1] ??
    (isReportedByName(event) ? 'service' : 'call')
  );
}

/** Whether it has no type, as in older CSVs of the Event history, names no caller, and is one that a service reports by itself. */
function isReportedByName(event: EventData): boolean {
  return (
    event.text('eventType') === undefined &&
    ['type', 'arn', 'principalId', 'userName'].every((part) => event.text('userIdentity', part) === undefined) &&
    actionOf(event.text('eventSource'), event.text('eventName'))?.event === 'service'
  );
}

/** Whether the fields are those of CloudTrail Lake, and not those that a trail delivers for an event of its family. */
export function isLakeLayout(event: EventData): boolean {
  return lakeMembers.some((name) => event.at(name) !== undefined) || familyOf(event) === 'lake';
}
