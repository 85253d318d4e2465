/**
 * `npm run host`: the tests in a real VS Code alone, against a fresh package. `npm run host -- oldest` or `-- today` takes one VS Code only,
 * `-- today archives folder` in it the test files whose names begin so.
 */
import { basename } from 'node:path';
import { builds } from './host/builds.mjs';
import { suiteFiles } from './host/bundleSuite.mjs';
import { testFiles } from './test/bundleTests.mjs';
import { runSteps } from './test/runSteps.mjs';
import { hostSteps, packageStep } from './test/steps.mjs';

const wanted = process.argv.slice(2);
const named = builds.filter(({ id, vscode }) => wanted.includes(id) || wanted.includes(vscode));
const beginnings = wanted.filter((word) => !named.some(({ id, vscode }) => word === id || word === vscode));
const files = [...(await suiteFiles()), ...(await testFiles('host/workbench')).map((file) => basename(file))];
for (const beginning of beginnings)
  if (!files.some((file) => file.startsWith(beginning)))
    throw new Error(`No test file begins with "${beginning}". There are: ${files.join(', ')}.`);
const chosen = named.length > 0 ? named : builds;
const isWanted = (/** @type {string} */ file) =>
  beginnings.length === 0 || beginnings.some((beginning) => basename(file).startsWith(beginning));
const { failed } = await runSteps([packageStep, ...chosen.flatMap((build) => hostSteps(build, isWanted))]);
process.exitCode = failed > 0 ? 1 : 0;
