/** Bars that are chosen: where the choice began, and where it is now. */
export interface Choice {
  readonly anchor: number;
  readonly at: number;
}

/** The first bar of a choice, and the last. */
export function edgesOf({ anchor, at }: Choice): readonly [number, number] {
  return [Math.min(anchor, at), Math.max(anchor, at)];
}

/** The choice after a key; the same object for a key that does not move it. */
export function movedBy(choice: Choice, key: string, extends_: boolean, bars: number): Choice {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: choice.at - 1,
    ArrowRight: choice.at + 1,
    ArrowDown: choice.at - 1,
    ArrowUp: choice.at + 1,
    PageUp: choice.at + 10,
    PageDown: choice.at - 10,
    Home: 0,
    End: bars - 1,
  };
  const wanted = steps[key];
  if (wanted === undefined || bars === 0) {
    return choice;
  }
  const at = Math.min(Math.max(0, wanted), bars - 1);
  return { anchor: extends_ ? choice.anchor : at, at };
}

/** A moment in UTC, as precise as bars of a length need. */
export function momentOf(time: number, length: number): string {
  const iso = new Date(Math.min(Math.max(time, -8.64e15), 8.64e15)).toISOString().replace('T', ' ');
  const end = iso.indexOf('.');
  return length >= 86_400_000 ? iso.slice(0, end - 9) : length >= 60_000 ? iso.slice(0, end - 3) : iso.slice(0, end);
}
