import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../src/core';
import { root } from '../support/fixtures';

const samples = join(root, 'media/samples');
const fixtures = join(root, 'test/fixtures/seeds');
const documents = readdirSync(samples, { withFileTypes: true }).flatMap((entry) =>
  entry.isFile() ? [entry.name] : [],
);
const textOf = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('the sample documents', () => {
  it('are the ones that the tests run on', () => {
    assert.deepEqual(documents.sort(), readdirSync(fixtures).sort());
    for (const name of documents) {
      assert.equal(textOf(samples, name), textOf(fixtures, name), name);
    }
  });

  it('hold eleven events', () => {
    const counts = Object.fromEntries(documents.map((name) => [name, read(textOf(samples, name)).records.length]));
    assert.deepEqual(counts, {
      'app-mesh-connection.txt': 1,
      'app-mesh.md': 2,
      'cloud-map.txt': 1,
      'cloudwatch.txt': 6,
      'x-ray.txt': 1,
    });
  });
});
