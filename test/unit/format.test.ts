import assert from 'node:assert/strict';
import { drain, formatInSteps, read } from '../../src/core';
import { formatted, style } from '../support/formatted';

const event = {
  eventVersion: '1.08',
  eventName: 'A',
  eventTime: '2021-07-30T16:28:00Z',
  eventSource: 's3.amazonaws.com',
  eventID: '1',
  awsRegion: 'us-east-1',
  sourceIPAddress: '::1',
  userAgent: 'x',
  requestParameters: { list: [1, { a: [] }], empty: {}, text: ' "a" : {,} ' },
};

describe('format', () => {
  it('lays out sound JSON as JSON.stringify does, whatever its layout was', () => {
    const log = { Records: [event, { ...event, eventID: '2' }] };
    const wanted = JSON.stringify(log, undefined, 2);
    assert.equal(formatted(JSON.stringify(log)), wanted);
    assert.equal(formatted(JSON.stringify(log, undefined, '\t')), wanted);
    assert.equal(formatted(` \t${JSON.stringify(log, undefined, 7)}\n`), ` \t${wanted.replaceAll('\n', '\n \t')}\n`);
    assert.equal(formatted(wanted.replaceAll('\n', '\r\n')), wanted.replaceAll('\n', '\r\n'));
  });

  it('makes no edit where all is right, and only what is needed elsewhere', () => {
    const text = JSON.stringify(event, undefined, 2);
    const edits = (changed: string) => drain(formatInSteps(read(changed), { start: 0, end: changed.length }, style));
    assert.deepEqual(edits(text), []);
    const at = text.indexOf('"eventName"') - 2;
    assert.deepEqual(edits(text.replace('  "eventName"', '"eventName"')), [
      { span: { start: at - 1, end: at }, newText: '\n  ' },
    ]);
  });

  it('keeps to the area it is asked for', () => {
    const text = JSON.stringify(event);
    const start = text.indexOf('"requestParameters"');
    const { length } = text.slice(0, start);
    assert.ok(formatted(text, { start, end: text.length - 1 }).startsWith(text.slice(0, length)));
    assert.match(formatted(text, { start, end: text.length - 1 }), /\n {4}"list": \[\n/);
  });

  it('keeps events in a row apart, without blank lines in a file of one event per line', () => {
    const one = JSON.stringify(event, undefined, 2);
    assert.equal(formatted(`${JSON.stringify(event)}\n${JSON.stringify(event)}\n`), `${one}\n${one}\n`);
    assert.equal(formatted(JSON.stringify(event) + JSON.stringify(event)), `${one}\n${one}`);
  });

  it('makes one edit of too many', () => {
    const text = JSON.stringify(event);
    assert.equal(
      drain(formatInSteps(read(text), { start: 0, end: text.length }, { ...style, mostEdits: 3 })).length,
      1,
    );
    assert.equal(formatted(text, undefined, 3), JSON.stringify(event, undefined, 2));
  });

  it('leaves a sample within a sentence as it stands', () => {
    const text = `Seen today: ${JSON.stringify(event)}, twice.`;
    assert.equal(formatted(text), text);
  });
});
