import { placeAt } from '../event/placeAt';
import { spanOf } from '../json/node';
import { scalarText } from '../json/plain';
import type { EventData, Path } from '../log/eventData';
import { type Span, span } from '../text/span';
import { mentionsIn } from './references';

/** What somebody points at in an event, to ask where else it is. */
export interface Identifier {
  /** The way to the value that it stands in; `[]` for an element of an array. */
  readonly path: Path;
  /** A text from the log. */
  readonly text: string;
  /** What it stands on: the value, the name of the member, or a part of a sentence. */
  readonly span: Span;
}

/** Two letters are no name of anything. */
const SHORTEST = 3;

/** What identifies something by its form, in the middle of a sentence: an ARN, an id of IAM, an address, a UUID. */
const FORMS =
  /arn:[\w-]+:[^\s"'\\,;)\]]*[\w/*]|\bA[A-Z]{3}[A-Z0-9]{12,}\b|\b\d{1,3}(?:\.\d{1,3}){3}\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi;

/**
 * The identifier at an offset of an event's text: the value there, also for the member's name; in a text of several words what identifies something
 * by its form. Undefined beside values, and on what is no text or too short to be a name.
 */
export function identifierAt(event: EventData, offset: number): Identifier | undefined {
  const place = placeAt(event.tree, offset);
  const text = place?.value?.type === 'string' ? scalarText(place.value.value as string) : undefined;
  if (!place || text === undefined || text.length < SHORTEST) {
    return undefined;
  }
  const { path, node } = place;
  const part = place.part === 'value' && /\s/.test(text) ? partAt(event.source, spanOf(node), offset) : undefined;
  return { path, text: part?.text ?? text, span: part?.span ?? spanOf(node) };
}

/** Where an event states an identifier: rather in what it answered than in what it was asked or made with; undefined where it does not. */
export function placeOf(event: EventData, identifier: string): Span | undefined {
  const [path] = [...mentionsIn(event, identifier)].sort((a, b) => rank(a) - rank(b));
  const node = path && event.node(...path);
  return node && within(event.source, spanOf(node), identifier);
}

/** Where an event says its name, else its beginning: what stands for the whole of it. */
export function headOf(event: EventData): Span {
  const { tree } = event;
  const name = event.node('eventName');
  return name ? within(event.source, spanOf(name), String(name.value)) : span(tree.offset, tree.offset);
}

/** Where a text stands in a value, without quotation marks; all of the value, where it is written otherwise. */
export function within(source: string, { start, end }: Span, text: string): Span {
  const at = source.slice(start, end).indexOf(text);
  return at < 0 ? span(start, end) : span(start + at, start + at + text.length);
}

function rank([first]: Path): number {
  const at = ['responseElements', 'serviceEventDetails', 'additionalEventData', 'requestParameters'].indexOf(
    String(first),
  );
  return at < 0 ? 9 : at;
}

function partAt(source: string, { start, end }: Span, offset: number): Pick<Identifier, 'text' | 'span'> | undefined {
  for (const { 0: text, index } of source.slice(start, end).matchAll(FORMS)) {
    const at = start + index;
    if (at <= offset && offset <= at + text.length) {
      return { text, span: span(at, at + text.length) };
    }
  }
  return undefined;
}
