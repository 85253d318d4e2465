import { parseTree } from 'jsonc-parser';
import type { LogDocument } from '../log/logDocument';
import type { LogRecord } from '../log/logRecord';
import { span } from '../text/span';
import { elements, type JsonNode, textAt, valueAt } from '../tree/node';

/** Placeholder of the first hour: strict JSON only. */
export function read(text: string): LogDocument {
  const root = parseTree(text);
  const list = valueAt(root, 'Records') ?? root;
  const nodes = list?.type === 'array' ? elements(list) : list ? [list] : [];
  const records = nodes.filter((node) => textAt(node, 'eventVersion')).map(toRecord);
  return {
    text,
    containers: [],
    records: {
      length: records.length,
      at: (index) => records[index],
      around: (offset) => records.find((record) => record.span.start <= offset && offset <= record.span.end),
      [Symbol.iterator]: () => records[Symbol.iterator](),
    },
    damages: [],
    unexplained: [],
  };
}

function toRecord(tree: JsonNode, index: number): LogRecord {
  return {
    index,
    span: span(tree.offset, tree.offset + tree.length),
    damaged: false,
    tree,
    text: (field) => {
      const value: unknown = valueAt(tree, field)?.value;
      return value === null || value === undefined ? undefined : String(value);
    },
  };
}
