import { Column } from '../columns/column';
import type { EventSet } from '../columns/eventSet';
import type { Facet } from '../facets/facet';
import type { Steps } from '../text/steps';
import { assertions, callers } from './claims';
import type { Credentials } from './credentials';

/** So many events are looked at before the caller may pause. */
const STRIDE = 1024;

/** The columns that {@link statedIn} takes. */
export const statements: readonly Facet[] = [callers, assertions];

/** The credentials that events state, as one column: what stands elsewhere counts instead of the caller, and what claims nothing is no key. */
export function* statedIn(set: EventSet): Steps<Column> {
  const stated = new Column(set.length);
  const [byCaller, elsewhere] = statements.map((facet) => numbersIn(set.column(facet), stated));
  for (let row = 0; row < set.length; row++) {
    const id = elsewhere?.(row) ?? byCaller?.(row);
    stated.put(row, id === undefined || id === NOTHING ? [] : [id]);
    if (row % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  return stated;
}

const NOTHING = -1;

/** The number that an event's key in a column has among others, looked up once for each key; undefined where the event has none there. */
function numbersIn(column: Column | undefined, among: Column): (row: number) => number | undefined {
  const numbers: (number | undefined)[] = [];
  return (row) => {
    const id = column?.idsAt(row)[0];
    if (!column || id === undefined) {
      return undefined;
    }
    numbers[id] ??= numberOf(column.keys.text(id), among);
    return numbers[id];
  };
}

function numberOf(text: string, among: Column): number {
  return (JSON.parse(text) as Credentials).claims.length > 0 ? among.keys.id(text) : NOTHING;
}
