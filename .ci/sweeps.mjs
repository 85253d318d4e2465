/** `npm run sweeps`: what is tried at every place, with every slip, in every fixture; `npm run sweeps -- --grep slip` runs some of it. */
import { runRoom } from './test/runRoom.mjs';
import { runShared } from './test/runShared.mjs';

await runRoom('sweeps', runShared);
