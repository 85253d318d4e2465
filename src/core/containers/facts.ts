import { elements, type JsonNode, type Member, spanOf } from '../json/node';
import type { ContainerFact } from '../log/logDocument';

/** The scalar members of a container as facts, each with the place of its value. */
export function factsOf(list: readonly Member[]): ContainerFact[] {
  return list.flatMap(({ name, value }) => {
    const scalar = value && value.type !== 'object' && value.type !== 'array';
    return scalar ? [{ name, value: String(value.value), span: spanOf(value) }] : [];
  });
}

/** How many elements a list has, as a fact; none when it is no list. */
export function countOf(name: string, list: JsonNode | undefined): ContainerFact[] {
  return list?.type === 'array' ? [{ name, value: String(elements(list).length), span: spanOf(list) }] : [];
}
