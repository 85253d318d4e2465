import type { TextFormat } from '../parts/container';
import { openColumns } from './csvTable';
import { isTableOfRecords } from './tableOfRecords';

/**
 * The result of a query as CSV, from Athena, CloudTrail Lake or Logs Insights: columns named as fields, `eventtime` or
 * `userIdentity.arn`, structs printed as `{type=AssumedRole, …}`.
 */
export const athenaCsv: TextFormat = {
  id: 'athena-csv',
  title: 'Query result (CSV)',
  fits: isTableOfRecords,
  open: openColumns,
};
