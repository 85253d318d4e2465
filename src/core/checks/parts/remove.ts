import type { JsonNode } from '../../json/node';
import { type Edit, remove } from '../../text/edit';

/** The edit that takes the member at `index` out of a sound object, with the comma before it; the first with the comma behind it. */
export function removeMember(object: JsonNode, index: number): Edit | undefined {
  const [before, property, after] = [index - 1, index, index + 1].map((at) => object.children?.[at]);
  if (!property) {
    return undefined;
  }
  const end = property.offset + property.length;
  if (before) {
    return remove(before.offset + before.length, end);
  }
  return remove(property.offset, after?.offset ?? end);
}
