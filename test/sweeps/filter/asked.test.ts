import { completeFilter } from '../../../src/core/filter/completion';
import { match } from '../../../src/core/filter/matches';
import { parseFilter } from '../../../src/core/filter/parse';
import type { RegexEngine } from '../../../src/core/filter/pattern';
import { printFilter } from '../../../src/core/filter/print';
import { messageOf } from '../../../src/core/filter/problems';
import { drain } from '../../../src/core/text/steps';
import { regexEngine } from '../../../src/editor/shared/regexEngine';
import { setOf } from '../../support/filter/setOf';
import { fixture } from '../../support/fixtures';
import { assertGolden } from '../../support/golden';

const set = setOf({
  'records.json': fixture('cards', 'records.json') ?? '',
  'odd-records.json': fixture('cards', 'odd-records.json') ?? '',
});

const FILTERS: readonly string[] = [
  ...['', 's3', 'S3 logs', '"bucket logs"', 'log*s', '-logs', 'logs OR deploy', '(logs OR deploy) -root', '198.51.100'],
  ...[
    'service:s3',
    'service:S3',
    'service:(s3, iam)',
    'service:*',
    '-service:*',
    'service:s*.amazonaws.com',
    'service:/^s/',
  ],
  ...['event:DeleteBucket', 'event:deletebucket', 'event:delete*', '-event:(Delete*, Console*)', 'event:*login'],
  ...['identity:*ana*', 'identity:"user ana"', 'session:me', 'key:ASIA*', 'account:111122223333', 'agent:aws-cli*'],
  ...['error:*', 'error:AccessDenied', '-error:*', 'outcome:failed', 'is:failed', 'is:write', 'is:root', 'is:denied'],
  ...[
    'is:by-aws',
    'is:duplicate',
    '-is:write -is:failed',
    'readonly:write',
    'readonly:true',
    'region:eu-*',
    'type:AwsApiCall',
  ],
  ...['source:198.51.100.0/24', 'source:198.51.100.7', 'source:*.amazonaws.com', 'source:(10.0.0.0/8, 198.51.0.0/16)'],
  ...['at:2024-03-01', 'at:09:30', 'after:2024-03-01T09:30:00Z', 'before:2024-03-01T09:30:00Z', 'at:2024-03..2024-04'],
  ...['after:2024', 'before:2024-02', 'at:09:00..09:30:01', 'after:09:30 before:10:00', 'file:odd*', 'id:00000000-*'],
  ...['requestParameters.bucketName:logs', 'requestParameters.*:logs', 'userIdentity.type:(Root, Directory)'],
  ...['userIdentity.sessionContext.attributes.mfaAuthenticated:false', 'eventVersion:>1.08', 'eventVersion:1.05..1.09'],
  ...[
    'requestParameters.maxResults:<=50',
    'resources.ARN:*',
    '-responseElements:*',
    'requestParameters.bucketname:LOGS',
  ],
  ...[
    '(',
    ')',
    'a OR',
    'OR',
    '-',
    'x:',
    'service:',
    'service:()',
    'service:(s3',
    '"open',
    'at:x',
    'at:25:00',
    'after:2024-13-01',
  ],
  ...[
    'event:/[/',
    'event:/a',
    'is:x',
    'nothing:x',
    'source:10.0.0.0/40',
    'requestParameters..x:1',
    'a:b:c',
    '\\*',
    'a\\ b',
  ],
];

/** Rows in stretches: `0–3 7`. */
function stretches(rows: Iterable<number>): string {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && last[1] === row - 1) {
      last[1] = row;
    } else {
      found.push([row, row]);
    }
  }
  return found.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(' ');
}

/** What a filter is read as, what is wrong with it, and what it finds. */
function told(filter: string, engine: RegexEngine): string {
  const { root, problems } = parseFilter(filter);
  const { rows, problems: later } = drain(match(root, set, { engine }));
  const wrong = [...problems, ...later].map((one) => `\n  ${one.span.start}–${one.span.end}: ${messageOf(one)}`);
  const printed = printFilter(root);
  return `${filter}${printed === filter ? '' : ` → ${printed}`}: ${stretches(rows)}${wrong.join('')}\n`;
}

describe('filters', () => {
  it('find what is reviewed, and tell what is wrong with them', async () => {
    const engine = await regexEngine();
    assertGolden('filter', 'asked.golden.txt', FILTERS.map((filter) => told(filter, engine)).join(''));
  });

  it('are completed as reviewed at each of their places', () => {
    const typed = [
      'ser',
      'service:s',
      'service:(s3, ',
      '-event:Del',
      'is:',
      'requestParameters.b',
      'region:eu',
      'at:',
      'identity:us x',
      'error:"A',
    ];
    const lines = typed.flatMap((filter) =>
      Array.from({ length: filter.length + 1 }, (_, offset) => {
        const offers = drain(completeFilter(filter, offset, set)).map((one) => JSON.stringify(one));
        return `${filter.slice(0, offset)}|${filter.slice(offset)}: ${offers.length}\n${offers
          .slice(0, 3)
          .map((offer) => `  ${offer}\n`)
          .join('')}`;
      }),
    );
    assertGolden('filter', 'completed.golden.txt', lines.join(''));
  });
});
