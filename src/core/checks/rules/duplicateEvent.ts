import { ownId } from '../../event/ownId';
import { whereIs } from '../../event/where';
import { isPlaceholder } from '../../facts/facts';
import type { EventData } from '../../log/eventData';
import type { LogRecord } from '../../log/logRecord';
import type { Span } from '../../text/span';
import type { Rule, RuleHit } from '../parts/rule';
import { runsOf } from '../parts/runs';

/** The one of several equal events that is no repetition. */
interface Kept {
  readonly span: Span;
  /** The event itself, where it is damaged: a whole copy that follows is kept in its place. */
  readonly damaged: LogRecord | undefined;
}

/**
 * CloudTrail delivers at least once, so a log may hold an event twice; counting it twice is a mistake in an incident. Samples in prose
 * are no log together. Which of the copies is the repetition is told as `is:duplicate` does: all but the first that is not damaged.
 */
export const duplicateEvent: Rule = {
  code: 'duplicate-event',
  severity: 'information',
  summary: 'The same event stands in the log twice, as its eventID tells.',
  matters: 'CloudTrail may deliver an event more than once; counts and sums are wrong until it is counted once.',
  watch(log) {
    const starts = runsOf(log).flatMap(([container]) => container?.span.start ?? []);
    const hits: RuleHit[] = [];
    let kept = new Map<string, Kept>();
    let run = 0;
    return {
      see: (event) => {
        while ((starts[run] ?? Number.POSITIVE_INFINITY) <= event.span.start) {
          kept = new Map();
          run++;
        }
        // One field of every event, and most often nothing else of it.
        const id = ownId(event);
        const before = id && kept.get(id);
        const repeats = before && !isPlaceholder(id) ? hit(event, before) : undefined;
        if (repeats) {
          hits.push(repeats);
        }
        if (id && (!before || (before.damaged && !event.damaged))) {
          kept.set(id, { span: event.span, damaged: event.damaged ? event : undefined });
        }
      },
      end: () => hits,
    };
  },
};

function hit(event: LogRecord, { span, damaged }: Kept): RuleHit {
  return damaged && !event.damaged
    ? {
        span: whereItsId(damaged),
        message: 'The event with this id stands in the log once more, and undamaged there: count it once.',
        related: [{ span: event.span, message: 'The one that is not damaged.' }],
      }
    : {
        span: whereItsId(event),
        message: 'An event with this id stands in the log already: it was delivered twice, so count it once.',
        related: [{ span, message: 'The first of the two.' }],
      };
}

function whereItsId(event: EventData): Span {
  return whereIs(event, event.text('eventID') === undefined ? 'eventId' : 'eventID');
}
