import assert from 'node:assert/strict';
import { Chains, drain, type LogRecord, read, referencesTo, type Steps } from '../../src/core';
import { EventIndex } from '../../src/core/columns/eventIndex';
import { EventSet } from '../../src/core/columns/eventSet';
import { logText, record } from './support/logs';
import { medians, printTable } from './support/measure';
import { Random } from './support/random';

const CHARACTERS = 44_000_000;
/** How many events a session has. */
const EACH = 20;

/** Events in sessions: the first of each assumes a role, the others are made with it. */
function texts(): string[] {
  const random = new Random(20240504);
  const all: string[] = [];
  let length = 0;
  for (let at = 0; length < CHARACTERS; at++) {
    const number = Math.floor(at / EACH);
    const since = new Date(Date.UTC(2023, 10, 14, 0, 0, number)).toISOString().replace('.000Z', 'Z');
    const principalId = `AROADEPLOY:s${number % 50}`;
    const accessKeyId = `ASIA${String(number).padStart(16, '0')}`;
    const issues = {
      eventSource: 'sts.amazonaws.com',
      eventName: 'AssumeRole',
      errorCode: undefined,
      errorMessage: undefined,
      userIdentity: { type: 'AWSService', invokedBy: 'lambda.amazonaws.com' },
      responseElements: { credentials: { accessKeyId }, assumedRoleUser: { assumedRoleId: principalId } },
    };
    const uses = {
      userIdentity: {
        type: 'AssumedRole',
        principalId,
        accountId: '111122223333',
        accessKeyId,
        sessionContext: { attributes: { creationDate: since, mfaAuthenticated: 'false' } },
      },
    };
    const text = JSON.stringify({ ...record(random, at), eventTime: since, ...(at % EACH === 0 ? issues : uses) });
    all.push(text);
    length += text.length + 1;
  }
  return all;
}

/** What steps end with, how long they take, and the longest of them, in milliseconds. */
function timed<T>(steps: Steps<T>): { readonly value: T; readonly total: number; readonly longest: number } {
  const start = performance.now();
  let longest = 0;
  for (;;) {
    const before = performance.now();
    const { done, value } = steps.next();
    longest = Math.max(longest, performance.now() - before);
    if (done) {
      return { value: value as T, total: performance.now() - start, longest };
    }
  }
}

/** Who issued what in a log of 44 MB that was read before, against `JSON.parse` of its text. */
function chains(): void {
  const text = logText(texts());
  const { records } = read(text);
  const fresh = () => new EventSet([new EventIndex(records, 'a.json')]);
  const made = timed(Chains.of(fresh()));
  const { set } = made.value;
  const key = (records.at(set.length - 1) as LogRecord).text('userIdentity', 'accessKeyId') ?? '';
  const found = timed(referencesTo(set, key));
  const times = medians(
    {
      'JSON.parse': () => JSON.parse(text),
      'the index': () => drain(Chains.of(fresh())),
      'the origin of every event': () => originsOf(drain(Chains.of(set))),
      'references to a key': () => drain(referencesTo(set, key)),
    },
    5,
  );
  printTable(`Chains of ${set.length} events, 44 MB`, times, 'JSON.parse');
  console.log(`  longest steps: ${made.longest.toFixed(1)} ms, ${found.longest.toFixed(1)} ms`);
  assert.deepEqual(new Set(originsOf(made.value)), new Set(['issued', 'first']));
  assert.ok(found.value.length > 1);
  assert.ok(times['the index']! < 3 * times['JSON.parse']!, 'the index');
  assert.ok(times['references to a key']! < 2 * times['JSON.parse']!, 'references');
}

function originsOf(all: Chains): readonly string[] {
  return Array.from({ length: all.set.length }, (_, row) => all.originOf(row).kind);
}

chains();
