/**
 * `npm start`: opens VS Code with the extension on a folder of sample logs, one of them in the editor and an incident in the Events view: the installed
 * desktop one, else the one from npm in a browser.
 * CLOUDTRAIL_HOST=desktop or =npm decides; CLOUDTRAIL_VSCODE=oldest or =today says which one from npm.
 */
import { buildNamed } from './host/builds.mjs';
import { packagePath } from './host/packagePath.mjs';
import { say } from './host/progress.mjs';
import { runNode } from './host/runNode.mjs';
import { findDesktop, openDesktop } from './start/desktop.mjs';
import { serve } from './start/npmHost.mjs';
import { freshSamples } from './start/samples.mjs';

const { CLOUDTRAIL_HOST: wanted, CLOUDTRAIL_VSCODE: version = 'today' } = process.env;
const desktop = wanted === 'npm' ? undefined : findDesktop();

if (wanted === 'desktop' && !desktop) {
  say(
    'No desktop VS Code that is new enough was found. Its command is looked for on the PATH and in the usual places.',
  );
  process.exit(1);
}
if (!(await runNode(['.ci/package.mjs']))) process.exit(1);
const folder = await freshSamples();
if (desktop && (await openDesktop(desktop, folder))) {
  say('VS Code opens a window with the samples and the extension. Close it when you are done.');
} else {
  say('No desktop VS Code is at hand, so one from npm is used.');
  await serve(buildNamed(version), await packagePath(), folder);
}
