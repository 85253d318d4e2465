import type { TextFormat } from '../parts/container';
import { openLines } from './logLines';

/** A time as CloudWatch Logs writes it, and for `aws logs tail` the name of the stream. */
const PREFIX = String.raw`[ \t]*\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?[ \t]+(?:[\w./:@-]{1,512}[ \t]+)?(?=\{)`;

/** Only the first bracket of a record on its line: what follows are lines of it, with a time before each. */
const SPREAD = new RegExp(String.raw`^[\ufeff\s]*${PREFIX}\{[ \t]*\r?\n[ \t]*\d{4}-\d\d-\d\d[T ]`);

/** An export of CloudWatch Logs to S3, or what `aws logs tail` prints: a time, then the record, line by line. */
export const cloudwatchExport: TextFormat = {
  id: 'cloudwatch-export',
  title: 'CloudWatch Logs export',
  fits: (text) =>
    new RegExp(`^[\\ufeff\\s]*${PREFIX}`).test(text.slice(0, 1_024)) && !SPREAD.test(text.slice(0, 1_024)),
  open: (text) => openLines(text, PREFIX),
};
