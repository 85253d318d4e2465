import { type JsonNode, type Member, members } from '../tree/node';
import { shallow } from './shallow';

/** Fields of a record that hardly any other JSON has, and whether their value is an object. */
const OWN: ReadonlyMap<string, 'scalar' | 'object'> = new Map([
  ['eventVersion', 'scalar'],
  ['userIdentity', 'object'],
  ['eventSource', 'scalar'],
  ['awsRegion', 'scalar'],
  ['sourceIPAddress', 'scalar'],
  ['recipientAccountId', 'scalar'],
  ['requestParameters', 'object'],
  ['responseElements', 'object'],
  ['additionalEventData', 'object'],
  ['serviceEventDetails', 'object'],
  ['insightDetails', 'object'],
]);

/** Fields that events of any application have as well: they count beside one of CloudTrail's own. */
const SHARED: ReadonlyMap<string, 'scalar' | 'object'> = new Map([
  ['eventTime', 'scalar'],
  ['eventName', 'scalar'],
  ['eventID', 'scalar'],
  ['eventType', 'scalar'],
  ['eventCategory', 'scalar'],
]);

/**
 * Whether an object is a CloudTrail record of any kind and age, however much of it was left out: it begins as a delivered one does,
 * whatever follows, or has two of the fields, one of them CloudTrail's own. Not a record is what only talks about records, where the fields stand with objects and arrays as values (a schema,
 * an event pattern), nor a notification of S3, DynamoDB and their like (`eventSource` such as `aws:s3`), nor an event in OCSF.
 */
export function isRecord(node: JsonNode | undefined): boolean {
  if (node?.type !== 'object') {
    return false;
  }
  const list = members(shallow(node));
  if (beginsAsDelivered(list[0])) {
    return true;
  }
  let own = 0;
  let shared = 0;
  for (const { name, value } of list) {
    if (name === 'class_uid' || (name === 'eventSource' && String(value?.value).startsWith('aws:'))) {
      return false;
    }
    own += weight(OWN.get(name), value);
    shared += weight(SHARED.get(name), value);
  }
  return own > 0 && own + shared >= 2;
}

/** Trails write `eventVersion` first; a record cut off behind it is one still. */
function beginsAsDelivered(first: Member | undefined): boolean {
  return first?.name === 'eventVersion' && String(first.value?.value).startsWith('1.');
}

/** 1 for a value as the field has it, -1 for one it never has. Objects may stand as null or text where something was left out. */
function weight(kind: 'scalar' | 'object' | undefined, value: JsonNode | undefined): number {
  if (!kind) {
    return 0;
  }
  const nested = value?.type === 'object' || value?.type === 'array';
  return (kind === 'scalar' && nested) || (kind === 'object' && value?.type === 'array') ? -1 : 1;
}
