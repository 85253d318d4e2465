import { type JsonNode, members } from '../tree/node';
import { dataOf } from '../tree/plain';
import { LazyNode } from './scan/lazyNode';
import { scanMembers } from './scan/memberScan';

/** The top-level fields of one record as plain data. */
export interface Fields {
  /** A scalar as text; undefined when absent, null, an object or an array. Of duplicate names the last counts. */
  text(name: string): string | undefined;
  /** Any value as JSON.parse would give it; undefined when absent. */
  value(name: string): unknown;
}

/** Looks fields up in a record. A clean record is scanned once, which costs a tenth of its tree; each value is read when asked for. */
export function fieldsOf(text: string, record: JsonNode): Fields {
  return record instanceof LazyNode ? scannedFields(text, record) : treeFields(record);
}

function scannedFields(text: string, record: JsonNode): Fields {
  const values = new Map<string, string>();
  for (const place of scanMembers(text, record.offset, record.offset + record.length)) {
    const name = stringIn(text.slice(place.nameStart, place.nameEnd));
    values.set(name, text.slice(place.valueStart, place.valueEnd));
  }
  return {
    text: (name) => scalarText(values.get(name)),
    value: (name) => parsed(values.get(name)),
  };
}

function scalarText(json: string | undefined): string | undefined {
  const first = json?.charAt(0);
  if (json === undefined || first === '{' || first === '[' || first === 'n') {
    return undefined;
  }
  return first === '"' ? stringIn(json) : String(JSON.parse(json));
}

function stringIn(json: string): string {
  return json.includes('\\') ? (JSON.parse(json) as string) : json.slice(1, -1);
}

function parsed(json: string | undefined): unknown {
  return json === undefined ? undefined : JSON.parse(json);
}

function treeFields(record: JsonNode): Fields {
  const find = (name: string) => members(record).findLast((member) => member.name === name)?.value;
  return {
    text: (name) => {
      const node = find(name);
      const scalar = node && node.type !== 'object' && node.type !== 'array' && node.type !== 'null';
      return scalar ? String(node.value) : undefined;
    },
    value: (name) => {
      const node = find(name);
      return node && dataOf(node);
    },
  };
}
