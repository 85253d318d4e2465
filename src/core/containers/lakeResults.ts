import { elements, type JsonNode, members, valueAt } from '../json/node';
import { factsOf } from './facts';
import type { ContainerFormat } from './parts/container';
import { elementsOf } from './parts/shallow';
import { entriesOfRows, type RowField } from './rows/openRows';

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
