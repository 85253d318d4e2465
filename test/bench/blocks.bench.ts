import { join } from 'node:path';
import { builds, type HostBuild } from '../../.ci/host/builds.mjs';
import { bundleHostModule } from '../../.ci/host/hostModule.mjs';
import { packagePath } from '../../.ci/host/packagePath.mjs';
import { root } from '../../.ci/host/paths.mjs';
import { runInHost } from '../../.ci/host/runInHost.mjs';
import { runNode } from '../../.ci/host/runNode.mjs';
import type { Blocked } from '../host/blocks';

/** VS Code asks before it opens a large file from elsewhere. */
const settings = { 'workbench.editorLargeFileConfirmation': 1024 };

type Results = Map<string, readonly number[]>;

/** The longest blocks of the extension host by what was done: with the packaged extension, or with VS Code alone. */
async function measured(build: HostBuild, vsix?: string): Promise<Results> {
  const results: Results = new Map();
  const module = await bundleHostModule('blocks', "export { run } from './blocks';", join(root, 'test/host'));
  const options = { build, settings, ...(vsix && { vsix }) };
  await runInHost<Blocked>(options, 'blocks', module, (message) => {
    if (message.kind === 'blocked') results.set(message.during, message.milliseconds);
  });
  return results;
}

async function main(): Promise<void> {
  if (!(await runNode(['.ci/package.mjs']))) throw new Error('There is no package to measure.');
  const wanted = builds.filter(({ id }) => !process.env.CLOUDTRAIL_BUILD || id === process.env.CLOUDTRAIL_BUILD);
  for (const build of wanted) {
    const alone = await measured(build);
    const ours = await measured(build, await packagePath());
    console.log(`\nVS Code ${build.vscode}: the three longest blocks of the extension host, in milliseconds`);
    for (const [during, blocks] of ours) {
      const without = alone.get(during)?.join(', ') ?? '';
      console.log(`  ${during.padEnd(55)} ${blocks.join(', ').padEnd(18)} VS Code alone: ${without}`);
    }
  }
}

void main();
