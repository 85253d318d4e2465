/** `npm run unit`: the unit tests, which one runs at each save; `npm run unit -- --grep hover` runs some of them. */
import { runRoom } from './test/runRoom.mjs';
import { runAtOnce } from './test/runShared.mjs';

await runRoom('unit', runAtOnce);
