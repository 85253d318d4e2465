/** The kinds, the worst first. */
const kinds = ['error', 'warning', 'information', 'hint'];

/**
 * The worst of the items, at most `most`, those of one severity in the order given; and how many are left out. VS Code shows 1,000
 * diagnostics per document, so whoever has more must choose, and leave room for the line that counts the rest.
 */
export function worstFirst<T extends { readonly severity: string }>(
  items: readonly T[],
  most: number,
): { readonly shown: readonly T[]; readonly left: number } {
  if (items.length <= most) {
    return { shown: items, left: 0 };
  }
  const shown: T[] = [];
  // One pass for each kind until there is enough: of a hundred thousand items few are shown, so none of the rest is sorted.
  for (const kind of kinds) {
    for (const item of shown.length < most - 1 ? items : []) {
      if (item.severity === kind && shown.length < most - 1) {
        shown.push(item);
      }
    }
  }
  return { shown, left: items.length - shown.length };
}
