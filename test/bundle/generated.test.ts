import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { facets, findings, presets, read, rules } from '../../src/core';
import { damageKinds } from '../../src/core/repair/kinds';
import { root } from '../support/fixtures';

const registry = { damageKinds, facets, presets, rules, findingsIn: (text: string) => findings(read(text)) };

/** The script waits for what it imports, so it cannot be required. */
const script = () => import('../../.ci/generate.mjs');

async function readText(name: string): Promise<string> {
  return readFile(path.join(root, name), 'utf8');
}

describe('generated files', function () {
  // What AWS lists of its actions is read from nine hundred files.
  this.timeout(20_000);

  it('say what the registries say (else run "node .ci/generate.mjs")', async () => {
    const { staleFiles } = await script();
    assert.deepEqual([...(await staleFiles(registry, readText)).keys()], []);
  });

  it('are noticed when stale', async () => {
    const silent = { ...registry, damageKinds: [], rules: [] };
    const { staleFiles } = await script();
    const stale = await staleFiles(silent, readText);
    assert.deepEqual([...stale.keys()].slice(0, 3), ['package.json', 'package.nls.json', 'media/findings.md']);
  });
});
