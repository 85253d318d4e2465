import { fieldAt } from '../../facts/facts';
import type { GrowingNode } from '../../json/buildTree';
import { elements, type JsonNode, members } from '../../json/node';
import { append } from '../../text/append';

/** A record whose fields are texts where CloudTrail writes texts: without quotation marks, YAML has numbers there. */
export function withTexts(record: JsonNode, text: string): JsonNode {
  const open: (readonly [JsonNode, readonly string[]])[] = [[record, []]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, path] = next;
    append(
      open,
      members(node).flatMap(({ name, value }) => (value ? [[value, [...path, name]] as const] : [])),
    );
    append(
      open,
      elements(node).map((value) => [value, [...path, '[]']] as const),
    );
    if (/number|boolean/.test(node.type) && /^string\b/.test(fieldAt(path)?.type ?? '')) {
      const grown = node as GrowingNode;
      grown.value = text.slice(node.offset, node.offset + node.length);
      grown.type = 'string';
    }
  }
  return record;
}
