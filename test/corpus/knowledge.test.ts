import assert from 'node:assert/strict';
import { type LogRecord, read } from '../../src/core';
import { knownField } from '../../src/core/explain/values/field';
import { actionOf, agentOf, errorFact, regionName, serviceName } from '../../src/core/facts/facts';
import { elements, type JsonNode, members } from '../../src/core/json/node';
import { publishedLogs, sharedPath } from '../support/shared';

describe('coverage of published logs', () => {
  it('explains the documented fields that occur, and says what is left', function () {
    if (!sharedPath('corpus')) {
      console.log('      skipped: there is no corpus of published logs beside the repository');
      this.skip();
    }
    const shares = new Map<string, Share>();
    let events = 0;
    for (const { text } of publishedLogs()) {
      for (const record of read(text).records) {
        events++;
        countRecord(record, shares);
      }
    }
    console.log(`      ${events} events`);
    for (const [title, share] of shares) {
      console.log(`      ${title}: ${told(share)}`);
    }
    assert.ok(events > 3000);
    assert.ok(part(shares.get('top-level fields')) > 0.99);
    assert.ok(part(shares.get('userIdentity and below')) > 0.99);
    assert.ok(part(shares.get('event sources')) > 0.98);
    assert.ok(part(shares.get('readOnly as expected')) > 0.99);
  }).timeout(120_000);
});

interface Share {
  known: number;
  all: number;
  readonly left: Map<string, number>;
}

function countRecord(record: LogRecord, shares: Map<string, Share>): void {
  for (const way of pathsOf(record.tree)) {
    const title =
      way.length === 1
        ? 'top-level fields'
        : way[0] === 'userIdentity'
          ? 'userIdentity and below'
          : open.has(way[0] ?? '')
            ? 'members that services define'
            : 'other documented objects';
    count(shares, title, way.join('.'), knownField(way, record) !== undefined);
  }
  const source = record.text('eventSource');
  const name = record.text('eventName');
  const field = (title: string, value: string | undefined, known: unknown) => {
    if (value) {
      count(shares, title, value, known !== undefined);
    }
  };
  field('event sources', source, serviceName(source));
  field(
    'event names, with what they do',
    name && `${source?.replace('.amazonaws.com', '')}:${name}`,
    actionOf(source, name)?.does,
  );
  field(
    'event names, at least by their verb',
    name && `${source?.replace('.amazonaws.com', '')}:${name}`,
    actionOf(source, name),
  );
  const expected = actionOf(source, name)?.readOnly;
  if (expected !== undefined && record.text('readOnly')) {
    count(shares, 'readOnly as expected', `${source}:${name}`, String(expected) === record.text('readOnly'));
  }
  field('error codes', record.text('errorCode'), errorFact(record.text('errorCode')));
  field('Regions', record.text('awsRegion'), regionName(record.text('awsRegion')));
  field('user agents', record.text('userAgent'), agentOf(record.text('userAgent')));
}

/** Objects whose members each service chooses: nobody documents them as a whole. */
const open = new Set(['requestParameters', 'responseElements', 'additionalEventData', 'serviceEventDetails']);

/** All paths of a record, without what is in the request and the response. */
function pathsOf(root: JsonNode): string[][] {
  const paths: string[][] = [];
  const todo: [JsonNode, string[]][] = [[root, []]];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const [node, way] = next;
    for (const { name, value } of members(node)) {
      paths.push([...way, name]);
      if (value?.children && !(way.length === 0 && /^(requestParameters|responseElements)$/.test(name))) {
        todo.push([value, [...way, name]]);
      }
    }
    for (const element of elements(node)) {
      todo.push([element, [...way, '[]']]);
    }
  }
  return paths;
}

function count(shares: Map<string, Share>, title: string, item: string, known: boolean): void {
  const share = shares.get(title) ?? { known: 0, all: 0, left: new Map() };
  shares.set(title, share);
  share.all++;
  share.known += known ? 1 : 0;
  if (!known) {
    share.left.set(item, (share.left.get(item) ?? 0) + 1);
  }
}

function part(share: Share | undefined): number {
  return share ? share.known / share.all : 0;
}

function told(share: Share): string {
  const left = [...share.left].sort((a, b) => b[1] - a[1]).slice(0, 25);
  const list = left.map(([item, times]) => `${item} (${times})`).join(', ');
  return `${(100 * part(share)).toFixed(2)} % of ${share.all}${list && `; not: ${list}${share.left.size > 25 ? ` and ${share.left.size - 25} more` : ''}`}`;
}
