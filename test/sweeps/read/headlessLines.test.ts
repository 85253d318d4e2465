import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { buildRecord } from '../../support/buildRecord';

const ids = ['a', 'b', 'c', 'd'];
const lines = ids.map((eventID) =>
  buildRecord({
    userIdentity: { type: 'IAMUser', userName: `user-${eventID}`, accountId: '111122223333' },
    requestParameters: { bucketName: 'logs' },
    eventID,
  }),
);

/** Where the members behind `userIdentity` begin: what is cut off there is an event without its first fields. */
const behindIdentity = (lines[0] ?? '').indexOf('},') + 2;

function idsOf(text: string): (string | undefined)[] {
  return [...read(text).records].map((record) => record.text('eventID'));
}

function unexplainedOf(text: string): string[] {
  return read(text).unexplained.map(({ start, end }) => text.slice(start, end));
}

describe('lines that all lost their beginnings', () => {
  for (const at of [10, 30, 50, 70, behindIdentity - 1, behindIdentity]) {
    it(`are events of their own when they are cut at column ${at}`, () => {
      const cut = lines.map((line) => line.slice(at));
      assert.deepEqual(idsOf(cut.join('\n')), ids);
      assert.deepEqual(idsOf([lines[0], ...cut.slice(1, 3), lines[3]].join('\n')), ids);
    });
  }

  it('are counted where nothing is left to read them by', () => {
    const [first = '', second = '', third = '', last = ''] = lines.map((line) =>
      line.replace(/\{"bucketName":"logs"\}/, 'null'),
    );
    const at = first.indexOf('"eventTime"') + 15;
    const text = [first, second.slice(at), third.slice(at), last].join('\n');
    assert.deepEqual(idsOf(text), ['a', 'd']);
    assert.deepEqual(unexplainedOf(text), [second.slice(at), third.slice(at)]);
  });

  it('are counted for what stands before the first name that is known', () => {
    const at = behindIdentity - 1;
    const cut = lines.map((line) => `ry_Major"}${line.slice(at)}`);
    assert.deepEqual(
      unexplainedOf(cut.join('\n')),
      ids.map(() => 'ry_Major"},'),
    );
  });

  it('are no patterns and no lines of one event', () => {
    const pattern = '"detail": {"eventSource": ["s3.amazonaws.com"], "eventName": ["GetObject"]}';
    const text = `Events look like this:\n\n${lines[0]}\n\nA rule:\n\n{ ${pattern} }\n`;
    assert.deepEqual(unexplainedOf(text), []);
    const sentence = `The call is "GetObject", as in ${lines[0]} or, "again", in ${lines[1]}`;
    assert.deepEqual([idsOf(sentence), unexplainedOf(sentence)], [['a', 'b'], []]);
    const indented = JSON.stringify(JSON.parse(lines[0] ?? ''), null, 2)
      .split('\n')
      .slice(1)
      .join('\n');
    assert.deepEqual(idsOf(indented), ['a']);
  });
});
