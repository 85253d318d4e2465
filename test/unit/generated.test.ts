import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { staleFiles } from '../../.ci/generate.mjs';
import { facets, rules } from '../../src/core';
import { damageKinds } from '../../src/core/reader/damages';
import { root } from '../support/fixtures';

const registry = { damageKinds, facets, rules };

async function readText(name: string): Promise<string | undefined> {
  return readFile(path.join(root, name), 'utf8').catch(() => undefined);
}

describe('generated files', () => {
  it('say what the registries say (else run "node .ci/generate.mjs")', async () => {
    assert.deepEqual(await staleFiles(registry, readText), []);
  });

  it('are noticed when stale', async () => {
    const silent = { ...registry, rules: [] };
    const stale = await staleFiles(silent, readText);
    assert.deepEqual(stale.slice(0, 3), ['package.json', 'package.nls.json', 'media/findings.md']);
  });

  it('give every code one meaning', () => {
    const codes = [...damageKinds, ...rules].map(({ code }) => code);
    assert.deepEqual(
      codes.filter((code, index) => codes.indexOf(code) !== index),
      [],
    );
  });
});
