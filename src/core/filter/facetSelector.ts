import type { Column } from '../columns/column';
import type { EventSet } from '../columns/eventSet';
import type { Facet } from '../facets/facet';
import { lazyEvent } from './lazyEvent';
import { isIn, type Network, parseNetwork } from './network';
import { isAny, type RegexTest } from './pattern';
import { costs, type Making, where } from './selector';
import type { Value } from './tree';

/** How many keys are compared before the caller may pause. */
const STRIDE = 500;

/** The rows that have a key of the facet that is one of the values: each key is compared once, each row then by number. */
export function* facetSelector(
  set: EventSet,
  facet: Facet,
  values: readonly Value[],
  testOf: (value: Value) => RegexTest,
): Making {
  const column = set.column(facet);
  if (!column || values.some(isAny)) {
    return where(costs.column, (row) => (column?.idsAt(row).length ?? 0) > 0);
  }
  const tests = values.map(testOf);
  const networks = facet.id === 'source' ? values.flatMap(networkOf) : [];
  const wanted = new Uint8Array(column.keys.size);
  for (let id = 0; id < wanted.length; id++) {
    const key = column.keys.text(id);
    const isMeant =
      [key, ...namesOf(set, facet, column, id)].some((name) => tests.some((test) => test(name))) ||
      networks.some((network) => isIn(network, key));
    wanted[id] = isMeant ? 1 : 0;
    if (id % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  return where(costs.column, (row) => column.idsAt(row).some((id) => wanted[id] === 1));
}

/** The rows with a key that an earlier row has. */
export function repeatSelector(set: EventSet, facet: Facet): ReturnType<typeof where> {
  const column = set.column(facet);
  return where(costs.column, (row) => column?.idsAt(row).some((id) => column.sampleOf(id) !== row) ?? false);
}

/** What a key is called beside itself. */
export function namesOf(set: EventSet, facet: Facet, column: Column, id: number): readonly string[] {
  const key = column.keys.text(id);
  const label = () => [
    facet.textOf(
      key,
      lazyEvent(() => set.at(column.sampleOf(id) ?? -1)),
    ).label,
  ];
  return facet.namesOf ? (facet.namesOf(key) ?? label()) : label();
}

function networkOf(value: Value): readonly Network[] {
  const text = value.kind === 'text' && value.parts.length === 1 ? value.parts[0] : undefined;
  const network = text === undefined ? undefined : parseNetwork(text);
  return network ? [network] : [];
}
