import { type BranchRow, facetsWith } from '../../core';
import { labelText } from '../shared/labelText';

/** What the groups of a row are, each on its line, and below it what it means where the name says too little: an error. */
export function pathTooltip(path: BranchRow['path']): string {
  return path
    .flatMap(({ facet, key, label }) => {
      const [known] = key === undefined ? [] : facetsWith([facet ?? '']);
      return [labelText(key ?? label), known?.meaningOf?.(key ?? '') ?? ''];
    })
    .filter(Boolean)
    .join('\n');
}
