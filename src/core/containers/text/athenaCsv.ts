import type { TextFormat } from '../container';
import { knownColumns } from '../rows/columns';
import { csvHead } from './csvHead';
import { openColumns } from './csvTable';

/**
 * The result of a query as CSV, from Athena, CloudTrail Lake or Logs Insights: columns named as fields, `eventtime` or
 * `userIdentity.arn`, structs printed as `{type=AssumedRole, …}`.
 */
export const athenaCsv: TextFormat = {
  id: 'athena-csv',
  title: 'Query result (CSV)',
  fits(text) {
    const { count, own } = knownColumns(csvHead(text)?.columns ?? []);
    return own && count >= 2;
  },
  open: openColumns,
};
