/**
 * The first index below `count` for which a condition holds that, once it holds, holds for all later ones; `count` when it holds for none.
 */
export function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** The same for the elements of a list: the index of the first for which it holds, the list's length when it holds for none. */
export function indexWhere<T>(list: ArrayLike<T>, holds: (element: T) => boolean): number {
  return firstWhere(list.length, (index) => holds(list[index] as T));
}

/**
 * Tells which is the last of `length` things in a row that begins at an offset or before it, -1 for none. Who asks does so mostly in text order: it is looked for from the one
 * on that was told last, in steps that double.
 */
export function lastBefore(length: number, startAt: (index: number) => number): (offset: number) => number {
  let told = -1;
  return (offset) => {
    const isBehind = (index: number) => index >= length || startAt(index) > offset;
    let from = told >= 0 && isBehind(told) ? -1 : told;
    let step = 1;
    for (; !isBehind(from + step); step *= 2) {
      from += step;
    }
    told = from + firstWhere(step, (index) => isBehind(from + 1 + index));
    return told;
  };
}
