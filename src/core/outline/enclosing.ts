import { elements, type JsonNode, members, spanOf } from '../json/node';
import type { LogDocument } from '../log/logDocument';
import { holds, type Span, span, touches } from '../text/span';

/**
 * What an offset of a log stands in, from the outside in, each within the one before: a container, an event, a member, its value, what is in that, the
 * text between the quotation marks. Nothing outside of a log.
 */
export function enclosing({ containers, records, text }: LogDocument, offset: number): Span[] {
  const found: Span[] = [];
  const add = (place: Span) => {
    const last = found.at(-1);
    if (touches(place, offset) && (!last || (holds(last, place) && !holds(place, last)))) {
      found.push(place);
    }
  };
  for (const container of containers.filter((one) => touches(one.span, offset)).slice(0, 1)) {
    add(container.span);
  }
  const record = records.around(offset);
  if (record) {
    add(record.span);
    for (const place of way(text, record.tree, offset)) {
      add(place);
    }
  }
  return found;
}

/** Down to the innermost value. Of neighbours that touch each other where the offset is, the first counts. */
function* way(text: string, tree: JsonNode, offset: number): Generator<Span, void> {
  for (let node: JsonNode | undefined = tree; node; ) {
    const next: readonly (JsonNode | undefined)[] | undefined =
      node.type === 'array'
        ? elements(node)
            .map((value) => [value])
            .find(isOn(offset))
        : members(node)
            .map(({ key, value }) => [key, value])
            .find(isOn(offset));
    if (!next) {
      return;
    }
    const parts = next.flatMap((part) => (part ? [spanOf(part)] : []));
    yield span(Math.min(...parts.map(({ start }) => start)), Math.max(...parts.map(({ end }) => end)));
    node = next.find((part) => part && touches(spanOf(part), offset));
    if (node) {
      yield spanOf(node);
      yield node.type === 'string' ? inside(text, spanOf(node)) : spanOf(node);
    }
  }
}

function isOn(offset: number) {
  return (parts: readonly (JsonNode | undefined)[]): boolean =>
    parts.some((part) => part && touches(spanOf(part), offset));
}

/** What is between the quotation marks of a text; the place itself of anything else. */
function inside(text: string, { start, end }: Span): Span {
  return text.charAt(start) === '"' && text.charAt(end - 1) === '"' && end - start > 2
    ? span(start + 1, end - 1)
    : span(start, end);
}
