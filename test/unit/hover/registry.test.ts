import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cardParts } from '../../../src/core/explain/card/index';
import { valueExplainers } from '../../../src/core/explain/values';
import { root } from '../../support/fixtures';

describe('registries of what is explained', () => {
  for (const [folder, shape, registry] of [
    ['values', ': ValueExplainer =', valueExplainers],
    ['card', ': CardPart =', cardParts],
  ] as const) {
    it(`hold every file of ${folder} that has something to say, once`, () => {
      const all = path.join(root, 'src', 'core', 'explain', folder);
      const files = readdirSync(all).filter((name) => readFileSync(path.join(all, name), 'utf8').includes(shape));
      assert.equal(registry.length, files.length);
      assert.equal(new Set<unknown>(registry).size, files.length);
    });
  }
  it('have ids that differ', () => {
    const ids = valueExplainers.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.every((id) => /^[a-z]+(-[a-z]+)*$/.test(id)));
  });
});
