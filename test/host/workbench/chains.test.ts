import { strict as assert } from 'node:assert';
import { gzipSync } from 'node:zlib';
import { incidentTexts } from '../../support/incident';
import { useWorkbench } from './driver/useWorkbench';
import type { Place } from './driver/workbench';

const texts = incidentTexts();
const key = '"ASIALQTOG326DEXAMPLE"';

interface Log {
  readonly name: string;
  readonly lines: readonly string[];
}

/** The file of the incident in whose readable view all of these stand, and its lines there. */
function logWith(...parts: readonly string[]): Log {
  for (const [path, text] of texts) {
    const view = JSON.stringify(JSON.parse(text), undefined, 2);
    if (parts.every((part) => view.includes(part))) {
      return { name: path.split('/').at(-1) ?? '', lines: view.split('\n') };
    }
  }
  throw new Error(`no file has ${parts}`);
}

/** Where a text stands first behind another one. */
function placeIn({ lines }: Log, text: string, after: string): Place {
  const from = lines.findIndex((line) => line.includes(after));
  const at = lines.findIndex((line, index) => index >= from && line.includes(text));
  return { line: at + 1, column: (lines[at]?.indexOf(text) ?? 0) + 1 };
}

describe('following credentials', () => {
  const workbench = useWorkbench({ 'cloudtrail.openWorkspaceLogs': true, 'cloudtrail.readableView': 'auto' });
  const stop = logWith('"StopLogging"');
  // Of the two copies of the event that of the account whose session made it.
  const assume = logWith('"AssumeRole"', key, '"recipientAccountId": "111122223333"');

  /** Brings the event that stopped the trail to the front, in the way of somebody who looks for it. */
  async function openStop(): Promise<void> {
    for (const [path, text] of texts) {
      workbench().writeFile(path, gzipSync(text));
    }
    await workbench().reload();
    await workbench().showEvents();
    await workbench().headlineReads(/\b3\d\d events/);
    await workbench().openList('CloudTrail: Find Event', /Words anywhere/);
    await workbench().page.keyboard.type('StopLogging');
    await workbench().page.locator('.quick-input-title', { hasText: 'Find Event: 1 of' }).waitFor();
    await workbench().page.keyboard.press('Enter');
    await workbench().page.locator('.tab.active', { hasText: stop.name }).waitFor();
    await workbench().editorHasFocus();
  }

  it('goes with F12 from a temporary key to the AssumeRole that issued it, in another file', async () => {
    await openStop();
    const { line, column } = placeIn(stop, key, '"StopLogging"');
    await workbench().goTo({ line, column: column + 3 });
    await workbench().screenshot('chains-key');
    await workbench().page.keyboard.press('F12');
    await workbench().page.locator('.tab.active', { hasText: assume.name }).waitFor();
    const there = placeIn(assume, key, '"AssumeRole"');
    await workbench().cursorIs({ ...there, column: there.column + 1 });
    await workbench().page.locator('.statusbar', { hasText: 'Issuer certain: same access key' }).waitFor();
    await workbench().screenshot('chains-definition');
  });

  it('says where a key comes from until the cursor goes to another event, in a table too', async () => {
    const head = 'User name,AWS access key,Event time,Event source,Event name,Event ID';
    const row = (name: string, key: string) => `ann,${key},2026-03-12T02:09:40Z,iam.amazonaws.com,${name},id-${name}`;
    workbench().writeFile(
      'history.csv',
      `${[head, row('ListUsers', 'ASIAIOSFODNN7EXAMPLE'), row('ListRoles', '')].join('\n')}\n`,
    );
    await workbench().openFile('history.csv');
    await workbench().goTo({ line: 2, column: 8 });
    const words = workbench().page.locator('.statusbar', { hasText: 'Issued in no open log: access key' });
    await workbench().page.keyboard.press('F12');
    await words.waitFor();
    await workbench().page.keyboard.press('End');
    await workbench().cursorIs({ line: 2, column: 87 });
    assert.equal(await words.count(), 1);
    await workbench().page.keyboard.press('ArrowDown');
    // By itself it would stay for ten seconds.
    await words.waitFor({ state: 'detached', timeout: 3000 });
  });

  it('shows the session of the event under the cursor, and goes from a line of it to its event', async () => {
    await openStop();
    await workbench().runCommand('CloudTrail: Show Session of Event');
    await workbench().page.locator('.tab.active', { hasText: 'Session of role data-maintenance' }).waitFor();
    await workbench().languageIs('CloudTrail List');
    await workbench().screenshot('chains-session');
    // Its long lines are wrapped, so that it is longer than the window.
    await workbench().page.keyboard.press('ControlOrMeta+End');
    await workbench().page.locator('.view-line', { hasText: 'failed: AccessDenied' }).first().waitFor();
    assert.deepEqual(await workbench().page.locator('.editor-instance .squiggly-error').count(), 0);
    const row = workbench().page.locator('.view-line', { hasText: 'GetBucketPolicy' }).first();
    await row.locator('span span').last().click();
    await workbench().page.keyboard.press('F12');
    await workbench().page.locator('.view-line', { hasText: '"GetBucketPolicy"' }).first().waitFor();
    await workbench().screenshot('chains-session-event');
  });

  it('shows who assumed whom as a call hierarchy', async () => {
    await openStop();
    await workbench().runCommand('Calls: Show Call Hierarchy');
    const row = workbench().page.locator('.sidebar .monaco-list-row', { hasText: 'Role AWSReservedSSO_Developer' });
    // At its sign: a click on the row opens a file, and what is pressed then may go there.
    await row.first().locator('.monaco-tl-twistie').click();
    const next = workbench().page.locator('.sidebar .monaco-list-row', { hasText: 'SAML user martha.rivera' });
    await next.first().waitFor();
    await workbench().screenshot('chains-hierarchy');
  });

  it('lists references and symbols', async () => {
    await openStop();
    const { line, column } = placeIn(stop, '"203.0.113.77"', '"StopLogging"');
    await workbench().goTo({ line, column: column + 3 });
    await workbench().runCommand('References: Find All References');
    await workbench().page.locator('.sidebar', { hasText: 'results in' }).first().waitFor();
    await workbench().screenshot('chains-references');
    await workbench().openList('Go to Symbol in Workspace', /symbol/i);
    await workbench().page.keyboard.type('CreateAccessKey');
    await workbench()
      .page.locator('.quick-input-list .monaco-list-row', { hasText: 'CreateAccessKey' })
      .first()
      .waitFor();
    await workbench().screenshot('chains-symbols');
    await workbench().page.keyboard.press('Enter');
    await workbench().page.locator('.view-line', { hasText: '"CreateAccessKey"' }).first().waitFor();
  });
});
