import type { Frame } from './frame';
import type { Work } from './work';

/**
 * Fields that stand at the top level of a record and hardly ever elsewhere: they tell where a missing brace belongs.
 * Source: the record contents page of the CloudTrail user guide, less the names that requests use as well.
 */
const RECORD_FIELDS: ReadonlySet<string> = new Set([
  'eventVersion',
  'userIdentity',
  'eventTime',
  'eventSource',
  'eventName',
  'awsRegion',
  'sourceIPAddress',
  'userAgent',
  'errorCode',
  'errorMessage',
  'requestParameters',
  'responseElements',
  'additionalEventData',
  'requestID',
  'eventID',
  'readOnly',
  'resources',
  'eventType',
  'apiVersion',
  'managementEvent',
  'recipientAccountId',
  'serviceEventDetails',
  'sharedEventID',
  'vpcEndpointId',
  'vpcEndpointAccountId',
  'eventCategory',
  'addendum',
  'sessionCredentialFromConsole',
  'edgeDeviceDetails',
  'tlsDetails',
  'insightDetails',
  'eventContext',
]);

export function isRecordField(name: string): boolean {
  return RECORD_FIELDS.has(name);
}

/**
 * The object that a member belongs to. When a field of the top level turns up further in, and the reading allows for it, the braces
 * between are closed first.
 */
export function liftToRecord(work: Work, frame: Frame, name: string): Frame {
  if (!work.around.liftsFields || !isRecordField(name)) {
    return frame;
  }
  const depth = work.frames.findIndex((open) => isRecord(open) && !open.names.has(name));
  const home = work.frames[depth];
  if (!home || home === frame) {
    return frame;
  }
  const { comma } = frame;
  frame.comma = -1;
  work.closeMissing(depth + 1);
  home.comma = comma;
  home.expects = comma >= 0 ? 'name' : 'after';
  return home;
}

function isRecord(frame: Frame): boolean {
  return frame.names.has('eventVersion') || (frame.names.has('eventTime') && frame.names.has('eventSource'));
}
