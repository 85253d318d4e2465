/**
 * `npm run structure`: what the sources are like, in numbers, to compare before and after. `-- ../old` measures another checkout as well.
 */
import { resolve } from 'node:path';
import { root } from './host/paths.mjs';
import { say } from './host/progress.mjs';
import { duplicatedLines } from './structure/duplicates.mjs';
import { importsAmong } from './structure/imports.mjs';
import { percentile, sourcesIn } from './structure/sources.mjs';

const columns = await Promise.all([...process.argv.slice(2).map((folder) => resolve(folder)), root].map(measures));
for (const name of Object.keys(columns.at(-1) ?? {})) {
  say(`| ${name} | ${columns.map((column) => column[name] ?? '').join(' | ')} |`);
}

/**
 * @param {string} checkout
 * @returns {Promise<Readonly<Record<string, number | string>>>}
 */
async function measures(checkout) {
  const sources = await sourcesIn(checkout, 'src');
  const core = sources.filter(({ file }) => file.startsWith('src/core/'));
  const lengths = sources.map(({ lines }) => lines);
  const functions = sources.flatMap((source) => source.functions);
  const { bothWays, inCircles } = importsAmong(sources);
  const count = (/** @type {'asserted' | 'notNull'} */ what) => sources.reduce((sum, source) => sum + source[what], 0);
  return {
    checkout,
    files: sources.length,
    lines: lengths.reduce((sum, one) => sum + one, 0),
    'lines of the core': core.reduce((sum, { lines }) => sum + lines, 0),
    'file length, median and 90th percentile': `${percentile(lengths, 0.5)}, ${percentile(lengths, 0.9)}`,
    'function length, median and 90th percentile': `${percentile(functions, 0.5)}, ${percentile(functions, 0.9)}`,
    'files under 30 lines': lengths.filter((length) => length < 30).length,
    'folder pairs that import both ways': bothWays.length,
    'files in import circles': inCircles.length,
    '`as`, without `as const`': count('asserted'),
    '`!`': count('notNull'),
    'lines that are elsewhere, in stretches of six': duplicatedLines(sources),
  };
}
