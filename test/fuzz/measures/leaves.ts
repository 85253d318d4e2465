import { type Node, parseTree } from 'jsonc-parser';
import type { Reading } from '../../support/damage/reading';
import type { Slip } from './slip';

/** A name or a scalar value in a text, and the way to it. */
interface Leaf {
  readonly word: string;
  /** Undefined for a name. */
  readonly place: string | undefined;
  readonly touched: boolean;
}

/** How many names and values that the slip did not touch are gone, and how many values stand elsewhere or nowhere. */
export function lostLeaves(sound: string, slip: Slip, { value, shown }: Reading): { words: number; places: number } {
  const leaves = [...leavesOf(parseTree(sound)!, slip, '', false)].filter(({ touched }) => !touched);
  const left = value === undefined ? shown : [value];
  const kept = left.flatMap((one) => [...leavesOf(parseTree(JSON.stringify(one))!, undefined, '', false)]);
  return {
    words: missing(
      leaves.map(({ word }) => word),
      kept.map(({ word }) => word),
    ),
    places: missing(
      leaves.flatMap(({ place }) => place ?? []),
      kept.flatMap(({ place }) => place ?? []),
    ),
  };
}

function* leavesOf(node: Node, slip: Slip | undefined, path: string, touched: boolean): Generator<Leaf> {
  if (node.type === 'property') {
    const [name, value] = node.children ?? [];
    const hit = touched || touches(name!, slip);
    yield { word: String(name!.value), place: undefined, touched: hit };
    yield* leavesOf(value!, slip, `${path}/${name!.value}`, hit);
  } else if (node.children) {
    for (const [index, child] of node.children.entries()) {
      yield* leavesOf(child, slip, node.type === 'array' ? `${path}/${index}` : path, touched);
    }
  } else {
    const word = JSON.stringify(node.value);
    yield { word, place: `${path}=${word}`, touched: touched || touches(node, slip) };
  }
}

function touches({ offset, length }: Node, slip: Slip | undefined): boolean {
  return slip !== undefined && slip.start <= offset + length && slip.end >= offset;
}

/** How many of `wanted` are not in `present`, each as often as it stands there. */
function missing(wanted: readonly string[], present: readonly string[]): number {
  const left = new Map<string, number>();
  for (const one of present) {
    left.set(one, (left.get(one) ?? 0) + 1);
  }
  return wanted.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  }).length;
}
