import type { GroupNode } from './groupNode';

/** The group of records without a key comes last: it says least. */
export function byCountFalling(a: GroupNode, b: GroupNode): number {
  return noneLast(a, b) || b.count - a.count || compare(a.label, b.label) || compare(a.id, b.id);
}

/** For groups whose keys have an order of their own, such as hours. */
export function byKeyRising(a: GroupNode, b: GroupNode): number {
  return noneLast(a, b) || compare(a.key ?? '', b.key ?? '');
}

function noneLast(a: GroupNode, b: GroupNode): number {
  return Number(a.key === undefined) - Number(b.key === undefined);
}

/** By code unit, the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
