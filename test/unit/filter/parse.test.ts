import assert from 'node:assert/strict';
import { parseFilter } from '../../../src/core/filter/parse';
import { printFilter } from '../../../src/core/filter/print';
import { messageOf } from '../../../src/core/filter/problems';
import type { FilterNode } from '../../../src/core/filter/tree';
import { assertGolden } from '../../support/golden';

/** Filters with something wrong, one of each kind at least: the golden file says what is told of them, and where. */
const wrong = [
  '"two words',
  'event:"Get',
  'event:/Get',
  '/Get',
  '(service:s3 OR service:ec2',
  'service:(s3, ec2',
  'service:s3)',
  'OR service:s3',
  'service:s3 OR',
  'service:s3 OR OR event:x',
  'NOT',
  'a -',
  '- a',
  '-(a OR )',
  '()',
  'service:',
  'service: s3',
  'service:()',
  'service:(s3,, ec2)',
  'service:(s3 ec2)',
  '""',
  'error:""',
  'event:(//)',
  'event:Get"Object"',
  'foo(bar)',
  'servise:s3',
  'eventNam:GetObject',
  'nothing:like-it',
  'time:10:05',
  'constructor:x',
  'User:Mary',
  's3:GetObject',
  'is:faild',
  'is:(failed, nothing)',
  'is:',
  'at:noon',
  'at:10',
  'at:2021-02-30',
  'at:25:00',
  'after:10:00..10:05',
  'at:10:05..10:00',
  'at:2021-07-30T10:00..2021-07-30T10:00',
  'at:..',
  'source:10.0.0.0/33',
  'source:2001:db8::/129',
  'source:10.0.0/8',
  'requestParameters.maxResults:>many',
  'requestParameters.maxResults:>=',
  'event:>5',
  `${'('.repeat(60)}a${')'.repeat(60)}`,
  'servise:s3 is:faild at:noon "',
];

/** What is read, as what is printed of it. */
const printed: readonly (readonly [string, string])[] = [
  ['', ''],
  ['  service:s3   event:GetObject ', 'service:s3 event:GetObject'],
  ['Service:S3 EVENT:getobject', 'service:S3 event:getobject'],
  ['a AND b', 'a b'],
  ['a b OR c d', 'a b OR c d'],
  ['a (b OR c) d', 'a (b OR c) d'],
  ['((a)) (b c)', 'a b c'],
  ['NOT a -(b c) NOT (d OR e)', '-a -(b c) -(d OR e)'],
  ['--a', '--a'],
  ['or not and', 'or not and'],
  ['"OR" "-x" "service:s3"', '"OR" "-x" "service:s3"'],
  ['region:( eu-west-1 ,us-east-1 )', 'region:(eu-west-1, us-east-1)'],
  ['service:(s3)', 'service:s3'],
  ['service:"CloudWatch Logs"', 'service:"CloudWatch Logs"'],
  ['event:"Get*" event:"Get\\*"', 'event:Get* event:"Get\\*"'],
  ['event:/^Get(Object)?,? \\/x/', 'event:/^Get(Object)?,? \\/x/'],
  ['event:(/a,b/, c)', 'event:(/a,b/, c)'],
  ['requestParameters.maxResults:>1e2', 'requestParameters.maxResults:>100'],
  ['requestParameters."x y".z:a', 'requestParameters."x y".z:a'],
  ['"eventName":"RunInstances"', 'eventName:RunInstances'],
  ['"fooBar":x "type":y', '"fooBar":x "type":y'],
  ['EVENTNAME:x', 'eventName:x'],
  ['arn:aws:iam::111122223333:role/Deploy', '"arn:aws:iam::111122223333:role/Deploy"'],
  ['https://example.com fe80::1 10:05', '"https://example.com" "fe80::1" "10:05"'],
  ['resource:arn:aws:s3:::logs/*', 'resource:arn:aws:s3:::logs/*'],
  ['source:(203.0.113.0/24, 2001:db8::/32)', 'source:(203.0.113.0/24, 2001:db8::/32)'],
  [
    'at:10:00..10:05 after:2021-07-30T16:00:00Z before:"2021-07-30 17:00"',
    'at:10:00..10:05 after:2021-07-30T16:00:00Z before:"2021-07-30 17:00"',
  ],
  ['at:(..10:05, 11:00+02:00..)', 'at:(..10:05, 11:00+02:00..)'],
  ['is:(Failed, write) -is:by-aws', 'is:(failed, write) -is:by-aws'],
];

describe('the filter language', () => {
  it('tells what is wrong, where, and what was expected', () => {
    const told = wrong.map((text) => {
      const problems = parseFilter(text).problems.map((problem) => {
        const { start, end } = problem.span;
        return `${' '.repeat(start)}${'^'.repeat(Math.max(1, end - start))} ${problem.kind}: ${messageOf(problem)}`;
      });
      assert.notEqual(problems.length, 0, text);
      return [text, ...problems].join('\n');
    });
    assertGolden('filter', 'problems.txt', `${told.join('\n\n')}\n`);
  });

  for (const [text, expected] of printed) {
    it(`reads ${text}`, () => {
      const { root, problems } = parseFilter(text);
      assert.deepEqual(problems, []);
      assert.equal(printFilter(root), expected);
    });
  }

  it('knows where each part stands', () => {
    const text = 'service:s3 (a OR -event:(Get*, "x y"))';
    const spans = (node: FilterNode): string[] => [
      text.slice(node.span.start, node.span.end).trim(),
      ...('nodes' in node ? node.nodes.flatMap(spans) : 'node' in node ? spans(node.node) : []),
    ];
    assert.deepEqual(spans(parseFilter(text).root), [
      text,
      'service:s3',
      'a OR -event:(Get*, "x y")',
      'a',
      '-event:(Get*, "x y")',
      'event:(Get*, "x y")',
    ]);
  });
});
