import { columnPaths, isRowOfRecord } from '../rows/columns';
import { cellContent } from './csvCell';
import { csvHead } from './csvHead';
import { rowsBehind } from './csvTable';

/** How many rows are looked at: values that tell may be missing in some. */
const PROBED = 8;
/** How much of a text is looked at. */
const PROBE_LENGTH = 65_536;

/** How a query begins that asks for columns: what it asks for looks like their names. */
const QUERY = /^\s*(?:select|fields|display)\s/i;

/** Whether a text is a table whose rows are records, as its columns and first rows tell. Cheap on any text. */
export function isTableOfRecords(text: string): boolean {
  const start = text.slice(0, PROBE_LENGTH);
  const head = QUERY.test(start) ? undefined : csvHead(start);
  const paths = columnPaths(head?.columns ?? []);
  let probed = 0;
  for (const { edges } of head ? rowsBehind(start, head) : []) {
    const cells = paths.map((_, index) => cellContent(start, edges[index * 2] ?? 0, edges[index * 2 + 1] ?? 0));
    if (isRowOfRecord(paths, cells)) {
      return true;
    }
    if (++probed === PROBED) {
      return false;
    }
  }
  return isRowOfRecord(paths, []);
}
