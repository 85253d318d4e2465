import { temporaryFolder } from '../../../../.ci/host/temporary.mjs';

/** No test of ours: that what tests leave for those after them is gone in the end is tested with it. */
describe('a fixture', () => {
  it('leaves a folder', async () => {
    const { path } = await temporaryFolder('left');
    console.log(`It is ${path}.`);
  });
});
