/** `npm run package`: builds the extension and packs it into a `.vsix` at the root of the repository. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { packagePath } from './host/packagePath.mjs';
import { root } from './host/paths.mjs';
import { say } from './host/progress.mjs';
import { runNode } from './host/runNode.mjs';

if (!(await runNode(['.ci/build.mjs']))) process.exit(1);
const path = await packagePath();
// Everything that runs is in the bundles, so no dependency is packed.
await createVSIX({ cwd: root, packagePath: path, dependencies: false });
const { size } = await stat(path);
say(`${basename(path)}: ${Math.ceil(size / 1024)} kB`);
