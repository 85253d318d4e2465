import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { rules } from '../../src/core';
import { damageKinds } from '../../src/core/repair/kinds';
import { root } from '../support/fixtures';

async function readText(name: string): Promise<string> {
  return readFile(path.join(root, name), 'utf8');
}

describe('the page of findings', () => {
  it('has one meaning for every code', () => {
    const codes = [...damageKinds, ...rules].map(({ code }) => code);
    assert.deepEqual(
      codes.filter((code, index) => codes.indexOf(code) !== index),
      [],
    );
  });

  it('explains every code, with an example', async () => {
    const sections = (await readText('media/findings.md')).split(/^### /m).slice(1);
    const explained = sections.filter((section) =>
      /^[a-z-]+\n\n[A-Z].*\.\n\n```+(diff|text)\n[\s\S]+```\n\nReported as: /.test(section),
    );
    assert.deepEqual(
      explained.map((section) => section.split('\n')[0]),
      [...damageKinds, ...rules].map(({ code }) => code),
    );
  });

  it('says of every code what its registry says', async () => {
    // Without what keeps signs from being Markdown.
    const page = (await readText('media/findings.md')).replaceAll(/\\(?=[^\w\s])/g, '');
    for (const { code, summary, matters, severity } of [...damageKinds, ...rules]) {
      const [section = ''] = page.split(`### ${code}\n\n`).slice(1);
      assert.ok(section.startsWith(`${summary} ${matters}\n`), code);
      assert.match(section.split('\n### ')[0] ?? '', new RegExp(`Usual severity: ${severity}\\b`));
    }
  });

  it('says of every code why it matters, in words of its own', () => {
    const reasons = [...damageKinds, ...rules].map(({ matters }) => matters);
    assert.ok(reasons.every((reason) => /^[A-Z].{30,200}\.$/.test(reason)));
    assert.equal(new Set(reasons).size, reasons.length);
  });
});
