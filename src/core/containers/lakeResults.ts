import { elements, type JsonNode, members, valueAt } from '../tree/node';
import type { ContainerFormat } from './container';
import { factsOf } from './facts';
import { entriesOfRows, type RowField } from './rows/openRows';
import { elementsOf } from './shallow';

/**
 * `{"QueryStatus":…,"QueryResultRows":[[{"eventname":"…"},…]]}`: what `aws cloudtrail get-query-results` prints for CloudTrail Lake. A
 * row has a text for each column; the column `eventjson` holds the whole record.
 */
export const lakeResults: ContainerFormat = {
  id: 'lake-results',
  title: 'CloudTrail Lake results',
  rows: 'QueryResultRows',
  open(root, opening) {
    const list = valueAt(root, 'QueryResultRows');
    if (list?.type !== 'array') {
      return undefined;
    }
    const facts = [...factsOf(members(root)), ...factsOf(members(valueAt(root, 'QueryStatistics')))];
    const evidence = 'certain';
    return { entries: entriesOfRows(elementsOf(list), fieldsOf, opening, evidence), facts, evidence };
  },
};

function fieldsOf(row: JsonNode): RowField[] {
  return elements(row).flatMap((cell) =>
    members(cell).flatMap(({ name, key, value }) =>
      value ? [{ column: name, key, value, whole: name.toLowerCase() === 'eventjson' }] : [],
    ),
  );
}
