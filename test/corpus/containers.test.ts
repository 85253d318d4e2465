import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { looksLikeLog, read } from '../../src/core';
import { root } from '../support/fixtures';

const idsIn = (text: string) => read(text).containers.map(({ id }) => id);
const shared = resolve(root, '../shared/corpus');

describe('the corpus', () => {
  before(function () {
    if (!existsSync(shared)) {
      this.skip();
    }
  });

  it('is recognised by its forms', () => {
    const forms: Readonly<Record<string, string>> = {
      EventBridge: 'eventbridge-event',
      'Records-wrapper': 's3-log',
      'single-record': 'single-event',
      array: 'array',
    };
    const lines = readFileSync(join(shared, 'doc-samples/manifest.jsonl'), 'utf8').trim().split('\n');
    for (const { file, form, records } of lines.map((line) => JSON.parse(line))) {
      if (form) {
        const text = readFileSync(join(shared, 'doc-samples/valid', basename(file)), 'utf8');
        assert.deepEqual([...new Set(idsIn(text))], [forms[form]], file);
        assert.equal(read(text).records.length, records, file);
        assert.ok(looksLikeLog(text, 'json') && looksLikeLog(text, 'prose'), file);
      }
    }
  });

  it('has one container for a file of lookup-events', () => {
    const log = read(readFileSync(join(shared, 'real/ndjson/lookup-events.jsonl'), 'utf8'));
    assert.deepEqual(
      log.containers.map(({ id }) => id),
      ['lookup-events'],
    );
    assert.deepEqual([log.damages, log.unexplained], [[], []]);
    assert.ok(log.records.length > 1);
  });
});
