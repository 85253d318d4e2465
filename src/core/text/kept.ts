/** What `find` gives for a key, worked out when it is first asked for. */
export function kept<T>(known: Map<number, T>, key: number, find: () => T): T {
  const before = known.get(key);
  if (before !== undefined) {
    return before;
  }
  const found = find();
  known.set(key, found);
  return found;
}
