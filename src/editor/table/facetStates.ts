import { askedKeys, type Facet, facetCounts, withoutFacet } from '../../core';
import { labelText } from '../shared/labelText';
import { inTimeSlices } from '../shared/timeSlices';
import type { Edition } from './edition';
import type { FilteredRows } from './filteredRows';
import type { FacetState } from './protocol';

/** So many values of a facet have a line. */
const mostValues = 8;

/**
 * The values of facets under the filter; of each facet, whatever the filter says of that facet itself. Undefined where nobody waits for them any
 * more, or the filter cannot be asked.
 */
export async function facetStates(
  edition: Edition,
  facets: readonly Facet[],
  rows: FilteredRows,
  stale: () => boolean,
): Promise<readonly FacetState[] | undefined> {
  const states: FacetState[] = [];
  for (const facet of facets) {
    if (facet.ofLogs && edition.listed.shown.logs.length < 2) {
      continue;
    }
    const state = await facetState(edition, facet, rows, stale);
    if (!state || stale()) {
      return undefined;
    }
    states.push(state);
  }
  return states;
}

async function facetState(
  edition: Edition,
  facet: Facet,
  rows: FilteredRows,
  stale: () => boolean,
): Promise<FacetState | undefined> {
  const { listed } = edition;
  const filter = withoutFacet(listed.filter, facet.id);
  const count = await rows.counting(edition, filter, stale);
  const asked = askedKeys(listed.filter, facet.id);
  // Where the filter says nothing of the facet, no value has to be looked for.
  const isAsked = filter === listed.filter ? undefined : asked;
  const options = count && { count, most: mostValues, isAsked };
  const found = options && (await inTimeSlices(facetCounts(listed.events, facet, options), stale));
  if (!found) {
    return undefined;
  }
  const values = found.values.map(({ key, label, count }) => ({
    ...(key !== undefined && { key }),
    label: labelText(label),
    count,
    asked: asked(key),
  }));
  return { id: facet.id, title: facet.title, values, others: found.others };
}
