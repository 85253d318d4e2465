import { elements, type JsonNode, members, valueAt } from '../json/node';
import { factsOf } from './facts';
import type { ContainerFormat } from './parts/container';
import { entriesOfRows, type RowField } from './rows/openRows';

/**
 * `{"ResultSet":{"Rows":[{"Data":[{"VarCharValue":"eventname"},…]},…]}}`: what `aws athena get-query-results` prints. The first row
 * has the columns' names; a cell without a value is null.
 */
export const athenaResults: ContainerFormat = {
  id: 'athena-results',
  title: 'Athena results',
  rows: 'ResultSet',
  open(root, opening) {
    const [head, ...rows] = elements(valueAt(root, 'ResultSet', 'Rows'));
    if (!head) {
      return undefined;
    }
    const columns = cellsOf(valueAt(head, 'Data')).map((value) => String(value?.value));
    const fieldsOf = (row: JsonNode): RowField[] =>
      cellsOf(row).flatMap((value, index) => (value ? [{ column: columns[index] ?? '', value, whole: false }] : []));
    const cells = rows.map((row) => valueAt(row, 'Data') ?? row);
    return { entries: entriesOfRows(cells, fieldsOf, opening), facts: factsOf(members(root)) };
  },
};

function cellsOf(row: JsonNode | undefined): (JsonNode | undefined)[] {
  return elements(row).map((cell) => valueAt(cell, 'VarCharValue'));
}
