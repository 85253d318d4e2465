import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { staleFiles } from '../../.ci/generate.mjs';
import { facets, findings, presets, read, rules } from '../../src/core';
import { damageKinds } from '../../src/core/repair/kinds';
import { root } from '../support/fixtures';

const registry = { damageKinds, facets, presets, rules, findingsIn: (text: string) => findings(read(text)) };

async function readText(name: string): Promise<string> {
  return readFile(path.join(root, name), 'utf8');
}

describe('generated files', function () {
  // What AWS lists of its actions is read from nine hundred files.
  this.timeout(20_000);

  it('say what the registries say (else run "node .ci/generate.mjs")', async () => {
    assert.deepEqual([...(await staleFiles(registry, readText)).keys()], []);
  });

  it('are noticed when stale', async () => {
    const silent = { ...registry, damageKinds: [], rules: [] };
    const stale = await staleFiles(silent, readText);
    assert.deepEqual([...stale.keys()].slice(0, 3), ['package.json', 'package.nls.json', 'media/findings.md']);
  });

  it('give every code one meaning', () => {
    const codes = [...damageKinds, ...rules].map(({ code }) => code);
    assert.deepEqual(
      codes.filter((code, index) => codes.indexOf(code) !== index),
      [],
    );
  });

  it('explain every code, with an example', async () => {
    const sections = (await readText('media/findings.md')).split(/^### /m).slice(1);
    const explained = sections.filter((section) =>
      /^[a-z-]+\n\n[A-Z].*\.\n\n```+(diff|text)\n[\s\S]+```\n\nReported as: /.test(section),
    );
    assert.deepEqual(
      explained.map((section) => section.split('\n')[0]),
      [...damageKinds, ...rules].map(({ code }) => code),
    );
  });

  it('say of every code why it matters, in words of its own', () => {
    const reasons = [...damageKinds, ...rules].map(({ matters }) => matters);
    assert.ok(reasons.every((reason) => /^[A-Z].{30,200}\.$/.test(reason)));
    assert.equal(new Set(reasons).size, reasons.length);
  });
});
