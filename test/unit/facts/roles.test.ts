import assert from 'node:assert/strict';
import {
  alwaysThere,
  DELIVERED_OPENING,
  FIRST_FIELD,
  fieldAt,
  fieldRole,
  hasBlank,
  isHolder,
  isHolderOfOne,
  isMarked,
  isOpen,
  isPlaceholder,
  isRecordField,
  OPENING,
  ownNames,
  wholeFields,
} from '../../../src/core/facts/facts';

describe('roles of fields', () => {
  it('are those of documented fields', () => {
    const kinds = (['call', 'insight', 'aggregated'] as const).flatMap((kind) => alwaysThere(kind));
    const named = [FIRST_FIELD, ...kinds, ...wholeFields(), ...ownNames()];
    assert.deepEqual(
      named.filter((name) => !fieldAt([name])),
      [],
    );
  });

  it('let an object be a whole record only with fields that every call has and records alone', () => {
    assert.ok(wholeFields().every((name) => alwaysThere('call').includes(name) && isRecordField(name)));
    assert.equal(fieldRole(FIRST_FIELD)?.names, 'events');
    assert.ok(!isRecordField('Records'));
  });

  it('name what holds events, and the one name under which it holds a single one', () => {
    assert.deepEqual(['Records', 'CloudTrailEvent', 'detail', 'eventName'].map(isHolder), [true, true, true, false]);
    assert.deepEqual(['Records', 'detail'].map(isHolderOfOne), [false, true]);
  });

  it('say which objects services fill', () => {
    assert.deepEqual(['requestParameters', 'eventData', 'userIdentity', 'constructor'].map(isOpen), [
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('how a record begins', () => {
  const begins = (source: string, text: string) => new RegExp(`^(?:${source})`).test(text);

  it('is told by its first name, and by the version where a trail delivered it', () => {
    const texts = [
      '{"eventVersion":"1.08"',
      '{ "eventVersion" : "1.11", ',
      '{"eventVersion":"1.0"',
      '{"eventName":"a"',
    ];
    assert.deepEqual(
      texts.map((text) => begins(OPENING, text)),
      [true, true, true, false],
    );
    assert.deepEqual(
      texts.map((text) => begins(DELIVERED_OPENING, text)),
      [true, true, false, false],
    );
  });
});

describe('what stands in place of a value', () => {
  it('is told by signs, by words that say so, and for ids by any words', () => {
    const texts = ['<role>', '...', 'AKIAIOSFODNN7EXAMPLE', 'your-id', 'some words', '[account]', 'b096d5b7-dcf2'];
    const told = texts.map((text) => [hasBlank(text), isMarked(text), isPlaceholder(text)].map(Number).join(''));
    assert.deepEqual(told, ['111', '111', '011', '001', '001', '001', '000']);
  });
});
