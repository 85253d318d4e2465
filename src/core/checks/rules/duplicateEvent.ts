import { whereIs } from '../../event/where';
import { isPlaceholder } from '../../facts/facts';
import type { EventData } from '../../log/eventData';
import type { Span } from '../../text/span';
import type { Rule, RuleHit } from '../parts/rule';
import { runsOf } from '../parts/runs';

/**
 * CloudTrail delivers at least once, so a log may hold an event twice; counting it twice is a mistake in an incident. Samples in prose
 * are no log together.
 */
export const duplicateEvent: Rule = {
  code: 'duplicate-event',
  severity: 'information',
  summary: 'The same event stands in the log twice, as its eventID tells.',
  matters: 'CloudTrail may deliver an event more than once; counts and sums are wrong until it is counted once.',
  watch(log) {
    const starts = runsOf(log).flatMap(([container]) => container?.span.start ?? []);
    const hits: RuleHit[] = [];
    let first = new Map<string, Span>();
    let run = 0;
    return {
      see: (event) => {
        while ((starts[run] ?? Number.POSITIVE_INFINITY) <= event.span.start) {
          first = new Map();
          run++;
        }
        // One field of every event, and most often nothing else of it.
        const name = event.text('eventID') === undefined ? 'eventId' : 'eventID';
        const id = event.text(name);
        const before = id && first.get(id);
        if (id && before && !isPlaceholder(id)) {
          hits.push(hit(event, name, before));
        } else if (id) {
          first.set(id, event.span);
        }
      },
      end: () => hits,
    };
  },
};

function hit(event: EventData, name: string, before: Span): RuleHit {
  return {
    span: whereIs(event, name),
    message: 'An event with this id stands in the log already: it was delivered twice, so count it once.',
    related: [{ span: before, message: 'The first of the two.' }],
  };
}
