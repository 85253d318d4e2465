import assert from 'node:assert/strict';
import { eventCard, read } from '../../../src/core';
import { host, markdownAt, recordText } from '../../support/hover';

type Fields = Readonly<Record<string, unknown>>;

/** What the card of an event with these fields says to be unusual. */
function marksOf(fields: Fields): string[] {
  const log = read(recordText(fields));
  const card = eventCard(log.records.at(0)!, log, host);
  return [...card.matchAll(/unusual `(\w+)`: ([^·\n]+?)(?: ·|\n|$)/g)].map(([, field, says]) => `${field}: ${says}`);
}

const iam = { eventSource: 'iam.amazonaws.com', eventName: 'CreateUser' };
const object = { eventSource: 's3.amazonaws.com', eventName: 'GetObject' };
const assume = { eventSource: 'sts.amazonaws.com', eventName: 'AssumeRole' };

describe('what is unusual of an event', () => {
  const cases: readonly (readonly [string, Fields, readonly string[]])[] = [
    [
      'a read that says that it writes',
      { ...assume, readOnly: false },
      ['readOnly: AWS normally writes true for `AssumeRole`'],
    ],
    [
      'a data event among management events',
      { ...object, managementEvent: true },
      ['managementEvent: `GetObject` is normally a data event, with false here'],
    ],
    [
      'a global service in a Region',
      { ...iam, awsRegion: 'eu-west-1' },
      ['awsRegion: The events of IAM normally say `us-east-1`'],
    ],
    ['nothing where all is as AWS writes it', { ...iam, awsRegion: 'us-east-1' }, []],
    ['nothing of a data event that says so', { ...object, managementEvent: false, readOnly: true }, []],
    ['nothing of services that are in Regions', { ...assume, awsRegion: 'eu-west-1', readOnly: true }, []],
    ['nothing of other partitions, which have other homes', { ...iam, awsRegion: 'cn-north-1' }, []],
    ['nothing of those of governments', { ...iam, awsRegion: 'us-gov-west-1' }, []],
    ['nothing of values that are no Region', { ...iam, awsRegion: '`x` [y](z)' }, []],
    ['nothing of what nobody knows', { eventSource: 'new.amazonaws.com', eventName: 'GetThing', readOnly: false }, []],
  ];
  for (const [title, fields, expected] of cases) {
    it(title, () => assert.deepEqual(marksOf(fields), expected));
  }

  it('is told where the value stands as well, and what is usual where it is', () => {
    const region = (source: string, code: string) =>
      markdownAt(recordText({ eventSource: source, awsRegion: `¦${code}` }));
    assert.match(region('iam.amazonaws.com', 'us-east-1'), /IAM is a global service: its events say so wherever/);
    assert.match(region('iam.amazonaws.com', 'eu-west-1'), /The events of IAM normally say `us-east-1`/);
    assert.doesNotMatch(region('ec2.amazonaws.com', 'us-east-1'), /global/);
    const data = (managementEvent: boolean) =>
      markdownAt(recordText({ ...object, managementEvent }).replace('"managementEvent":', '"managementEvent":¦'));
    assert.match(data(false), /`GetObject` is a data event: it is logged only where/);
    assert.match(data(true), /normally a data event, with false here/);
  });
});
