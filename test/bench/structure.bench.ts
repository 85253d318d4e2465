import assert from 'node:assert/strict';
import { applyEdits, drain, foldsOf, formatInSteps, outlineOf, read } from '../../src/core';
import { logText, recordTexts } from './support/logs';
import { medians, printTable } from './support/measure';

const MB = 1_000_000;

/** Of the editor: how many symbols, folds and edits it takes. */
const most = { symbols: 12_000, folds: 5_000 };
const style = { indent: '  ', mostEdits: 50_000 };

/** The outline, the folds and the layout of a log that is on one line, indented, or damaged in places. */
function measure(title: string, text: string, laid?: string): void {
  const log = read(text);
  const format = () => drain(formatInSteps(log, { start: 0, end: text.length }, style));
  assert.equal(drain(outlineOf(log, most.symbols)).events.length, log.records.length);
  if (laid !== undefined) assert.equal(applyEdits(text, format()), laid);
  const times = medians(
    {
      'JSON.parse of the sound one': () => JSON.parse(line),
      outline: () => drain(outlineOf(log, most.symbols)),
      folds: () => drain(foldsOf(log, most.folds)),
      format,
    },
    3,
  );
  printTable(title, times, 'JSON.parse of the sound one');
}

const records = recordTexts(20261126, 10 * MB);
const line = logText(records);
const pretty = JSON.stringify(JSON.parse(line), undefined, 2);
const damaged = logText(
  records.map((text, at) => (at % 100 === 0 ? text.replace(',"awsRegion"', ' "awsRegion"') : text)),
);
measure('A log of 10 MB on one line', line, pretty);
measure('The same, indented', pretty, pretty);
measure('The same on one line, every hundredth event damaged', damaged);
