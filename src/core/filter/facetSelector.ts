import { type Column, MANY } from '../columns/column';
import type { EventSet } from '../columns/eventSet';
import type { Facet } from '../facets/facet';
import { lazyEvent } from './lazyEvent';
import { isIn, type Network, parseNetwork } from './network';
import { isAny, type RegexTest } from './pattern';
import { costs, type Making, type Rows, type Selector, where } from './selector';
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
  if (!column) {
    return where(costs.none, () => false);
  }
  if (values.some(isAny)) {
    return keySelector(column, new Uint8Array(column.keys.size).fill(1));
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
  return keySelector(column, wanted);
}

/** The rows with a key that is wanted. Of millions of rows, so that nothing is called for those that have one key. */
function keySelector(column: Column, wanted: Uint8Array): Selector {
  const { ids } = column;
  const select = (rows: Rows) => {
    const found = new Uint32Array(rows.length);
    let count = 0;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number;
      const id = ids[row] as number;
      found[count] = row;
      count += id >= 0 ? (wanted[id] as number) : id === MANY ? anyOf(column.idsAt(row), wanted) : 0;
    }
    return found.subarray(0, count);
  };
  return { cost: costs.column, select };
}

function anyOf(ids: readonly number[], wanted: Uint8Array): 0 | 1 {
  return ids.some((id) => wanted[id] === 1) ? 1 : 0;
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
