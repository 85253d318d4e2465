import { strict as assert } from 'node:assert';
import { event, refusal } from '../../support/policyEvents';
import { useWorkbench } from './driver/useWorkbench';

const records = [
  event({ requestParameters: { bucketName: 'logs', key: 'open' } }),
  event({
    requestParameters: { bucketName: 'logs', key: 'secret' },
    errorCode: 'AccessDenied',
    errorMessage: refusal,
  }),
];

describe('policies from events', () => {
  const workbench = useWorkbench();
  const name = 'denied.cloudtrail.json';

  it('are offered at the error of a refused call, and say what they cannot do', async () => {
    workbench().writeFile(name, JSON.stringify({ Records: records }, undefined, 2));
    await workbench().openFile(name);
    const offered = await workbench().quickFixes(workbench().placeOf(name, 'errorCode'), /Copy IAM Statement/);
    assert.deepEqual(offered.filter((title) => /Copy IAM Statement That Would Allow This/.test(title)).length, 1);
    await workbench().page.keyboard.press('Enter');
    await workbench().notification('Copied the IAM statement.');
    await workbench().clipboardReads(/"Resource": "arn:aws:s3:::logs\/secret"/);
    await workbench().screenshot('policy-statement');
  });

  it('are offered in the Events view on the row of a refused call, and on no other', async () => {
    workbench().writeFile(name, JSON.stringify({ Records: records }, undefined, 2));
    await workbench().openFile(name);
    await workbench().showEvents();
    assert.equal((await entriesOf(/AccessDenied/)).includes('Copy IAM Statement That Would Allow This'), true);
    const ofOther = await entriesOf(/ open/);
    assert.deepEqual(
      ['Copy as JSON', 'Copy IAM Statement That Would Allow This'].map((title) => ofOther.includes(title)),
      [true, false],
    );
  });

  /** The entries of the context menu of a row. */
  async function entriesOf(row: RegExp): Promise<readonly string[]> {
    const labels = workbench().page.locator('.monaco-menu .action-label[aria-label]');
    await workbench().treeRow(row).first().click({ button: 'right' });
    await labels.first().waitFor();
    const entries = await labels.allTextContents();
    await workbench().page.keyboard.press('Escape');
    await labels.first().waitFor({ state: 'hidden' });
    return entries;
  }

  it('are shown with notes beside them, and count failed calls when told so', async () => {
    const { page } = workbench();
    workbench().writeFile(name, JSON.stringify({ Records: records }, undefined, 2));
    await workbench().openFile(name);
    await workbench().runCommand('CloudTrail: Least-Privilege Policy from Events');
    const editors = page.locator('.editor-instance');
    await editors.filter({ hasText: 'arn:aws:s3:::logs/open' }).first().waitFor();
    await editors.filter({ hasText: 'Notes on the least-privilege policy' }).first().waitFor();
    await workbench().screenshot('policy');
    const told = await workbench().notification('Calls that failed were left out: 1');
    await told.getByText('Include Failed Calls').click();
    await editors.filter({ hasText: 'arn:aws:s3:::logs/secret' }).first().waitFor();
  });
});
