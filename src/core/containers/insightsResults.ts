import { elements, type JsonNode, members, textAt, valueAt } from '../json/node';
import { factsOf } from './facts';
import type { ContainerFormat } from './parts/container';
import { holdsRecord } from './parts/holders';
import { elementsOf } from './parts/shallow';
import { entriesOfRows, type RowField } from './rows/openRows';

/**
 * `{"results":[[{"field":"@message","value":"{…}"}]]}`: what `aws logs get-query-results` prints for a query of Logs Insights. A row
 * has the whole record under `@message`, or some of its fields each by itself.
 */
export const insightsResults: ContainerFormat = {
  id: 'logs-insights-results',
  title: 'Logs Insights results',
  rows: 'results',
  open(root, opening) {
    const list = valueAt(root, 'results');
    const facts = [...factsOf(members(root)), ...factsOf(members(valueAt(root, 'statistics')))];
    return list?.type === 'array' ? { entries: entriesOfRows(elementsOf(list), fieldsOf, opening), facts } : undefined;
  },
};

function fieldsOf(row: JsonNode): RowField[] {
  return elements(row).flatMap((cell) => {
    const key = valueAt(cell, 'field');
    const value = valueAt(cell, 'value');
    const column = textAt(cell, 'field');
    return key && value && column !== undefined
      ? [{ column, key, value, whole: column === '@message' && holdsRecord(value) }]
      : [];
  });
}
