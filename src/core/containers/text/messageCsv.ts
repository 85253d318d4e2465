import type { TextFormat } from '../parts/container';
import { csvHead } from './csvHead';
import { hasColumn, openRecordColumn } from './recordColumn';

/** Columns in which tools export the original text of an event, the surest first. */
const COLUMNS = [
  '@message',
  '_raw',
  'cloudtrailevent',
  'event.original',
  'event_original',
  'rawlog',
  'raw',
  'message',
  '_source',
  'body',
  'event',
] as const;

/** CSV that a console or a SIEM exports: the record stands as JSON in one column, such as `@message` or `_raw`. */
export const messageCsv: TextFormat = {
  id: 'message-csv',
  title: 'Exported log events (CSV)',
  fits(text) {
    const { columns = [], next = 0 } = csvHead(text) ?? {};
    return hasColumn(columns, COLUMNS) && (columns.length > 1 || isRow(text, next));
  },
  open: (text) => openRecordColumn(text, COLUMNS),
};

/** Longer than any row of a table with one event in it. */
const LONGEST_ROW = 524_288;

/** Whether a line is a row of a table with one column, and not the first line of what a heading such as `Event` stands above. */
function isRow(text: string, start: number): boolean {
  const [line = ''] = text.slice(start, start + LONGEST_ROW).split('\n', 1);
  return /^\s*(?:"|[{[].*[}\]]\s*$)/.test(line);
}
