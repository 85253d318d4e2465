import type { TextFormat } from '../parts/container';
import { csvHead } from './csvHead';
import { openColumns } from './csvTable';
import { hasColumn } from './recordColumn';
import { isTableOfRecords } from './tableOfRecords';

/** The CSV download of the Event history: a row of 16 columns for each event, headed `User name,AWS access key,Event time,…`. */
export const eventHistoryCsv: TextFormat = {
  id: 'event-history-csv',
  title: 'Event history (CSV)',
  fits(text) {
    const columns = csvHead(text)?.columns ?? [];
    return (
      ['event time', 'event source', 'event name'].every((name) => hasColumn(columns, [name])) && isTableOfRecords(text)
    );
  },
  open: openColumns,
};
