import { FIRST_FIELD } from '../../facts/facts';
import { type JsonNode, members } from '../../json/node';
import { type Span, span } from '../../text/span';
import { toldOtherwise } from './toldOtherwise';

/** What every event has once. */
const ONCE: ReadonlySet<string> = new Set([FIRST_FIELD, 'eventTime', 'eventSource', 'eventName', 'awsRegion']);
/** So many of them say it all: one alone may be a line that was doubled. */
const MOST = 4;
/** The field behind which others end where they are in the order of their names; it has no names of theirs. */
const WHO = 'userIdentity';

/**
 * From where a damaged record says once more what an event says once, to its end: what stood between two events was lost, whatever it was, so that
 * the second one was read as a part of the first.
 */
export function repeatedIn(text: string, record: JsonNode): Span[] {
  const seen = new Set<string>();
  const own = members(record);
  const inWho = own.flatMap(({ name, value }) => (name === WHO ? members(value) : []));
  for (const { name, key } of [...own, ...inWho]) {
    if (seen.size >= MOST && seen.has(name)) {
      const rest = span(key.offset, record.offset + record.length);
      return toldOtherwise(text, rest).length > 0 ? [rest] : [];
    }
    if (ONCE.has(name)) {
      seen.add(name);
    }
  }
  return [];
}
