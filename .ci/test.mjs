/**
 * `npm test`: from types to a real VS Code, with the counts of all suites in the last line. `npm run test:all` takes every test in every VS Code,
 * and every text that a test can try; that takes most of an hour.
 */
import { rm } from 'node:fs/promises';
import { builds } from './host/builds.mjs';
import { results } from './host/paths.mjs';
import { say } from './host/progress.mjs';
import { runSteps } from './test/runSteps.mjs';
import { allSteps, usualSteps } from './test/steps.mjs';

const all = process.argv.includes('--all');
// Read by `test/support/spread.ts`: a file that is run by itself tries all.
if (!all) process.env.CLOUDTRAIL_TESTS = 'usual';

await rm(results, { recursive: true, force: true });
say(`Tests run on Node ${process.versions.node} and in VS Code ${builds.map((build) => build.vscode).join(' and ')}.`);
const { failed } = await runSteps(all ? allSteps : usualSteps);
process.exitCode = failed > 0 ? 1 : 0;
