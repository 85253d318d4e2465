import { join } from 'node:path';
import { buildNamed } from '../../../.ci/host/builds.mjs';
import { packagePath } from '../../../.ci/host/packagePath.mjs';
import { openPage } from '../../../.ci/host/page.mjs';
import { resultFile } from '../../../.ci/host/session.mjs';
import { temporaryFolder } from '../../../.ci/host/temporary.mjs';
import { startWithExtension } from '../../../.ci/start/npmHost.mjs';
import { freshSamples } from '../../../.ci/start/samples.mjs';

/** A VS Code that nobody has prepared starts while others are busy. */
const STARTING_MS = 90_000;

describe('npm start', () => {
  it('shows a sample with its finding at once, and the events of an incident', async () => {
    const build = buildNamed(process.env.CLOUDTRAIL_BUILD ?? 'today');
    const home = await temporaryFolder('start');
    const folder = await freshSamples(join(home.path, 'samples'));
    const server = await startWithExtension(build, await packagePath(), home.path);
    try {
      const { page, close } = await openPage(server.address(folder));
      try {
        page.setDefaultTimeout(STARTING_MS);
        await page.locator('.editor-instance .view-line', { hasText: 'App Mesh in CloudTrail' }).first().waitFor();
        await page.locator('#status\\.problems', { hasText: /^\s*1\s+0\s*$/ }).waitFor();
        await page.locator('.sidebar .message', { hasText: /^29\d events · .* 11 March.*12 March 2025/ }).waitFor();
        await page.locator('.sidebar .pane-body .monaco-list-row', { hasText: /^S3/ }).first().waitFor();
        await page.screenshot({ path: await resultFile(build, 'npm-start.png') });
      } finally {
        await close();
      }
    } finally {
      await server.stop();
      await home.discard();
    }
  });
});
