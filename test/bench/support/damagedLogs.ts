import { damagedRecord } from './damaged';
import { logText } from './logs';

const TEXT = /"(?:[^"\\]|\\.)*"/g;

/** The text with its names and values written otherwise. */
function withTexts(json: string, written: (text: string) => string): string {
  return json.replace(TEXT, written);
}

/** The text with what stands between its names and values written otherwise. */
function withSigns(json: string, written: (signs: string) => string): string {
  let at = 0;
  let result = '';
  for (const { 0: text, index } of json.matchAll(TEXT)) {
    result += written(json.slice(at, index)) + text;
    at = index + text.length;
  }
  return result + written(json.slice(at));
}

const isPlain = (text: string) => !/['\\]/.test(text);

/** Logs of which most entries, or all records, are damaged in the same way, by what was done to them. */
export const damagedLogs: Readonly<Record<string, (records: readonly string[]) => string>> = {
  'colons gone': (records) => withSigns(logText(records), (signs) => signs.replaceAll(':', '')),
  'commas gone': (records) => withSigns(logText(records), (signs) => signs.replaceAll(',', '')),
  'hash rockets': (records) => withSigns(logText(records), (signs) => signs.replaceAll(':', '=>')),
  'equals signs': (records) => withSigns(logText(records), (signs) => signs.replaceAll(':', '=')),
  'Python literals and marks': (records) =>
    withTexts(
      withSigns(logText(records), (signs) =>
        signs.replaceAll('null', 'None').replaceAll('true', 'True').replaceAll('false', 'False'),
      ),
      (text) => (isPlain(text) ? `'${text.slice(1, -1)}'` : text),
    ),
  'names without marks': (records) => logText(records).replace(/"(\w+)":/g, '$1:'),
  'typographic marks': (records) =>
    withTexts(logText(records), (text) => (isPlain(text) ? `“${text.slice(1, -1)}”` : text)),
  'a slip in each record': (records) => logText(records.map(damagedRecord)),
  'a bracket slip in each record': (records) =>
    logText(records.map((record) => record.replace('},"eventTime"', ',"eventTime"'))),
  'closing brackets gone': (records) => withSigns(logText(records), (signs) => signs.replaceAll(/[}\]]/g, '')),
  'lines cut off': (records) => records.map((record) => record.slice(0, Math.floor(record.length * 0.7))).join('\n'),
  'lines of a list cut off': (records) =>
    `{"Records":[\n${records.map((record) => record.slice(0, Math.floor(record.length * 0.6))).join('\n')}\n]}`,
};
