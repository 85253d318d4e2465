import { join } from 'node:path';
import { builds, type HostBuild } from '../../.ci/host/builds.mjs';
import { bundleHostModule } from '../../.ci/host/hostModule.mjs';
import { packagePath } from '../../.ci/host/packagePath.mjs';
import { root } from '../../.ci/host/paths.mjs';
import { runInHost } from '../../.ci/host/runInHost.mjs';
import { runNode } from '../../.ci/host/runNode.mjs';
import type { Blocked, Hold } from '../host/blocks';

/** VS Code asks before it opens a large file from elsewhere. */
const settings = { 'workbench.editorLargeFileConfirmation': 1024 };

type Results = Map<string, readonly Hold[]>;

/** The times that the extension host was held up, by what was done: with the packaged extension, or with VS Code alone. */
async function measured(build: HostBuild, vsix?: string): Promise<Results> {
  const results: Results = new Map();
  const module = await bundleHostModule('blocks', "export { run } from './blocks';", join(root, 'test/host'));
  const options = { build, settings, ...(vsix && { vsix }) };
  await runInHost<Blocked>(options, 'blocks', module, (message) => {
    if (message.kind === 'blocked') results.set(message.during, message.holds);
  });
  return results;
}

/** The three longest, the longest first. */
function longest(holds: readonly Hold[], of: keyof Hold): string {
  const sorted = holds.map((hold) => Math.round(hold[of])).sort((a, b) => b - a);
  return sorted.slice(0, 3).join(', ') || 'none';
}

async function main(): Promise<void> {
  if (!(await runNode(['.ci/package.mjs']))) throw new Error('There is no package to measure.');
  const wanted = builds.filter(({ id }) => !process.env.CLOUDTRAIL_BUILD || id === process.env.CLOUDTRAIL_BUILD);
  for (const build of wanted) {
    const alone = await measured(build);
    const ours = await measured(build, await packagePath());
    console.log(`\nVS Code ${build.vscode}: what held up the extension host longest, in milliseconds`);
    for (const [during, holds] of ours) {
      const without = alone.get(during) ?? [];
      console.log(`  ${during}`);
      console.log(`    all ${longest(holds, 'milliseconds')}, of one our work ${longest(holds, 'ours')}`);
      console.log(`    VS Code alone ${longest(without, 'milliseconds')}`);
    }
  }
}

void main();
