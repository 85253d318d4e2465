/** `npm run check`: what can be said without running any code of ours. */
import { runSteps } from './test/runSteps.mjs';
import { checks } from './test/steps.mjs';

const { failed } = await runSteps(checks);
process.exitCode = failed > 0 ? 1 : 0;
