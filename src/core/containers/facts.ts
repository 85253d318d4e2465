import type { ContainerFact } from '../log/logDocument';
import { span } from '../text/span';
import { elements, type JsonNode, type Member } from '../tree/node';

/** The scalar members of a container as facts, each with the place of its value. */
export function factsOf(list: readonly Member[]): ContainerFact[] {
  return list.flatMap(({ name, value }) => {
    const scalar = value && value.type !== 'object' && value.type !== 'array';
    return scalar ? [{ name, value: String(value.value), span: span(value.offset, value.offset + value.length) }] : [];
  });
}

/** How many elements a list has, as a fact; none when it is no list. */
export function countOf(name: string, list: JsonNode | undefined): ContainerFact[] {
  return list?.type === 'array'
    ? [{ name, value: String(elements(list).length), span: span(list.offset, list.offset + list.length) }]
    : [];
}
