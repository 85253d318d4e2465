import assert from 'node:assert/strict';
import { parseFilter } from '../../../src/core/filter/parse';
import { printUnsaid } from '../../../src/core/queries/heading';
import { dialects } from '../../../src/core/queries/index';
import { assertGolden } from '../../support/golden';

/** Filters of every kind of term; the golden files say what becomes of each in each language. */
const filters = [
  '',
  'service:s3 event:(GetObject, Put*) -error:*',
  'service:"CloudWatch Logs" OR readonly:write',
  'event:getobject after:2021-07-30T16:00:00Z before:2021-07-30T17:00:00Z',
  'at:10:00..10:05',
  'identity:deploy*',
  '-identity:deploy* is:failed',
  'source:(203.0.113.0/24, *.amazonaws.com)',
  'source:2001:db8::/32 region:eu-west-1',
  'requestParameters.bucketName:logs-* requestParameters.maxKeys:>100',
  'key:ASIAIOSFODNN7EXAMPLE "it\'s 100%"',
  'event:/^Get|List$/',
  'is:(denied, duplicate)',
  'is:root',
  'service:s3 -is:by-aws',
  'is:write at:2021-07-30',
  'key:asiaiosfodnn7example after:2021-07-30T16:00:00.5Z -is:failed',
  'event:CREATEUSER OR event:x',
  'resources.ARN:arn:aws:s3:::x userIdentity.sessionContext.attributes.mfaAuthenticated:false',
  'category:Management request:29184022-b2d5-11e3-a63d-9b463e6d0ff0 type:AwsApiCall',
  'key:* region:* -request:*',
  'service:* event:* -account:*',
  'is:succeeded outcome:/fail/',
  'outcome:(failed, x) OR outcome:x',
  'outcome:unknown',
  'outcome:dry-run OR outcome:"Dry run"',
  'readonly:(read, x) readonly:/tru/',
  'source:(10.0.0.1, 10.0.0.0/8, ::1) -source:10.*',
  'service:/s3/ service:(S3, s*)',
  'error:(AccessDenied, Client.*) OR error:/Throttl/',
  'before:2021-07-30 OR after:2021-07-31T10:00Z OR at:2021-08-01T10:00..2021-08-01T11:00',
  'after:10:00',
  'session:x group:y',
  'requestParameters.maxKeys:(<10, 20..30, 7, /^1/, x*y) requestParameters.flag:true',
  'resources.0.ARN:* requestParameters.items.0.id:(x, y*) requestParameters.list.1:7',
  'requestParameters.x:* -requestParameters.x:* userIdentity:* tlsDetails.tlsVersion:/^TLS/',
  'event:/(?=x)/ requestParameters.x:/(?=x)/ userIdentity.arn:/\\bdeploy\\b/',
  '-(service:s3 OR event:x) -(event:a -event:b)',
  'source:0.0.0.0/0',
  'resources.accountId:1 additionalEventData:x apiVersion:2015 sharedEventID:x vpcEndpointId:vpce-1 eventTime:2021*',
  '-is:failed -outcome:* OR -id:* -readonly:*',
  'userIdentity.sessionContext.sessionIssuer.userName:deploy userIdentity.onBehalfOf.userId:x',
  'is:(iam-change, no-mfa, cross-account, damaged) -is:write',
  'serviceEventDetails.x:y requestParameters:logs responseElements.credentials.accessKeyId:ASIA*',
  'account:(111122223333, 444455556666) id:c0ffee00-0000-4000-8000-000000000001',
];

const open = { files: ['logs/*.json.gz'], accounts: ['111122223333'], regions: ['eu-west-1', 'us-east-1'] };

describe('a filter in other languages', () => {
  it('says itself that it finds more, since the query is copied alone', () => {
    for (const { id, write } of dialects) {
      const { kind, text } = write({ root: parseFilter('region:eu-west-1 -is:by-aws').root, ...open, day: undefined });
      assert.equal(kind, 'wider', id);
      const more =
        id === 'lookup-events'
          ? /^# finds more: one term of the filter left out\naws/
          : /^(--|#) region:eu-west-1 -is:by-aws\n\1 finds more: left out: -is:by-aws/;
      assert.match(text, more, id);
    }
  });
  it('leaves out a term with a text that no SQL can write', () => {
    for (const term of ['"\u0000"', 'requestParameters.x:"\ud800"', 'event:(a, "\u0000")']) {
      for (const { id, write } of dialects.filter(({ id }) => ['athena', 'duckdb'].includes(id))) {
        const { unsaid } = write({ root: parseFilter(`region:eu-west-1 ${term}`).root, ...open, day: undefined });
        assert.deepEqual(
          unsaid.map(({ reason }) => reason),
          ['a text holds what SQL cannot write'],
          `${id} ${term}`,
        );
      }
    }
  });

  for (const { id, write } of dialects) {
    it(`${id}: what is said, what is left out, and why`, () => {
      const told = filters.map((filter) => {
        const { kind, text, unsaid } = write({
          root: parseFilter(filter).root,
          ...open,
          day: undefined,
        });
        return [
          `## ${filter}`,
          kind,
          ...unsaid.map((one) => `not said: ${printUnsaid(one)}, since ${one.reason}`),
          text,
        ].join('\n');
      });
      const others = ['at:10:00..10:05', 'before:10:00 OR -after:09:00', 'service:s3'].map((filter) => {
        const nothing = { files: [], accounts: [], regions: [], day: '2021-07-30' };
        const { kind, text, setUp } = write({ root: parseFilter(filter).root, ...nothing });
        return [`## ${filter}, of logs that tell a day alone`, kind, text, setUp].join('\n');
      });
      const limits = dialects
        .find((dialect) => dialect.id === id)
        ?.write({ root: parseFilter('service:s3').root, ...open, day: undefined }).limits;
      assertGolden('queries', `${id}.txt`, `${[...(limits ?? []), ...told, ...others].join('\n\n')}\n`);
    });
  }
});
