import { topLevelFields } from '../../src/core/facts/facts';

/** Names of the top level that stand in a value, but at the top of no record in it. */
export function misplacedFields(value: unknown): string[] {
  const records = recordsIn(value);
  const known = [...topLevelFields()].filter((name) => /^(?:event|aws|user|source|request|response)[A-Z]/.test(name));
  const top = new Set(records.flatMap((record) => Object.keys(record)));
  const text = JSON.stringify(value);
  return known.filter((name) => !top.has(name) && text.includes(`"${name}":`));
}

function recordsIn(value: unknown): object[] {
  if (Array.isArray(value)) {
    return value.flatMap(recordsIn);
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const { Records, Events, detail } = value as { Records?: unknown; Events?: unknown; detail?: unknown };
  return Records || Events || detail ? recordsIn(Records ?? Events ?? detail) : [value];
}
