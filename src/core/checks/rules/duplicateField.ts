import { elements, type JsonNode, spanOf } from '../../json/node';
import type { EventData } from '../../log/eventData';
import { isCompact } from '../parts/compact';
import type { Fix } from '../parts/finding';
import { removeMember } from '../parts/remove';
import type { Rule, RuleHit } from '../parts/rule';

/** Readers keep one value of two and do not agree on which; CloudTrail never writes a name twice. */
export const duplicateField: Rule = {
  code: 'duplicate-field',
  severity: 'warning',
  summary: 'An object has two members of the same name.',
  matters: 'JSON does not say which of them counts: one tool shows the first value, another the last.',
  *check(event) {
    if (!isCanonical(event)) {
      yield* duplicatesIn(event, event.tree);
    }
  },
};

/** Cheap proof that nothing is double: what JSON.parse kept is what was written, letter by letter, as in every delivered log. */
function isCanonical(event: EventData): boolean {
  return !event.damaged && isCompact(written(event, event.tree), event.at() ?? null);
}

function* duplicatesIn(event: EventData, node: JsonNode): Iterable<RuleHit> {
  const seen = new Map<string, JsonNode>();
  for (const [index, property] of (node.type === 'object' ? (node.children ?? []) : []).entries()) {
    const key = property.children?.[0];
    const first = seen.get(String(key?.value));
    if (key && first) {
      yield hit(event, node, index, first);
    } else if (key) {
      seen.set(String(key.value), property);
    }
    if (property.children?.[1]) {
      yield* duplicatesIn(event, property.children[1]);
    }
  }
  for (const item of elements(node)) {
    yield* duplicatesIn(event, item);
  }
}

function hit(event: EventData, object: JsonNode, index: number, first: JsonNode): RuleHit {
  const [key, value] = object.children?.[index]?.children ?? [];
  const [firstKey, firstValue] = first.children ?? [];
  const same = written(event, value) === written(event, firstValue);
  return {
    span: spanOf(key!),
    message: `${key?.value} stands in this object twice${same ? ' with the same value' : ', with two values'}; it should be there once.`,
    related: [{ span: spanOf(firstKey!), message: 'The first one.' }],
    fixes: same && !event.damaged ? removal(object, index) : [],
  };
}

/** Only where no value is lost: which of two values is right, nobody can tell from the text. */
function removal(object: JsonNode, index: number): Fix[] {
  const edit = removeMember(object, index);
  return edit ? [{ title: 'Remove the second one', edits: [edit], preferred: true }] : [];
}

function written({ source }: EventData, node: JsonNode | undefined): string {
  return node ? source.slice(node.offset, node.offset + node.length) : '';
}
