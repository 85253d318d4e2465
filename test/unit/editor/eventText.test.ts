import assert from 'node:assert/strict';
import { type LogRecord, read } from '../../../src/core';
import { eventText } from '../../../src/editor/archives/eventText';
import { buildRecord, plainRecord } from '../../support/buildRecord';

/** The text of the first event of a log, as it is shown by itself. */
function shown(text: string): string {
  const record = read(text).records.at(0) as LogRecord;
  return eventText(record, text.slice(record.span.start, record.span.end));
}

const pretty = `${JSON.stringify(plainRecord, undefined, 2)}\n`;

describe('an event as a text of its own', () => {
  it('is written in lines', () => {
    assert.equal(shown(`{"Records":[${buildRecord()},${buildRecord()}]}`), pretty);
  });

  it('keeps what is written, to the last digit and escape', () => {
    const text = buildRecord({ requestParameters: {} }).replace('{}', '{"size":1e400,"path":"a\\/b"}');
    assert.ok(shown(`[${text}]`).includes('"size": 1e400,\n    "path": "a\\/b"'));
  });

  it('keeps its damage in place', () => {
    const damaged = buildRecord().replace('"awsRegion":"us-west-2",', '"awsRegion":"us-west-2"');
    const text = shown(`{"Records":[${damaged},${buildRecord()}]}`);
    assert.equal(text, pretty.replace('"us-west-2",', '"us-west-2"'));
    assert.deepEqual(
      read(text).damages.map(({ code }) => code),
      ['missing-comma'],
    );
  });

  it('is JSON where it was a string in a wrapper', () => {
    assert.equal(shown(JSON.stringify({ Events: [{ CloudTrailEvent: buildRecord() }] })), pretty);
  });
});
