import { type JsonNode, members, textAt, valueAt } from '../tree/node';

/** Fields of which a record has several, and other JSON hardly any. */
const MARKS = [
  'eventVersion',
  'userIdentity',
  'eventTime',
  'eventSource',
  'eventName',
  'awsRegion',
  'eventID',
  'eventType',
  'requestParameters',
  'recipientAccountId',
  'eventCategory',
];

/**
 * Whether an object is a CloudTrail record: at least two of its marks, and not one of the look-alikes. Notifications of S3, SES and SNS
 * (`eventSource` such as `aws:s3`) have records of their own in an array of the same name.
 */
export function isRecord(node: JsonNode | undefined): boolean {
  if (node?.type !== 'object') {
    return false;
  }
  const names = new Set(members(node).map(({ name }) => name));
  const marks = MARKS.filter((mark) => names.has(mark)).length;
  return marks >= 2 && !textAt(node, 'eventSource')?.startsWith('aws:') && valueAt(node, 'class_uid') === undefined;
}
