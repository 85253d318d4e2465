import assert from 'node:assert/strict';
import { definitionText, headOf, identifierAt, placeOf, read } from '../../../src/core';
import { buildRecord } from '../../support/buildRecord';
import { assuming, callerOf, chainsOf, deed, rowOf, session } from '../../support/chainLogs';

const text = `{"Records":[${buildRecord({
  eventName: 'GetSecretValue',
  sourceIPAddress: '203.0.113.77',
  readOnly: true,
  errorMessage:
    'User: arn:aws:sts::111122223333:assumed-role/dev/martha is not authorized, see "key \\u0041\\" AKIAI44QH8DHBEXAMPLE.',
  userAgent: 'aws cli',
  requestParameters: { tags: ['one', 'my-bucket'], sh: 'ab' },
})}]}`;
const event = read(text).records.at(0)!;
const found = (part: string, shift = 1) => identifierAt(event, text.indexOf(part) + shift);
const shown = (part: string, shift?: number) => {
  const one = found(part, shift);
  return one && [one.text, text.slice(one.span.start, one.span.end)];
};

describe('the identifier at a place of an event', () => {
  it('is the value there, and that of the name there', () => {
    assert.deepEqual(shown('"203.0.113.77"'), ['203.0.113.77', '"203.0.113.77"']);
    assert.deepEqual(shown('"sourceIPAddress"'), ['203.0.113.77', '"sourceIPAddress"']);
    assert.deepEqual(found('my-bucket')?.path, ['requestParameters', 'tags', '[]']);
  });

  it('is what identifies something in a sentence, else all of it', () => {
    assert.deepEqual(shown('sts::1'), [
      'arn:aws:sts::111122223333:assumed-role/dev/martha',
      'arn:aws:sts::111122223333:assumed-role/dev/martha',
    ]);
    assert.deepEqual(shown('AKIAI44'), ['AKIAI44QH8DHBEXAMPLE', 'AKIAI44QH8DHBEXAMPLE']);
    assert.match(shown('authorized')?.[0] ?? '', /^User: arn:.*EXAMPLE\.$/);
    assert.deepEqual(shown('aws cli'), ['aws cli', '"aws cli"']);
  });

  it('is none beside values, on what is no text, and where a text is too short for a name', () => {
    assert.deepEqual([shown('true'), shown('"ab"'), shown('{"Records"'), shown('}]}')], Array(4).fill(undefined));
  });
});

describe('where an event states an identifier', () => {
  const cut = (span: { readonly start: number; readonly end: number } | undefined) =>
    span && [span.start, text.slice(span.start, span.end)];

  it('is the identifier itself, in longer values too', () => {
    assert.deepEqual(cut(placeOf(event, 'my-bucket')), [text.indexOf('my-bucket'), 'my-bucket']);
    assert.deepEqual(cut(placeOf(event, '203.0.113.77'))?.[1], '203.0.113.77');
    assert.deepEqual(placeOf(event, 'nothing-such'), undefined);
  });

  it('is rather in what it answered than elsewhere', () => {
    const both = buildRecord({ requestParameters: { userName: 'ASIAX' }, responseElements: { key: 'ASIAX' } });
    const record = read(`[${both}]`).records.at(0)!;
    assert.equal(placeOf(record, 'ASIAX')?.start, 1 + both.lastIndexOf('ASIAX'));
  });

  it('is its name for the whole of it', () => {
    assert.deepEqual(cut(headOf(event))?.[1], 'GetSecretValue');
    const nameless = read('[{"eventVersion":"1.08","eventSource":"x","awsRegion":"y"}]').records.at(0)!;
    assert.deepEqual(headOf(nameless), { start: 1, end: 1 });
  });
});

describe('what is said of where a value leads', () => {
  const one = session('111122223333', 'dev', 10);
  const chains = chainsOf([deed('d', 20, callerOf(one))]);
  const row = rowOf(chains, 'd');

  it('is where the caller comes from, and that keys and sessions of others are in no open log', () => {
    assert.match(
      definitionText(chains, row, ['userIdentity', 'accessKeyId'], one.key) ?? '',
      /^Issued in no open log: access key ASIA/,
    );
    assert.equal(
      definitionText(chains, row, ['requestParameters', 'key'], 'AKIAI44QH8DHBEXAMPLE'),
      'The event that issued AKIAI44QH8DHBEXAMPLE is in no open log.',
    );
    assert.match(
      definitionText(chains, row, ['userIdentity', 'sessionContext', 'sourceIdentity'], 'martha') ?? '',
      /martha is in no open log/,
    );
  });

  it('is, where the event is found, how sure that is and what is the same, in a few words', () => {
    const known = chainsOf([assuming('a', one, { type: 'IAMUser' }), deed('d', 20, callerOf(one))]);
    const told = definitionText(known, rowOf(known, 'd'), ['userIdentity', 'accessKeyId'], one.key) ?? '';
    assert.match(told, /^Issuer certain: same access key\b/);
    assert.ok(told.length <= 80 && !told.includes(one.key), told);
  });

  it('is nothing for what nobody issues', () => {
    assert.equal(definitionText(chains, row, ['awsRegion'], 'us-east-1'), undefined);
    assert.equal(definitionText(chains, row, ['requestParameters', 'bucketName'], 'my-bucket'), undefined);
  });
});
