import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { GroupSummary } from '../../../src/editor/apiTypes';
import { gzipped } from './archives';
import { api, closeAll, open, openNew, workspaceFile } from './editor';

/** Each test has a folder of its own: VS Code keeps documents for a while after they are closed. */
let round = 0;
const name = () => `asked-${round}`;
const folder = () => workspaceFile(name());

const record = (id: string, clock: string, more: Readonly<Record<string, unknown>> = {}) =>
  JSON.stringify({
    eventVersion: '1.08',
    userIdentity: { type: 'IAMUser', userName: 'mary', accountId: '111122223333' },
    eventTime: `2026-01-01T${clock}:00Z`,
    eventSource: 's3.amazonaws.com',
    eventName: 'GetObject',
    awsRegion: 'eu-west-1',
    requestParameters: { bucketName: 'data' },
    eventID: id,
    ...more,
  });
const logOf = (...records: readonly string[]) => `{"Records":[${records.join(',')}]}`;
const denied = { errorCode: 'AccessDenied' };
const iam = { eventSource: 'iam.amazonaws.com', eventName: 'CreateUser', requestParameters: { userName: 'eve' } };

async function write(path: string, bytes: Uint8Array | string): Promise<vscode.Uri> {
  const uri = workspaceFile(`${name()}/${path}`);
  await vscode.workspace.fs.writeFile(uri, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  return uri;
}

/** Other documents may be open as well: those of this folder are meant. */
const here = () => `file:"*/${name()}/*"`;
const counts = (groups: readonly GroupSummary[] | undefined): unknown =>
  groups?.map(({ key, count, failures, groups: below }) => [key, count, failures, ...(below ? [counts(below)] : [])]);

describe('questions to all open logs', () => {
  beforeEach(() => {
    round++;
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('cloudtrail.closeLogs');
    await closeAll();
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  it('are answered from documents, files and archives together, in the order of time', async () => {
    const { openLogs, query } = await api();
    const stored = await write('a.json', logOf(record('1', '10:02'), record('2', '10:00', denied)));
    await write('b.json.gz', await gzipped(logOf(record('3', '10:03', iam), record('4', '10:01'))));
    await openLogs([folder()]);
    await openNew(`${name()}/c.cloudtrail`, logOf(record('5', '09:00', { ...iam, ...denied })));
    const { matched, total, events } = await query(here());
    assert.deepEqual([matched, events.length, total >= 5], [5, 5, true]);
    assert.deepEqual(
      events.map(({ eventTime, file }) => `${eventTime?.slice(11, 16)} ${file}`),
      ['09:00 c.cloudtrail', '10:00 a.json', '10:01 b.json.gz', '10:02 a.json', '10:03 b.json.gz'],
    );
    const [first] = (await query(`${here()} error:*`, { limit: 1 })).events;
    assert.deepEqual(
      [first?.eventName, first?.errorCode, first?.identity, first?.target, first?.awsRegion],
      ['CreateUser', 'AccessDenied', 'user mary', 'eve', 'eu-west-1'],
    );
    assert.match(first?.sentence ?? '', /^User mary tried to create user eve in IAM/);
    assert.deepEqual((await query(`${here()} event:GetObject`, { limit: 1 })).events[0]?.ref, [stored.toString(), 1]);
  });

  it('count what they match, whatever is wanted of it', async () => {
    const { openLogs, query } = await api();
    await write('a.json', logOf(...Array.from({ length: 30 }, (_, index) => record(`${index}`, '10:00'))));
    await openLogs([folder()]);
    for (const [limit, length] of [
      [0, 0],
      [7, 7],
      [Number.NaN, 0],
      [100, 30],
    ] as const) {
      const { matched, events } = await query(here(), { limit });
      assert.deepEqual([matched, events.length], [30, length]);
    }
  });

  it('count an event once, though its file is open in several ways', async () => {
    const { openLogs, query } = await api();
    const uri = await write('twice.json', logOf(record('twice-asked-1', '10:00'), record('twice-asked-2', '10:01')));
    await openLogs([folder()]);
    const count = async () => (await query(`twice-asked ${here()}`)).matched;
    assert.equal(await count(), 2);
    await vscode.commands.executeCommand('cloudtrail.showReadable', uri);
    assert.equal(await count(), 2);
    await open(`${name()}/twice.json`);
    await vscode.commands.executeCommand('cloudtrail.normalize');
    assert.equal(await count(), 2);
    await vscode.commands.executeCommand('cloudtrail.closeLogs');
    assert.equal(await count(), 2);
  });

  it('are answered in groups, the largest first, with their failures', async () => {
    const { openLogs, group } = await api();
    await write('a.json', logOf(record('1', '10:00'), record('2', '10:00', denied), record('3', '10:01', iam)));
    await write('b.json', logOf(record('4', '10:05')));
    await openLogs([folder()]);
    assert.deepEqual(counts(await group(here(), ['service', 'error'])), [
      [
        's3.amazonaws.com',
        3,
        1,
        [
          [undefined, 2, 0],
          ['AccessDenied', 1, 1],
        ],
      ],
      ['iam.amazonaws.com', 1, 0, [[undefined, 1, 0]]],
    ]);
    assert.deepEqual((await group(`${here()} service:s3`, ['minute']))[0]?.count, 2);
    assert.deepEqual((await group(here(), ['service']))[0]?.label, 'S3');
  });

  it('that cannot be read fail, and say what was expected and where', async () => {
    const { query, group } = await api();
    await write('a.json', logOf(record('1', '10:00')));
    await assert.rejects(query('service:s3 servce:s3'), /servce.*service is one.*at 12 of the filter/);
    await assert.rejects(group('event:(x', ['service']), /closing \)/);
    await assert.rejects(group('', ['colour']), /"colour" is no level.*service, event/);
  });
});
