import type { RecordList } from '../log/logDocument';
import type { LogRecord } from '../log/logRecord';
import { type Span, span, touches } from '../text/span';
import { type JsonNode, valueAt } from '../tree/node';
import type { Damage } from './damage';

/** A list over the nodes of records, in text order. */
export function recordList(nodes: readonly JsonNode[], damages: readonly Damage[]): RecordList {
  const at = (index: number): LogRecord | undefined => {
    const node = nodes[index];
    return node && toRecord(node, index, damages);
  };
  return {
    length: nodes.length,
    at,
    around: (offset) => {
      const index = lastStartingBefore(nodes, offset);
      const record = at(index);
      return record && touches(record.span, offset) ? record : undefined;
    },
    *[Symbol.iterator]() {
      for (let index = 0; index < nodes.length; index++) {
        yield at(index) as LogRecord;
      }
    },
  };
}

function lastStartingBefore(nodes: readonly JsonNode[], offset: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.offset ?? 0) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}

function toRecord(tree: JsonNode, index: number, damages: readonly Damage[]): LogRecord {
  const range = span(tree.offset, tree.offset + tree.length);
  return {
    index,
    span: range,
    get damaged() {
      return damages.some((damage) => damageTouches(damage, range));
    },
    tree,
    text: (field) => {
      const node = valueAt(tree, field);
      const scalar = node && node.type !== 'object' && node.type !== 'array' && node.type !== 'null';
      return scalar ? String(node.value) : undefined;
    },
  };
}

function damageTouches(damage: Damage, range: Span): boolean {
  const places = [damage.span, ...damage.edits.map((edit) => edit.span)];
  return places.some((place) => place.start < range.end && range.start < Math.max(place.end, place.start + 1));
}
