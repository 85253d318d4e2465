import type { TextFormat } from '../container';
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
  fits: (text) => hasColumn(csvHead(text)?.columns ?? [], COLUMNS),
  open: (text) => openRecordColumn(text, COLUMNS),
};
