/**
 * Names with those first that let in most, so that a list cut short never hides them: everybody, then networks by the share of all
 * addresses that they have. All else stays in its order behind them.
 */
export function openestFirst(names: readonly string[]): readonly string[] {
  return names.some((name) => narrowness(name) < 1)
    ? names
        .map((name) => [narrowness(name), name] as const)
        .sort(([a], [b]) => a - b)
        .map(([, name]) => name)
    : names;
}

/** From 0, which is everybody, to 1, which is one of many or no network at all. */
export function narrowness(name: string): number {
  const prefix = /^[\d.]{7,15}\/(\d{1,2})$/.exec(name)?.[1];
  const longPrefix = /^[\da-f:.]{2,45}\/(\d{1,3})$/i.exec(name)?.[1];
  return /^(\*|all)$/i.test(name) ? 0 : prefix ? Number(prefix) / 32 : longPrefix ? Number(longPrefix) / 128 : 1;
}
