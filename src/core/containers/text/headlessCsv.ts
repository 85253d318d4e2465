import { FIRST_FIELD } from '../../facts/facts';
import type { TextFormat } from '../parts/container';
import { type Delimiter, readRow } from './csvRow';
import { openRecords } from './recordColumn';

/** How far into a text the first row is looked for: a row before it may be damaged. */
const HEAD = 65_536;
/** A row in which the text of a record is a cell behind others, with the delimiter between them. */
const ROW = new RegExp(
  String.raw`^(?<before>(?:(?:"[^"\n{]{0,512}"|[^",;\t\r\n{]{0,512})(?<delimiter>[,;\t])){1,32})"\s{0,20}\{\s{0,200}""(?:${FIRST_FIELD}|awsRegion)""\s{0,20}:`,
  'm',
);

/** What a console exported of log events, without the row of names above it: the record stands as JSON in one column. */
export const headlessCsv: TextFormat = {
  id: 'headless-csv',
  title: 'Exported log events (CSV without names of columns)',
  fits: (text) => !/^[\ufeff\s]*[{[]/.test(text.slice(0, HEAD)) && ROW.test(text.slice(0, HEAD)),
  open(text) {
    const { before = '', delimiter = ',' } = ROW.exec(text.slice(0, HEAD))?.groups ?? {};
    const { edges } = readRow(before, 0, delimiter as Delimiter);
    const index = edges.length / 2 - 1;
    return openRecords(text, { delimiter: delimiter as Delimiter, next: 0 }, index);
  },
};
