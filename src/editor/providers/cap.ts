/** How bad each kind is, for choosing what to show first. */
const rank: Readonly<Record<string, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

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
  const sorted = [...items].sort((a, b) => (rank[a.severity] ?? 4) - (rank[b.severity] ?? 4));
  return { shown: sorted.slice(0, most - 1), left: items.length - most + 1 };
}
