import assert from 'node:assert/strict';
import { read } from '../../src/core';
import { EventIndex } from '../../src/core/columns/eventIndex';
import { EventSet } from '../../src/core/columns/eventSet';
import { match } from '../../src/core/filter/matches';
import { parseFilter } from '../../src/core/filter/parse';
import { regexEngine } from '../../src/editor/shared/regexEngine';
import { askDuckdb } from './support/duckdb';
import { logText, recordTexts } from './support/logs';
import { medians, printTable } from './support/measure';

const SEED = 20240501;
const MB = 1_000_000;
const LONGEST_STEP = 8;

type Plain = Readonly<Record<string, unknown>> & { readonly userIdentity: Readonly<Record<string, string>> };

/** Filters, how many times JSON.parse of the log they may take, and the same asked of plain objects. */
const asked: readonly (readonly [string, number, (event: Plain) => boolean])[] = [
  ['service:s3', 0.3, (event) => event.eventSource === 's3.amazonaws.com'],
  ['event:(Get*, List*) -is:failed', 0.3, (event) => /^(?:Get|List)/.test(String(event.eventName)) && !event.errorCode],
  ['source:198.51.100.0/28', 0.3, (event) => Number(String(event.sourceIPAddress).split('.')[3]) < 16],
  ['session:session-a*', 0.3, (event) => /\/session-a/.test(event.userIdentity.arn ?? '')],
  [
    'after:2023-11-15T00:00:00Z error:*',
    0.3,
    (event) => String(event.eventTime) >= '2023-11-15T00:00:00Z' && !!event.errorCode,
  ],
  ['is:by-aws OR is:cross-account OR is:duplicate OR is:failed', 0.3, (event) => !!event.errorCode],
  [
    'requestParameters.name:resource-a*',
    1,
    (event) => /^resource-a/.test((event.requestParameters as { name?: string }).name ?? ''),
  ],
  ['is:no-mfa', 1, (event) => !!event.userIdentity.sessionContext],
  ['"bucket-abc"', 1, (event) => JSON.stringify(event).includes('bucket-abc')],
  ['arn:aws:iam::111122223333:role/Deploy', 1, (event) => !!event.userIdentity.sessionContext],
  [
    'payments OR Mary_Major',
    1,
    (event) => JSON.stringify(event).includes('payments') || !event.userIdentity.sessionContext,
  ],
  [
    'service:s3 bucket-a',
    0.3,
    (event) => event.eventSource === 's3.amazonaws.com' && JSON.stringify(event).includes('bucket-a'),
  ],
  [
    'service:s3 event:PutBucketPolicy /resource-[ab]\\d/',
    1,
    (event) => event.eventName === 'PutBucketPolicy' && /resource-[ab]\d/.test(JSON.stringify(event)),
  ],
];

const engine = await regexEngine();
const texts = recordTexts(SEED, 44 * MB);
const text = logText(texts);
const set = new EventSet([new EventIndex(read(text).records)]);
const plain: readonly Plain[] = texts.map((one) => JSON.parse(one));

/** Asks a filter. @returns the rows, and the longest step in milliseconds. */
function run(filter: string): { rows: Uint32Array; longest: number; first: number } {
  const { root, problems } = parseFilter(filter);
  assert.deepEqual(problems, []);
  const began = performance.now();
  let first = Number.NaN;
  const steps = match(root, set, {
    engine,
    onFound: (rows) => {
      if (rows.length > 0 && Number.isNaN(first)) first = performance.now() - began;
    },
  });
  let longest = 0;
  for (let before = began; ; ) {
    const { done, value } = steps.next();
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
    if (done) {
      assert.deepEqual(value.problems, []);
      return { rows: value.rows, longest, first };
    }
  }
}

console.log(`${texts.length} events, ${(text.length / MB).toFixed(1)} MB`);
for (const [filter, , same] of asked) {
  const expected = plain.flatMap((event, row) => (same(event) ? [row] : []));
  assert.ok(expected.length > 0, filter);
  assert.deepEqual([...run(filter).rows], expected, filter);
}
const answers = await askDuckdb(
  text,
  asked.map(([filter]) => filter),
);
for (const [at, [filter]] of asked.entries()) {
  const answer = answers[at];
  const own = () => [...run(filter).rows].map((row) => String(plain[row]?.eventID)).sort();
  answer && assert.deepEqual(answer.ids, own(), `DuckDB: ${filter}`);
}
const agreed = answers.filter((answer) => answer !== undefined).length;
assert.ok(agreed >= 10, `${agreed} of ${asked.length} filters can be asked of DuckDB`);
console.log(`${agreed} of ${asked.length} filters find what DuckDB finds; the others it cannot be asked exactly`);
const work = Object.fromEntries(asked.map(([filter]) => [filter, () => run(filter)]));
const times = medians({ 'JSON.parse': () => JSON.parse(text), ...work }, 5);
printTable('Filters over a log of 44 MB, columns made', times, 'JSON.parse');
for (const [filter, most] of asked) {
  const ratio = (times[filter] ?? 0) / (times['JSON.parse'] ?? 1);
  const { longest, first } = run(filter);
  const besides = answers[asked.findIndex(([one]) => one === filter)]?.milliseconds;
  const isGood = ratio <= most && !(first > 100);
  console.log(
    `  ${isGood ? 'ok  ' : 'OVER'} ${filter}: ${ratio.toFixed(3)} (at most ${most}), first found after ${first.toFixed(1)} ms, longest step ${longest.toFixed(1)} ms${longest > LONGEST_STEP ? ' (long)' : ''}, DuckDB over the file ${besides === undefined ? 'cannot say it' : `in ${besides.toFixed(0)} ms`}`,
  );
  if (!isGood) {
    process.exitCode = 1;
  }
}
