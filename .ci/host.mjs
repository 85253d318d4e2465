/**
 * `npm run host`: the tests in a real VS Code alone, against a fresh package. `npm run host -- oldest` or `-- today` takes one VS Code only.
 */
import { buildNamed, builds } from './host/builds.mjs';
import { runSteps } from './test/runSteps.mjs';
import { hostSteps, packageStep } from './test/steps.mjs';

const wanted = process.argv.slice(2);
const chosen = wanted.length > 0 ? wanted.map(buildNamed) : builds;
const { failed } = await runSteps([packageStep, ...chosen.flatMap(hostSteps)]);
process.exitCode = failed > 0 ? 1 : 0;
