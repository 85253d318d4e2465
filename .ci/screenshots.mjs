/**
 * `npm run screenshots`: makes the pictures of the README in a real VS Code, from the sample documents: each in the themes that VS Code starts with, and in
 * those with high contrast, to be looked at.
 * `npm run screenshots -- hover-dark fix-dark` makes these only.
 */
import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { packagePath } from './host/packagePath.mjs';
import { root } from './host/paths.mjs';
import { say } from './host/progress.mjs';
import { runNode } from './host/runNode.mjs';
import { pictures } from './screenshots/pictures.mjs';
import { openStudio, themes } from './screenshots/studio.mjs';

const folder = join(root, 'media/screenshots');
const wanted = process.argv.slice(2);

if (!(await runNode(['.ci/package.mjs']))) process.exit(1);
for (const theme of Object.keys(themes)) {
  for (const [name, { settings, pose }] of Object.entries(pictures)) {
    if (wanted.length > 0 && !wanted.includes(`${name}-${theme}`)) continue;
    const studio = await openStudio(themes[theme] ?? '', await packagePath(), settings);
    try {
      await pose(studio);
      const path = join(folder, `${name}-${theme}.webp`);
      await studio.picture(path);
      say(`${relative(root, path)}: ${Math.ceil((await stat(path)).size / 1024)} kB`);
    } finally {
      await studio.close();
    }
  }
}
