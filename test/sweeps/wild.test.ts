import assert from 'node:assert/strict';
import { fixture, fixtureNames } from '../support/fixtures';
import type { Expected } from '../support/wild/expected';
import { failuresOf } from '../support/wild/failures';

const SIDECAR = '.expected.json';

/** Kinds of texts that people posted or that attackers could write, several of each kind. */
describe('texts as they are found', () => {
  for (const kind of fixtureNames('wild')) {
    describe(kind, () => {
      const names = fixtureNames(`wild/${kind}`).filter((name) => !name.endsWith(SIDECAR));
      for (const name of names) {
        it(name, () => {
          const expected = JSON.parse(fixture('wild', kind, name + SIDECAR) ?? '') as Expected;
          const failures = failuresOf(fixture('wild', kind, name) ?? '', expected);
          assert.ok(failures.length === 0, failures.slice(0, 12).join('\n'));
        });
      }
    });
  }
});
