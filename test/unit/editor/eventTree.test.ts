import assert from 'node:assert/strict';
import { type Log, read } from '../../../src/core';
import { type EventNode, EventTree, isGroup, isRecord } from '../../../src/editor/events/eventTree';
import type { OpenLog } from '../../../src/editor/logs/openLog';
import { logOf } from '../../support/buildRecord';
import { readAllBytes } from '../../support/readBytes';

const { text } = logOf(
  { eventName: 'GetObject', eventSource: 's3.amazonaws.com' },
  { eventName: 'PutObject', eventSource: 's3.amazonaws.com', errorCode: 'AccessDenied' },
  { eventName: 'GetObject', eventSource: 's3.amazonaws.com' },
  { eventName: 'GetUser', eventSource: 'iam.amazonaws.com', eventTime: '2021-06-10T23:09:46Z' },
);
/** With something that is no event between two of them. */
const odd = text.replace(/,(?=\{"eventVersion")/, ',"nothing of ours",');

function treeOf(log: Log): EventTree {
  return new EventTree({ uri: 'test:log' } as OpenLog, log, ['service', 'eventName']);
}

/** The tree as lines: groups with their counts, leaves as they are named. */
async function linesOf(tree: EventTree, node: EventNode = tree.root, depth = 0): Promise<string[]> {
  const line = isRecord(node) ? node.ref.join() : isGroup(node) ? `${node.label} ${node.count}` : 'leftover';
  const children = isGroup(node) ? await tree.load(node) : [];
  const below = await Promise.all(children.map((child) => linesOf(tree, child, depth + 1)));
  return [' '.repeat(depth) + line, ...below.flat()];
}

describe('the tree of events', () => {
  it('names its leaves by the address of the log and their position', async () => {
    assert.deepEqual(await linesOf(treeOf(read(text))), [
      'Events 4',
      ' S3 3',
      '  GetObject 2',
      '   test:log,0',
      '   test:log,2',
      '  PutObject 1',
      '   test:log,1',
      ' IAM 1',
      '  GetUser 1',
      '   test:log,3',
    ]);
  });

  it('is the same for a log of bytes as for its text, with what is left over', async () => {
    const bytes = treeOf(readAllBytes(new TextEncoder().encode(odd)));
    const lines = await linesOf(bytes);
    assert.deepEqual(lines, await linesOf(treeOf(read(odd))));
    assert.equal(lines[1], ' leftover');
    assert.equal(bytes.day, undefined);
    const leaf = await bytes.leaf(3);
    assert.deepEqual([leaf?.ref, leaf && bytes.record(leaf)?.text('eventName')], [['test:log', 3], 'GetUser']);
  });
});
