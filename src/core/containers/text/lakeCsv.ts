import type { TextFormat } from '../parts/container';
import { csvHead } from './csvHead';
import { hasColumn, openRecordColumn } from './recordColumn';

const COLUMNS = ['eventjson'] as const;

/** A query result of CloudTrail Lake as CSV, with the whole record as JSON in the column `eventjson`. */
export const lakeCsv: TextFormat = {
  id: 'lake-csv',
  title: 'CloudTrail Lake result (CSV)',
  fits: (text) => hasColumn(csvHead(text)?.columns ?? [], COLUMNS),
  open: (text) => openRecordColumn(text, COLUMNS),
};
