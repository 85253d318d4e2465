import type { Edit } from '../../text/edit';
import { span } from '../../text/span';
import type { JsonNode } from '../../tree/node';

/** The edit that takes the member at `index` out of a sound object, with the comma before it; the first with the comma behind it. */
export function removeMember(object: JsonNode, index: number): Edit | undefined {
  const [before, property, after] = [index - 1, index, index + 1].map((at) => object.children?.[at]);
  if (!property) {
    return undefined;
  }
  const end = property.offset + property.length;
  if (before) {
    return { span: span(before.offset + before.length, end), newText: '' };
  }
  return { span: span(property.offset, after?.offset ?? end), newText: '' };
}
