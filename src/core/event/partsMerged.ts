import { openestFirst } from './openness';
import type { Beside, Part } from './targetParts';

/** Parts that agree in something as one, in their order. */
export function merged(parts: readonly Part[], groupOf: (part: Part) => string): readonly Part[] {
  const found = new Map<string, Part[]>();
  for (const part of parts) {
    const group = groupOf(part);
    const alike = found.get(group);
    alike ? alike.push(part) : found.set(group, [part]);
  }
  return [...found.values()].map((alike) => ({
    names: openestFirst([...new Set(alike.flatMap(({ names }) => names))]),
    beside: eachOnce(alike.flatMap(({ beside }) => beside)),
    count: alike.reduce((sum, { count }) => sum + count, 0),
  }));
}

/** What is said alike is said once, and stands for all that is written for it, as "tcp" and "6". */
function eachOnce(all: readonly Beside[]): readonly Beside[] {
  const found = new Map<string, Beside>();
  for (const one of all) {
    const stands = [...(found.get(keyOf(one))?.stands ?? []), ...one.stands];
    found.set(keyOf(one), { ...one, stands: [...new Set(stands)] });
  }
  return [...found.values()];
}

/** By what two things that are said are the same. */
export function keyOf({ words, text }: Beside): string {
  return JSON.stringify([words, text]);
}
