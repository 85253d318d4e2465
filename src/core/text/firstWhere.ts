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
