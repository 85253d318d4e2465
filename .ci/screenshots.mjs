/**
 * `npm run screenshots`: makes pictures in a real VS Code, each in the themes that VS Code starts with and in those with high contrast. Those of the
 * README go into media/screenshots; all others, for those who look after the colors, into test-results/screenshots.
 * `npm run screenshots -- hover-dark fix` makes these only.
 */
import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { packagePath } from './host/packagePath.mjs';
import { results, root } from './host/paths.mjs';
import { say } from './host/progress.mjs';
import { runNode } from './host/runNode.mjs';
import { pictures } from './screenshots/pictures.mjs';
import { openStudio, themes } from './screenshots/studio.mjs';

const wanted = process.argv.slice(2);

if (!(await runNode(['.ci/package.mjs']))) process.exit(1);
for (const theme of /** @type {import('./screenshots/studio.mjs').ThemeName[]} */ (Object.keys(themes))) {
  for (const [name, picture] of Object.entries(pictures)) {
    const full = `${name}-${theme}`;
    if (wanted.length > 0 && !wanted.includes(full) && !wanted.includes(name)) continue;
    const path = join(picture.readme === theme ? join(root, 'media') : results, 'screenshots', `${full}.webp`);
    const studio = await openStudio(theme, await packagePath(), picture);
    try {
      await picture.pose(studio);
      await studio.picture(path);
      say(`${relative(root, path)}: ${Math.ceil((await stat(path)).size / 1024)} kB`);
    } finally {
      await studio.close();
    }
  }
}
