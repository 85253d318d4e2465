import { scanMembers } from '../json/memberScan';
import { type JsonNode, spanOf } from '../json/node';
import type { LogRecord } from '../log/logRecord';
import { holds, type Span, span } from '../text/span';

/** The fields that tell which event it is, the best first. */
const naming: readonly (readonly string[])[] = [['eventName'], ['insightDetails', 'eventName'], ['eventType']];

/**
 * Where the event says which one it is; its first character where it does not. Asked for each event of a log, so the tree of a sound one is
 * made only where its name is not at the top.
 */
export function nameOf(record: LogRecord): Span {
  const start = span(record.span.start, record.span.start);
  const place = plainName(record) ?? naming.map((path) => textAt(record.node(...path))).find(Boolean);
  return place && holds(record.span, place) ? place : start;
}

function textAt(node: JsonNode | undefined): Span | undefined {
  return node?.type === 'string' ? spanOf(node) : undefined;
}

function plainName({ damaged, row, source, span: { start, end } }: LogRecord): Span | undefined {
  if (damaged || row) {
    return undefined;
  }
  // The scan ends at once on a record that is no JSON as it stands, such as one in a string.
  for (const { nameStart, nameEnd, valueStart, valueEnd } of scanMembers(source, start, end)) {
    if (source.slice(nameStart, nameEnd) === '"eventName"') {
      return span(valueStart, valueEnd);
    }
  }
  return undefined;
}
