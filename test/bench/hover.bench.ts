import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import {
  completionsAt,
  createExplainer,
  eventCard,
  eventSentence,
  read,
  readIamActions,
  readOperationModels,
} from '../../src/core';
import { logText, recordTexts } from './support/logs';
import { medians, printTable } from './support/measure';

const SEED = 20240503;
const MB = 1_000_000;
const host = { localTime: (epochMs: number) => new Date(epochMs).toISOString() };

/** What a hover costs somewhere in a log of 20 MB that was read before: the first time, when facts are worked out, and then. */
function hovers(): void {
  const text = logText(recordTexts(SEED, 20 * MB));
  const log = read(text);
  const middle = log.records.at(log.records.length >> 1);
  assert.ok(middle);
  const at = (name: string) => text.indexOf(name, middle.span.start) + name.length;
  const places = {
    'a name': at('"eventTime') - 5,
    'a time': at('"eventTime":"'),
    'an account': at('"accountId":"'),
    'an ARN': at('"arn":"'),
    'an access key': at('"accessKeyId":"'),
    'an action': at('"eventName":"'),
    'the card': middle.span.start,
  };
  const first = createExplainer();
  console.log(`\nFirst hovers in a log of 20 MB, ${log.records.length} events`);
  for (const [name, offset] of Object.entries(places)) {
    const start = performance.now();
    assert.ok(first.explain(log, offset, host), name);
    console.log(`  ${name}: ${(performance.now() - start).toFixed(2)} ms`);
  }
  const again = Object.entries(places).map(([name, offset]) => [name, () => first.explain(log, offset, host)] as const);
  const record = middle;
  const times = medians(
    {
      ...Object.fromEntries(again),
      'an event card': () => eventCard(record, log, host),
      'an event in a sentence': () => eventSentence(record),
      completion: () => completionsAt(log, at('"eventType":"')),
    },
    50,
  );
  printTable('Hovers after that', times, 'a name');
  for (const [name, ms] of Object.entries(times)) {
    assert.ok(ms < 5, `${name} takes ${ms} ms`);
  }
}

/** What the first hover pays for the actions of IAM, and the first one on a service for taking that apart. */
function iamTable(): void {
  const text = readFileSync(new URL('../../media/iamActions.json', import.meta.url), 'utf8');
  const begun = performance.now();
  const table = readIamActions(text);
  const read = performance.now();
  assert.ok(table?.action('ec2', 'RunInstances'));
  const asked = performance.now();
  console.log(`\nActions of IAM: ${Math.round(text.length / 1000)} kB, read in ${(read - begun).toFixed(2)} ms`);
  console.log(`  the first action of EC2, its largest service: ${(asked - read).toFixed(2)} ms`);
  assert.ok(asked - begun < 20);
}

/** The same for what the operation models say of parameters. */
function operationModels(): void {
  const text = readFileSync(new URL('../../media/operationModels.json', import.meta.url), 'utf8');
  const begun = performance.now();
  const table = readOperationModels(text);
  const read = performance.now();
  const way = ['requestParameters', 'instanceInitiatedShutdownBehavior'];
  assert.equal(table?.parameter('ec2.amazonaws.com', 'RunInstances', way)?.valueCount, 2);
  const asked = performance.now();
  const packed = deflateRawSync(text, { level: 9 }).length;
  console.log(`\nOperation models: ${kB(text.length)}, ${kB(packed)} packed, read in ${(read - begun).toFixed(2)} ms`);
  console.log(`  the first parameter of EC2, its largest service: ${(asked - read).toFixed(2)} ms`);
  assert.ok(asked - begun < 20);
}

function kB(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

hovers();
iamTable();
operationModels();
