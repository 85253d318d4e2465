import { ElementsNode, type ElementTable } from '../json/elementTable';
import { LazyNode } from '../json/lazyNode';
import { type JsonNode, members } from '../json/node';
import type { Sample } from '../repair/notations/sample';

/** The tables of elements at the tops of samples that stand in the document as they are. */
export function tablesOf(samples: readonly Sample[]): ElementTable[] {
  return samples.flatMap(({ root, decoded }) => (decoded ? [] : tablesIn(root)));
}

/** The tables of elements at the top of a value, where the reader puts them. */
function tablesIn(root: JsonNode): ElementTable[] {
  if (root instanceof LazyNode) {
    return [];
  }
  const arrays = [root, ...members(root).flatMap(({ value }) => value ?? [])];
  return arrays.flatMap((node) => (node instanceof ElementsNode ? node.table : []));
}
