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

describe('generated files', () => {
  it('are noticed when stale', async () => {
    const silent = { ...registry, damageKinds: [], rules: [] };
    const { staleFiles } = await script();
    const names = ['package.json', 'package.nls.json', 'media/findings.md'];
    assert.deepEqual([...(await staleFiles(silent, readText, names)).keys()], names);
    assert.equal((await staleFiles(registry, readText, names)).size, 0);
  });
});
