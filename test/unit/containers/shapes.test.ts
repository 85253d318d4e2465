import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { containerTitle, read } from '../../../src/core';
import { containerFormats } from '../../../src/core/containers';
import { textFormats } from '../../../src/core/containers/text';
import { buildRecord } from '../../support/buildRecord';
import { root } from '../../support/fixtures';

const idsIn = (text: string) => read(text).containers.map(({ id }) => id);

describe('registries of containers', () => {
  const formats = [...containerFormats, ...textFormats];

  it('have an id and a title each of their own', () => {
    const ids = formats.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
    assert.deepEqual(
      ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)),
      [],
    );
    assert.equal(new Set(formats.map(({ title }) => title)).size, formats.length);
  });

  it('give every container a title', () => {
    assert.equal(containerTitle('event-sequence'), 'Events one after another');
    assert.equal(containerTitle('event-history-csv'), 'Event history (CSV)');
    assert.equal(containerTitle('no-such-container'), 'no-such-container');
  });

  it('list every notation of the folder', () => {
    const source = join(root, 'src/core/containers/text');
    const files = readdirSync(source).filter((name) =>
      /^export const \w+: TextFormat =/m.test(readFileSync(join(source, name), 'utf8')),
    );
    assert.equal(files.length, textFormats.length);
  });
});

describe('samples in prose', () => {
  const record = buildRecord();

  it('stay containers of their own, each with its exact span', () => {
    const sentences = 'A sentence about what follows.\nAnd another one.\n\n';
    const text = `# Title\n\n${[1, 2, 3].map(() => `${sentences}\`\`\`json\n${record}\n\`\`\`\n`).join('\n')}`;
    const { containers, unexplained } = read(text);
    assert.deepEqual(
      containers.map(({ id, span }) => [id, text.slice(span.start, span.end)]),
      [1, 2, 3].map(() => ['single-event', record]),
    );
    assert.deepEqual(unexplained, []);
  });

  it('become one container when they follow each other as in a file', () => {
    assert.deepEqual(idsIn([record, record, record, record].join('\n\n')), ['event-sequence']);
    assert.deepEqual(idsIn(`${record},\n${record}\n`), ['event-sequence']);
  });

  it('are told apart by kind', () => {
    const event = `{"detail-type":"AWS API Call via CloudTrail","detail":${record}}`;
    assert.deepEqual(idsIn([record, record, event, event].join('\n')), ['event-sequence', 'eventbridge-event']);
  });
});

describe('strings in strings', () => {
  const wrap = (text: string, times: number): string =>
    times === 0 ? text : wrap(JSON.stringify({ message: text }), times - 1);

  it('are not read any deeper', () => {
    assert.equal(read(wrap(buildRecord(), 5)).records.length, 0);
  });
});

describe('a log file in which Records stands twice', () => {
  it('shows the events of both lists, though JSON.parse keeps the last only', () => {
    const text = `{"Records":[${buildRecord({ eventID: 'a' })},${buildRecord({ eventID: 'b' })}],"Records":[${buildRecord({ eventID: 'c' })}]}`;
    const log = read(text);
    assert.deepEqual(
      [...log.records].map((record) => record.text('eventID')),
      ['a', 'b', 'c'],
    );
    assert.deepEqual(idsIn(text), ['s3-log']);
  });
});
