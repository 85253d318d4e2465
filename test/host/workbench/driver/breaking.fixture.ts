/** No test of ours: what becomes of a process in which a test breaks all is tested with it. */
describe('a fixture', () => {
  it('is well', () => undefined);

  it('ends its process', () => process.exit(7));
});
