import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildNamed, today } from '../../../.ci/host/builds.mjs';
import { root } from '../../../.ci/host/paths.mjs';
import { buildRecord } from '../../support/buildRecord';
import { useWorkbench } from './driver/useWorkbench';

const incident = join(root, 'media/samples/incident');
const logs = readdirSync(incident, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.gz'));

/** VS Code 1.100 closes a quick pick at Escape before it looks for key bindings. */
const escapeIsOurs = buildNamed(process.env.CLOUDTRAIL_BUILD ?? 'today') === today;

describe('the filter of the events', () => {
  const workbench = useWorkbench();
  const row = (text: string | RegExp) =>
    workbench().page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  const box = () => workbench().page.getByPlaceholder(/service:s3 -is:by-aws/);
  const title = (text: RegExp) => workbench().page.locator('.quick-input-title', { hasText: text }).waitFor();

  /** The incident, opened as a folder is from the Explorer. In each test, so that a second attempt, in a window of its own, finds it too. */
  async function openIncident(): Promise<void> {
    await workbench().showEvents();
    if (
      await workbench()
        .page.locator('.sidebar .message', { hasText: /295 events/ })
        .isVisible()
    ) {
      await clearFilter();
      return;
    }
    // Only where they are not yet: whatever is written is read anew.
    for (const name of logs) {
      workbench().writeFile(`incident/${name.replaceAll('\\', '/')}`, readFileSync(join(incident, name)));
    }
    await workbench().runCommand('File: Focus on Files Explorer');
    await workbench().runCommand('Refresh Explorer');
    const folder = workbench().page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'incident' });
    await choose(folder.first(), 'Open CloudTrail Logs', async () => {
      await workbench()
        .page.getByText('Opening CloudTrail logs')
        .first()
        .waitFor({ timeout: 2000 })
        .catch(() => undefined);
    });
    // The view comes by itself: it is where the logs are.
    await workbench().headlineReads(/^295 events/);
  }

  async function clearFilter(): Promise<void> {
    const button = workbench().page.locator('.sidebar .composite.title [aria-label^="Clear Filter"]');
    if (await button.isVisible()) {
      await workbench().pressViewButton('Clear Filter');
      // The command may come later than the headline says: what is typed next would be cleared.
      await button.waitFor({ state: 'hidden' });
    }
    await workbench().headlineReads(/^295 events/);
  }

  /** Escape takes away what is written, and then the box. */
  async function escapeBox(): Promise<void> {
    await workbench().page.keyboard.press('Escape');
    if (escapeIsOurs) {
      await title(/^Filter Events: 295 of 295 events$/);
      await workbench().page.keyboard.press('Escape');
    }
    await box().waitFor({ state: 'hidden' });
  }

  /** An entry of the context menu of something: a menu takes clicks only after it saw the mouse move, and lacks entries until VS Code knows the extension. */
  async function choose(what: ReturnType<typeof row>, entry: string, done = async () => {}): Promise<void> {
    const item = workbench().page.locator('.monaco-menu .action-label', { hasText: entry }).first();
    for (let attempt = 0; attempt < 5; attempt++) {
      await what.click({ button: 'right' });
      const isThere = await item.waitFor({ timeout: 4000 }).then(
        () => true,
        () => false,
      );
      if (isThere) {
        await workbench().page.waitForTimeout(300);
        await item.hover();
        await workbench().page.keyboard.press('Enter');
        await item.waitFor({ state: 'detached' });
        return done();
      }
      await workbench().page.keyboard.press('Escape');
    }
    throw new Error(`No menu has ${entry}.`);
  }

  async function typeFilter(text: string): Promise<void> {
    await workbench().openList('CloudTrail: Filter Events', /service:s3 -is:by-aws/);
    await workbench().page.keyboard.type(text);
  }

  it('says while one types how many events it leaves, and leaves them at Enter', async () => {
    await openIncident();
    await typeFilter('error:*');
    await title(/^Filter Events: 6 of 295 events$/);
    await row('error:*').waitFor();
    await workbench().screenshot('filter-box');
    await workbench().page.keyboard.press('Enter');
    await workbench().headlineReads(/^6 of 295 events · 6 failed.* · Filter: error:\*$/);
    await workbench()
      .treeRow(/Secrets Manager/)
      .first()
      .waitFor();
    assert.equal(await workbench().treeRow(/^S3/).count(), 0);
    await workbench().screenshot('filter-tree');
    await workbench().pressViewButton('Clear Filter');
    await workbench().headlineReads(/^295 events/);
  });

  it('offers what may be written next, and goes on from there', async () => {
    await openIncident();
    await typeFilter('service:');
    await row(/^S3/).click();
    await title(/^Filter Events: 68 of 295 events$/);
    await workbench().page.keyboard.type(' -event:Get');
    await row('GetObject').waitFor();
    await workbench().screenshot('filter-completion');
    await escapeBox();
    await workbench().headlineReads(/^295 events/);
  });

  it('is cleared by Escape in its box, which stays open, and is closed by the next', async () => {
    await openIncident();
    await typeFilter('error:*');
    await title(/^Filter Events: 6 of 295 events$/);
    await workbench().page.keyboard.press('Enter');
    await workbench().headlineReads(/^6 of 295 events/);
    // In the tree Escape clears nothing.
    await workbench()
      .treeRow(/Secrets Manager/)
      .first()
      .click();
    await workbench().page.keyboard.press('Escape');
    await workbench().openList('CloudTrail: Filter Events', /service:s3 -is:by-aws/);
    await workbench().headlineReads(/^6 of 295 events/);
    await title(/^Filter Events: 6 of 295 events$/);
    await workbench().page.keyboard.press('Escape');
    if (!escapeIsOurs) {
      await box().waitFor({ state: 'hidden' });
      await workbench().headlineReads(/^6 of 295 events/);
      return;
    }
    await workbench().headlineReads(/^295 events/);
    await title(/^Filter Events: 295 of 295 events$/);
    await workbench().page.locator('.quick-input-list-separator', { hasText: 'used before' }).first().waitFor();
    await row(/^error:\*/).waitFor();
    await workbench().screenshot('filter-escaped');
    await workbench().page.keyboard.press('Escape');
    await box().waitFor({ state: 'hidden' });
    // What was not used yet goes as well, and the filter that was used before it.
    await typeFilter('is:denied');
    await title(/^Filter Events: 6 of 295 events$/);
    await escapeBox();
  });

  it('leaves Escape to others when its box was closed otherwise', async () => {
    await openIncident();
    const { page } = workbench();
    for (const leave of [
      () => page.locator('.part.statusbar').click({ position: { x: 500, y: 5 } }),
      () => page.evaluate(() => (document.activeElement as unknown as { blur(): void }).blur()),
      () => page.keyboard.press('F1'),
    ]) {
      await typeFilter('is:denied');
      await title(/^Filter Events: 6 of 295 events$/);
      await leave();
      await box().waitFor({ state: 'hidden' });
      await workbench().page.keyboard.press('Escape');
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget input').first().waitFor();
      await page.keyboard.type('CloudTrail');
      await page.keyboard.press('Escape');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await workbench().headlineReads(/^295 events/);
    }
  });

  it('that cannot be asked says so in its box, and why where nothing is cut', async () => {
    await openIncident();
    await typeFilter('action:GetObject');
    await title(/^Filter Events: cannot be asked as it is written$/);
    await row(/A facet or a field was expected before the colon, and action is neither; event is one/).waitFor();
    await workbench().screenshot('filter-wrong-box');
    await workbench().page.keyboard.press('Escape');
    await workbench().page.keyboard.press('Escape');
  });

  it('is narrowed to a group of the view, or by it', async () => {
    await openIncident();
    await choose(workbench().treeRow(/^S3/).first(), 'Filter to This');
    await workbench().headlineReads(/^68 of 295 events.*Filter: service:s3.amazonaws.com$/s);
    await choose(workbench().treeRow(/^S3/).first(), 'Filter Out');
    await workbench().headlineReads(/^227 of 295 events.*Filter: -service:s3.amazonaws.com$/s);
    assert.equal(await workbench().treeRow(/^S3/).count(), 0);
  });

  it('has its presets at a click, to show them or to hide them', async () => {
    await openIncident();
    await workbench().pressViewButton('Filter by Preset');
    await row(/is:by-aws.*109 events/).hover();
    await workbench().screenshot('filter-presets');
    await row(/is:by-aws.*109 events/)
      .locator('[aria-label^="Hide These Events"]')
      .click();
    await workbench().headlineReads(/^186 of 295 events.*Filter: -is:by-aws$/s);
    await workbench().pressViewButton('Filter by Preset');
    await row(/is:denied/).click();
    await workbench().headlineReads(/^6 of 295 events.*Filter: -is:by-aws is:denied$/s);
    await workbench().pressViewButton('Filter by Preset');
    await row(/is:denied/).click();
    await workbench().headlineReads(/^186 of 295 events/);
  });

  it('that leaves nothing says which of its terms alone does', async () => {
    await openIncident();
    await typeFilter('service:s3 event:Nothing');
    await title(/^Filter Events: 0 of 295 events$/);
    await row('No event matches event:Nothing.').waitFor();
    await workbench().screenshot('filter-nothing-box');
    await workbench().page.keyboard.press('Enter');
    await workbench().headlineReads(/^0 of 295 events · Filter: service:s3 event:Nothing$/);
    await workbench()
      .treeRow(/No event matches event:Nothing\./)
      .click();
    await workbench()
      .page.getByPlaceholder(/service:s3 -is:by-aws/)
      .waitFor();
    await escapeBox();
    await workbench().screenshot('filter-nothing');
    await clearFilter();
  });

  it('is copied in another language, with what it means and what that leaves out', async () => {
    await openIncident();
    await typeFilter('is:denied identity:martha*');
    await title(/of 295 events$/);
    await workbench().page.keyboard.press('Enter');
    await workbench().headlineReads(/Filter: is:denied/);
    await workbench().openList('CloudTrail: Copy Filter as', /Where to ask the same/);
    await row(/lookup-events.*not possible/).waitFor();
    await workbench().screenshot('copy-filter-as');
    await row(/Athena SQL.*finds more/).click();
    await workbench().languageIs('SQL');
    const lines = workbench().page.locator('.editor-instance .view-line');
    await lines.filter({ hasText: /identity:martha\*:.no.single.field/ }).waitFor();
    await workbench().clipboardReads(
      /^-- is:denied identity:martha\*\n-- finds more: left out: identity:martha\*\nSELECT eventtime[\s\S]*ORDER BY eventtime$/,
    );
    await workbench().screenshot('copied-filter');
    await workbench().runCommand('View: Revert and Close Editor');
    await workbench().openList('CloudTrail: Copy Filter as', /Where to ask the same/);
    await row(/lookup-events/).click();
    await workbench().notification('the command takes one attribute');
  });

  it('counts in its box what has come since the box was opened', async () => {
    await openIncident();
    await typeFilter('error:*');
    await title(/^Filter Events: 6 of 295 events$/);
    const refused = buildRecord({ eventID: 'later', errorCode: 'AccessDenied' });
    workbench().writeFile('incident/later_CloudTrail_eu-west-1_20250312T1200Z_x.json', `{"Records":[${refused}]}`);
    await title(/^Filter Events: 7 of 296 events$/);
    await workbench().page.keyboard.press('Escape');
    await workbench().page.keyboard.press('Escape');
  });
});
