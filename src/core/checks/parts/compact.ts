import type { Json } from '../../json/plain';

/**
 * Whether a text is exactly what `JSON.stringify` writes of its value: then no name stands twice in it. Cheap. False also where the nesting
 * is too deep for the engine.
 */
export function isCompact(text: string, value: Json): boolean {
  try {
    return JSON.stringify(value) === text;
  } catch {
    return false;
  }
}

/** How long the value is as JSON without white space, in UTF-16 units, however deep it is. */
export function compactLength(value: Json): number {
  let length = 0;
  const left: Json[] = [value];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next !== 'object' || next === null) {
      length += JSON.stringify(next).length;
    } else {
      const names = Array.isArray(next) ? [] : Object.keys(next);
      const values: readonly Json[] = Object.values(next);
      length += names.reduce((sum, name) => sum + JSON.stringify(name).length + 1, 2);
      length += Math.max(0, values.length - 1);
      for (const item of values) {
        left.push(item);
      }
    }
  }
  return length;
}
