import { join } from 'node:path';
import { buildNamed } from '../../.ci/host/builds.mjs';
import { bundleHostModule } from '../../.ci/host/hostModule.mjs';
import { packagePath } from '../../.ci/host/packagePath.mjs';
import { root } from '../../.ci/host/paths.mjs';
import { runInHost } from '../../.ci/host/runInHost.mjs';
import { runNode } from '../../.ci/host/runNode.mjs';
import type { Opened, Sized } from '../host/sizes';

/** What one gets of archives of several sizes in a real VS Code, as the README tells. */
async function main(): Promise<void> {
  if (!(await runNode(['.ci/package.mjs']))) throw new Error('There is no package to measure.');
  const build = buildNamed(process.env.CLOUDTRAIL_BUILD ?? 'today');
  const module = await bundleHostModule('sizes', "export { run } from './sizes';", join(root, 'test/host'));
  console.log(`\nVS Code ${build.vscode}: an archive is opened, by the megabytes of JSON in it`);
  await runInHost<Sized>({ build, vsix: await packagePath() }, 'sizes', module, (message) => {
    if (message.kind === 'opened') console.log(lineOf(message.size));
  });
}

function lineOf({ json, archive, events, lines, shown, text, groups, processor }: Opened): string {
  const what = `${json} MB (${archive.toFixed(1)} packed), ${events} events: ${shown} in ${lines} lines`.padEnd(78);
  return `  ${what} text ${text} ms, grouped ${groups} ms, of the processor ${processor} ms`;
}

void main();
