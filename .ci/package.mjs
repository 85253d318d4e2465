/** `npm run package`: builds the extension and packs it into a `.vsix` at the root of the repository. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { packagePath } from './host/packagePath.mjs';
import { root } from './host/paths.mjs';
import { say } from './host/progress.mjs';
import { runNode } from './host/runNode.mjs';
import { detailsPage } from './package/detailsPage.mjs';

/** Made with the bundles; packed as the page that VS Code shows. */
const details = 'dist/details.md';

if (!(await runNode(['.ci/build.mjs']))) process.exit(1);
await writeFile(join(root, details), detailsPage(await readFile(join(root, 'README.md'), 'utf8')));
const path = await packagePath();
await createVSIX({
  cwd: root,
  packagePath: path,
  readmePath: details,
  // Everything that runs is in the bundles, so no dependency is packed.
  dependencies: false,
  // It has no public address yet, and none is better than one that somebody else may take.
  allowMissingRepository: true,
});
const { size } = await stat(path);
say(`${basename(path)}: ${Math.ceil(size / 1024)} kB`);
