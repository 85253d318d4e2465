/** `npm test`: everything, from types to a real VS Code, with the counts of all suites in the last line. */
import { rm } from 'node:fs/promises';
import { builds } from './host/builds.mjs';
import { results } from './host/paths.mjs';
import { say } from './host/progress.mjs';
import { runSteps } from './test/runSteps.mjs';
import { allSteps } from './test/steps.mjs';

await rm(results, { recursive: true, force: true });
say(`Tests run on Node ${process.versions.node} and in VS Code ${builds.map((build) => build.vscode).join(' and ')}.`);
const { failed } = await runSteps(allSteps);
process.exitCode = failed > 0 ? 1 : 0;
