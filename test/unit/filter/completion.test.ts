import assert from 'node:assert/strict';
import { completeFilter } from '../../../src/core/filter/completion';
import { facetTerm, narrowed, not, together, withoutPart } from '../../../src/core/filter/edit';
import { parseFilter } from '../../../src/core/filter/parse';
import { drain } from '../../../src/core/text/steps';
import { buildRecord } from '../../support/buildRecord';
import { setOf } from '../../support/filter/setOf';

const records = [
  buildRecord({
    eventSource: 's3.amazonaws.com',
    eventName: 'GetObject',
    eventTime: '2021-06-09T11:00:00Z',
    requestParameters: { bucketName: 'b-1', zone: { x: 'y z' } },
  }),
  buildRecord({
    eventSource: 's3.amazonaws.com',
    eventName: 'PutObject',
    eventTime: '2021-06-09T10:00:00Z',
    requestParameters: { bucketName: 'b-2' },
  }),
  buildRecord({ eventSource: 's3.amazonaws.com', eventName: 'PutObject', requestParameters: { bucketName: 'b-2' } }),
  buildRecord({
    eventSource: 'logs.amazonaws.com',
    userIdentity: { type: 'AWSService', invokedBy: 'a.amazonaws.com' },
  }),
];
const set = setOf({ 'one.json': `[${records.join(',')}]` });

/** What is offered at the `|`: each with its count, applied to the text. */
function offered(marked: string): string[] {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  return drain(completeFilter(text, offset, set)).map(({ newText, span, count }) => {
    assert.ok(span.start <= offset && offset <= span.end);
    return `${text.slice(0, span.start)}${newText}${text.slice(span.end)}${count === undefined ? '' : ` (${count})`}`;
  });
}

const cases: readonly (readonly [string, ...string[]])[] = [
  ['serv|', 'service:'],
  ['service:|', 'service:s3.amazonaws.com (3)', 'service:logs.amazonaws.com (1)'],
  ['service:|x event:y', 'service:s3.amazonaws.com event:y (3)', 'service:logs.amazonaws.com event:y (1)'],
  ['-service:cloudw|', '-service:logs.amazonaws.com (1)'],
  ['(a OR event:put|)', '(a OR event:PutObject) (2)'],
  ['event:(GetObject, P|', 'event:(GetObject, PutObject (2)'],
  [
    'event:(GetObject,|)',
    'event:(GetObject,PutObject) (2)',
    'event:(GetObject,GetObject) (1)',
    'event:(GetObject,DescribeMesh) (1)',
  ],
  ['identity:"user M|"', 'identity:"user Mary_Major, account 111122223333"" (3)'],
  ['identity:aws|', 'identity:"AWS service a.amazonaws.com" (1)'],
  ['is:dup|', 'is:duplicate'],
  ['x is:fa|', 'x is:failed'],
  ['requestParameters.b|', 'requestParameters.bucketName:'],
  ['requestParameters.zone.|', 'requestParameters.zone.x:'],
  ['requestParameters.bucketName:|', 'requestParameters.bucketName:b-2 (2)', 'requestParameters.bucketName:b-1 (1)'],
  ['requestParameters.zone.x:|', 'requestParameters.zone.x:"y z" (1)'],
  ['at:|', 'at:2021-06-09T10 (1)', 'at:2021-06-09T11 (1)', 'at:2021-06-09T23 (2)'],
  ['nothing:|'],
  ['zzzz|'],
];

describe('the completion of filters', () => {
  for (const [marked, ...expected] of cases) {
    it(marked, () => {
      const found = offered(marked);
      assert.deepEqual(
        marked.includes('"|') || !/^[("]/.test(marked) ? found.slice(0, Math.max(expected.length, 1)) : found,
        expected,
      );
    });
  }

  it('offers facets first where nothing is written yet, and presets and fields', () => {
    const found = offered('service:s3 |');
    assert.deepEqual(found.slice(0, 2), ['service:s3 service:', 'service:s3 event:']);
    assert.ok(
      found.includes('service:s3 is:failed') &&
        found.includes('service:s3 at:') &&
        found.includes('service:s3 requestParameters:'),
    );
  });

  it('offers only what is sound when it is written', () => {
    for (const marked of cases.map(([text]) => text)) {
      for (const text of offered(marked)) {
        const whole = text
          .replace(/ \(\d+\)$/, '')
          .replace(/:$/, ':*')
          .replace(/""$/, '"');
        const problems = parseFilter(whole).problems.filter(({ kind }) => kind !== 'unclosed-group');
        assert.deepEqual(problems, [], whole);
      }
    }
  });

  it('never fails, wherever it is asked', () => {
    for (const text of [
      'a:("x',
      '((((',
      '"a".:',
      'service:(,,',
      '-',
      '/x',
      'is:',
      '\\"',
      'a OR -(service:("b" , "c"',
    ]) {
      for (let offset = 0; offset <= text.length; offset++) {
        assert.ok(drain(completeFilter(text, offset, set)).length >= 0);
      }
    }
  });
});

describe('a filter narrowed', () => {
  const s3 = facetTerm('service', 's3.amazonaws.com');
  const group = together([facetTerm('service', 's3.amazonaws.com'), facetTerm('event', 'PutObject')]);
  const narrowings: readonly (readonly [string, Parameters<typeof narrowed>[1], string])[] = [
    ['is:failed', group, 'is:failed service:s3.amazonaws.com event:PutObject'],
    ['is:failed', not(group), 'is:failed -(service:s3.amazonaws.com event:PutObject)'],
    ['-(service:s3.amazonaws.com event:PutObject)', group, 'service:s3.amazonaws.com event:PutObject'],
    ['', s3, 'service:s3.amazonaws.com'],
    ['a OR b', s3, '(a OR b) service:s3.amazonaws.com'],
    ['a service:s3.amazonaws.com', s3, 'a service:s3.amazonaws.com'],
    ['service:s3.amazonaws.com a', not(s3), 'a -service:s3.amazonaws.com'],
    ['-service:s3.amazonaws.com', s3, 'service:s3.amazonaws.com'],
    ['a', facetTerm('error', undefined), 'a -error:*'],
    ['a', not(facetTerm('error', undefined)), 'a error:*'],
    ['"', facetTerm('agent', 'a "b" * (c)'), 'agent:"a \\"b\\" \\* (c)"'],
  ];
  for (const [filter, part, expected] of narrowings) {
    it(`${filter} becomes ${expected}`, () => {
      assert.equal(narrowed(filter, part), expected);
      assert.deepEqual(parseFilter(expected).problems, []);
    });
  }
});

describe('a filter without a part', () => {
  const failed = parseFilter('is:failed').root;
  for (const [filter, part, expected] of [
    ['is:failed service:s3', failed, 'service:s3'],
    ['is:failed', failed, ''],
    ['service:s3  OR is:failed', failed, 'service:s3 OR is:failed'],
    ['-is:failed a', failed, '-is:failed a'],
    ['-is:failed a', not(failed), 'a'],
    [' a   b ', undefined, 'a b'],
    ['"', failed, ''],
  ] as const) {
    it(`${filter} becomes ${expected}`, () => {
      assert.equal(withoutPart(filter, part), expected);
    });
  }
});
