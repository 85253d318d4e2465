import { tidyUp } from '../../.ci/host/endings.mjs';

/** A server and a browser that tests of the workbench keep are ended once all tests are over. */
export const mochaHooks = { afterAll: tidyUp };
