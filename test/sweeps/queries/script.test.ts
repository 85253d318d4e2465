import assert from 'node:assert/strict';
import { parseFilter } from '../../../src/core/filter/parse';
import { askedOf } from '../../../src/core/queries/asked';
import { dialects } from '../../../src/core/queries/index';
import { meaning, scriptOf } from '../../../src/core/queries/script';
import { drain } from '../../../src/core/text/steps';
import { buildRecord } from '../../support/buildRecord';
import { setOf } from '../../support/filter/setOf';
import { assertGolden } from '../../support/golden';

const event = (eventTime: string, more: Readonly<Record<string, unknown>> = {}) => buildRecord({ eventTime, ...more });
const logOf = (...events: readonly string[]) => `{"Records":[${events.join(',')}]}`;
const asked = (filter: string, ...logs: readonly string[]) =>
  drain(
    askedOf(parseFilter(filter).root, setOf(Object.fromEntries(logs.map((log, at) => [`${at}.json`, log]))), [
      'a.json.gz',
    ]),
  );

describe('what a query is to know of the open logs', () => {
  it('is their accounts and Regions, and nothing that only looks like one', () => {
    const { accounts, regions, files } = asked(
      '',
      logOf(event('2021-07-30T10:00:00Z', { recipientAccountId: '444455556666', awsRegion: 'us-gov-west-1' })),
      logOf(
        event('2021-07-30T11:00:00Z', { recipientAccountId: '111122223333', awsRegion: 'eu-west-1' }),
        event('2021-07-30T11:00:00Z', { recipientAccountId: "x', 'y", awsRegion: "eu-west-1,us-east-1'" }),
      ),
    );
    assert.deepEqual(
      [accounts, regions, files],
      [['111122223333', '444455556666'], ['eu-west-1', 'us-gov-west-1'], ['a.json.gz']],
    );
  });

  it('is the day that a time without one is of, in the zone of that time', () => {
    const late = logOf(event('2021-07-30T22:30:00Z'), event('2021-07-30T23:30:00Z'));
    const [early, next] = [logOf(event('2021-07-30T01:00:00Z')), logOf(event('2021-07-31T01:00:00Z'))];
    assert.equal(asked('at:22:30', late).day, '2021-07-30');
    assert.equal(asked('at:00:30+02:00', late).day, '2021-07-31');
    assert.equal(asked('at:01:00', early, next).day, undefined);
    assert.equal(asked('', early).day, '2021-07-30');
  });
});

describe('a query as a document', () => {
  const log = logOf(event('2021-07-30T10:00:00Z', { recipientAccountId: '111122223333', awsRegion: 'eu-west-1' }));

  it('says what it finds, what is left, and what is to be done once', () => {
    const told = ['service:s3 -error:*', 'is:denied identity:deploy* "a word"'].flatMap((filter) =>
      dialects.flatMap((dialect) => {
        const query = dialect.write(asked(filter, log));
        return query.kind === 'refused' ? [`## ${dialect.id}: ${meaning(query)}\n`] : [scriptOf(dialect, query)];
      }),
    );
    assertGolden('queries', 'scripts.txt', told.join('\n'));
  });

  it('has no comment that a text of the filter could end', () => {
    for (const dialect of dialects) {
      for (const text of ['x\nDROP TABLE y', 'x\rrm -rf ~', 'x\u2028y', 'x\u0085y', 'x\u202ey']) {
        const filter = `identity:"${text}" service:s3 resource:"${text}"`;
        const query = dialect.write(asked(filter, log));
        const lines = scriptOf(dialect, query).split(/\r\n|[\n\r\u2028\u2029\u0085]/);
        assert.notEqual(query.kind, 'exact');
        assert.deepEqual(
          lines.filter((line) => /^\s*(?:DROP|rm|y)/.test(line)),
          [],
        );
      }
    }
  });
});
