import assert from 'node:assert/strict';
import { EventIndex, EventSet, type Log, read } from '../../../src/core';
import { type EventNode, isBranch, isEvent } from '../../../src/editor/events/eventNode';
import { EventTree } from '../../../src/editor/events/eventTree';
import type { OpenLog } from '../../../src/editor/logs/openLog';
import { logOf } from '../../support/buildRecord';
import { readAllBytes } from '../../support/readBytes';
import { rowLine } from '../../support/rowLines';

const { text } = logOf(
  { eventName: 'GetObject', eventSource: 's3.amazonaws.com' },
  { eventName: 'PutObject', eventSource: 's3.amazonaws.com', errorCode: 'AccessDenied' },
  { eventName: 'GetObject', eventSource: 's3.amazonaws.com' },
  { eventName: 'GetUser', eventSource: 'iam.amazonaws.com', eventTime: '2021-06-10T23:09:46Z' },
);
const trouble = (problems: number, damages = 0) => ({ problems, damages });

/** With something that is no event between two of them. */
const odd = text.replace(/,(?=\{"eventVersion")/, ',"nothing of ours",');

function treeOf(log: Log, levels = ['service', 'event']): EventTree {
  return treeOfLogs({ 'test:log': log }, levels);
}

function treeOfLogs(named: Readonly<Record<string, Log>>, levels: readonly string[]): EventTree {
  const logs = Object.entries(named).map(([uri, log]) => ({ open: { uri } as OpenLog, log }));
  const events = new EventSet(logs.map(({ open, log }) => new EventIndex(log.records, open.uri)));
  const shown = { id: 'all', title: 'all', logs };
  const listed = { shown, events, filter: '', members: undefined, problem: undefined, nothing: undefined };
  return new EventTree(listed, { levels, order: 'usual' }, () => undefined);
}

function lineOf(tree: EventTree, node: EventNode): string {
  return node.kind === 'notice' ? node.notice : isEvent(node) ? `${rowLine(node)} ${tree.refOf(node)}` : rowLine(node);
}

/** The tree as lines: what is said of the log, groups with their counts, events as they are named. */
async function linesOf(tree: EventTree, nodes: readonly EventNode[], depth = 0): Promise<string[]> {
  const lines: string[] = [];
  for (const node of nodes) {
    lines.push(' '.repeat(depth) + lineOf(tree, node), ...(await linesOf(tree, await tree.load(node), depth + 1)));
  }
  return lines;
}

describe('the tree of events', () => {
  it('says what the log holds, then has its events by name', async () => {
    const tree = treeOf(read(text));
    assert.deepEqual(await linesOf(tree, await tree.top(trouble(0))), [
      'overview',
      ' failed',
      '  → 1 test:log,1',
      ' span',
      ' identities',
      'S3 3',
      ' GetObject run 46–46 × 2',
      '  → 0 test:log,0',
      '  → 2 test:log,2',
      ' PutObject → 1 test:log,1',
      'IAM › GetUser → 3 test:log,3',
    ]);
  });

  it('says first what is wrong with the text', async () => {
    const tree = treeOf(read(odd));
    const labels = (await tree.top(trouble(3))).map((node) => lineOf(tree, node));
    assert.deepEqual(labels.slice(0, 3), ['problems', 'leftover', 'overview']);
    const unseen = (await treeOf(read(odd)).top(trouble(0, 2))).map((node) => lineOf(treeOf(read(odd)), node));
    assert.deepEqual(unseen.slice(0, 3), ['damages', 'leftover', 'overview']);
    const hurt = treeOf(read(text.replace('"eventVersion":"1.08",', '"eventVersion":"1.08"')));
    const [, overview] = await hurt.top(trouble(1));
    assert.deepEqual((await hurt.load(overview!)).map((node) => lineOf(hurt, node)).slice(0, 2), ['failed', 'damaged']);
  });

  it('is the same for a log of bytes as for its text', async () => {
    const bytes = treeOf(readAllBytes(new TextEncoder().encode(odd)));
    const ofText = treeOf(read(odd));
    assert.deepEqual(
      await linesOf(bytes, await bytes.top(trouble(1))),
      await linesOf(ofText, await ofText.top(trouble(1))),
    );
  });

  it('finds the row of an event, or the closed run that it is in', async () => {
    const equal = { eventName: 'GetObject', eventSource: 's3.amazonaws.com' };
    const tree = treeOf(read(logOf(equal, equal, equal, { eventName: 'B' }).text), ['region']);
    const row = await tree.leaf(1);
    assert.equal(row?.kind === 'event' && row.index, 1);
    const run = await tree.leaf(1, () => false);
    assert.equal(run && isBranch(run) && run.kind, 'run');
    assert.equal(row?.parent, run);
  });

  it('finds a group again by its id, in another reading too', async () => {
    const [, , s3] = await treeOf(read(text)).top(trouble(1));
    const [group] = (await treeOf(read(text)).load(s3!)).filter(isBranch);
    const again = treeOf(read(text));
    assert.equal((await again.group(group!.id))?.id, group!.id);
    assert.equal(await again.group('/service="gone"'), undefined);
  });

  it('knows what every row is below of', async () => {
    const tree = treeOf(read(text));
    const check = async (nodes: readonly EventNode[], parent: EventNode | undefined): Promise<void> => {
      for (const node of nodes) {
        assert.equal(tree.parent(node), parent);
        await check(await tree.load(node), node);
      }
    };
    await check(await tree.top(trouble(2)), undefined);
  });

  it('is of several logs as one: in groups, in time, by file', async () => {
    const other = logOf({ eventName: 'GetUser', eventSource: 'iam.amazonaws.com', eventTime: '2021-06-08T00:00:00Z' });
    const logs = {
      'test:/x/a.json': read(text),
      'test:/x/none.json': read('{"Records":[]}'),
      'test:/y/b.json': read(other.text),
    };
    const tree = treeOfLogs(logs, ['service']);
    const rows = (await tree.top(trouble(0))).filter((node) => node.kind !== 'notice');
    assert.deepEqual(await linesOf(tree, rows), [
      'S3 3',
      ' → 0 test:/x/a.json,0',
      ' → 1 test:/x/a.json,1',
      ' → 2 test:/x/a.json,2',
      'IAM run 0–46 × 2',
      ' → 4 test:/y/b.json,0',
      ' → 3 test:/x/a.json,3',
    ]);
    const files = (await treeOfLogs(logs, ['file']).top(trouble(0))).filter((node) => node.kind !== 'notice');
    assert.deepEqual(
      files.map((node) => lineOf(tree, node).replace(/ →.*/, '')),
      ['a.json 4', 'b.json'],
    );
  });
});
