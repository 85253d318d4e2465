import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drain, findings, normalize, read, rules } from '../../../src/core';
import { root } from '../../support/fixtures';

const folder = join(root, 'test/fixtures/containers');
const sidecar = '.expected.json';
const codes = new Set(rules.map(({ code }) => code));

/** What marks a text as a sample, on which rules are lenient, and what an ordinary log has in its place. */
const ORDINARY: readonly (readonly [RegExp, string])[] = [
  [/111122223333/g, '218374650912'],
  [/444455556666/g, '560918273645'],
  [/123456789012/g, '309215487766'],
  [/999999999999/g, '918273645506'],
  [/(?:192\.0\.2|198\.51\.100|203\.0\.113)\./g, '18.204.7.'],
  [/EXAMPLE/g, 'QX7T2LM'],
];

/** A fixture as an ordinary account's log would have it. */
function ordinary(name: string): string {
  const text = readFileSync(join(folder, name), 'utf8');
  return ORDINARY.reduce((made, [pattern, instead]) => made.replace(pattern, instead), text);
}

/** The errors and warnings of rules in a text, in words. */
function serious(text: string): string[] {
  return findings(read(text))
    .filter(({ code, severity }) => codes.has(code) && (severity === 'error' || severity === 'warning'))
    .map(({ code, message }) => `${code}: ${message}`);
}

const names = readdirSync(folder)
  .filter((name) => name.endsWith(sidecar))
  .map((name) => name.slice(0, -sidecar.length));

describe('rules on containers of ordinary accounts', () => {
  /** These are about something that is worth telling. */
  const about: Readonly<Record<string, readonly string[]>> = {
    'lookup-events-damaged-inside.json': ['damaged-text'],
    's3-log-beside-an-event.json': ['event-not-read'],
    'events-with-words.yaml': ['event-not-read'],
    // Shortened by hand.
    'event.yaml': ['missing-field'],
    'lookup-events-prompt.yaml': ['missing-field'],
    'lookup-events.yaml': ['missing-field'],
    'yaml-in-a-page.md': ['missing-field'],
  };

  for (const name of names) {
    it(`say nothing serious about ${name}`, () => {
      const found = serious(ordinary(name));
      assert.deepEqual(
        found.map((text) => text.replace(/:.*/s, '')),
        about[name] ?? [],
        found.join('\n'),
      );
    });
  }
});

describe('rules on what is written of containers of ordinary accounts', () => {
  const isTable = (name: string) =>
    !['event.yaml', 'lookup-events.yaml', 'lookup-events-prompt.yaml', 'yaml-in-a-page.md'].includes(name);

  for (const name of names.filter(isTable)) {
    it(`say nothing serious about the events of ${name}`, () => {
      const log = read(ordinary(name));
      const all = Array.from({ length: log.records.length }, (_, index) => index);
      const { text, written } = drain(normalize(log, all, Number.POSITIVE_INFINITY));
      assert.equal(written, all.length);
      assert.deepEqual(serious(text), []);
    });
  }
});

describe('rules on damaged rows of tables', () => {
  const tables = ['athena-results.json', 'lake-results.json', 'logs-insights-fields.json'];

  for (const name of tables) {
    it(`are silent, since the columns are no fields: ${name}`, () => {
      const damaged = ordinary(name).replace(/("CreateBucket"\s*\}),/, '$1');
      const log = read(damaged);
      assert.ok(log.damages.length > 0 && log.records.length > 0);
      assert.ok([...log.records].some((record) => record.damaged && record.row));
      assert.deepEqual(serious(damaged), []);
    });
  }
});
