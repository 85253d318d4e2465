import { spanOf } from '../json/node';
import type { EventData, Path } from '../log/eventData';
import { type Span, span } from '../text/span';

/** Where the value at a path of an event stands; without a path, and where it does not lead on, the name of the event. */
export function whereIs(event: EventData, ...path: Path): Span {
  const node = path.length ? event.node(...path) : undefined;
  return node ? spanOf(node) : whereItBegins(event);
}

/** Where the name of the member at a path stands; like {@link whereIs} where there is none. */
export function whereNamed(event: EventData, ...path: Path): Span {
  const key = event.key(...path);
  return key ? spanOf(key) : whereItBegins(event);
}

/** Where to point for the event as a whole: at its name, else at its first character. */
function whereItBegins(event: EventData): Span {
  const name = event.node('eventName');
  const { offset, length } = event.tree;
  return name ? spanOf(name) : span(offset, offset + Math.min(length, 1));
}
