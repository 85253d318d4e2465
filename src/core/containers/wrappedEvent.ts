import { elements, type JsonNode, members, valueAt } from '../tree/node';
import type { ContainerFormat } from './container';
import { oneRecord } from './elements';
import { factsOf } from './facts';
import { holdsRecord } from './holders';
import { isRecord } from './recordShape';
import { shallow } from './shallow';

/**
 * Members under which tools keep the event that they took over, the surest first: Splunk (`result._raw`, `event`), Elastic
 * (`_source.event.original`), Logstash (`message`), CloudWatch (`@message`), Datadog (`attributes`), SNS (`Message`), SQS (`body`).
 */
const CARRIERS = [
  '_raw',
  'event.original',
  'original',
  '@message',
  'Message',
  'message',
  'rawlog',
  'raw_log',
  'raw',
  'event',
  'detail',
  'body',
  'Body',
  '_source',
  'result',
  'fields',
  'content',
  'attributes',
  'Sns',
  'payload',
  'record',
  'log',
  'data',
  'json',
] as const;

/** How deep a wrapping may go: `hit._source.event.original` is three. */
const DEPTH = 4;

/** A record in the wrapping of a SIEM, a queue or another tool: an object with the record, or its text, somewhere in it. */
export const wrappedEvent: ContainerFormat = {
  id: 'wrapped-event',
  title: 'Event wrapped by another tool',
  open(root) {
    const record = root.type === 'object' ? recordIn(root, 0) : undefined;
    return record && oneRecord(record, factsOf(members(root)).filter(isShort));
  },
};

function recordIn(node: JsonNode, depth: number): JsonNode | undefined {
  // An event in OCSF may carry the original text, but is told as what it is.
  if (depth > DEPTH || valueAt(node, 'class_uid')) {
    return undefined;
  }
  for (const name of CARRIERS) {
    const found = carried(valueAt(node, name), depth);
    if (found) {
      return found;
    }
  }
  return undefined;
}

function carried(value: JsonNode | undefined, depth: number): JsonNode | undefined {
  if (value?.type === 'array') {
    const [only, ...others] = elements(value);
    return others.length === 0 ? carried(only, depth) : undefined;
  }
  if (value?.type === 'string') {
    return holdsRecord(value) ? value : undefined;
  }
  return isRecord(value) ? value : value?.type === 'object' ? recordIn(shallow(value), depth + 1) : undefined;
}

/** The text of the record is no fact about it. */
function isShort({ value }: { readonly value: string }): boolean {
  return value.length <= 256;
}
