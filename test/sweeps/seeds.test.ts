import assert from 'node:assert/strict';
import { applyEdits, findings, type LogDocument, read, repair } from '../../src/core';
import { fixture, fixtureNames } from '../support/fixtures';
import { sharedFiles, sharedPath } from '../support/shared';

/** What is found in each of the five documents, hints apart, in text order. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'app-mesh-connection.txt': [],
  'app-mesh.md': ['missing-opening-quote'],
  'cloud-map.txt': [],
  'cloudwatch.txt': ['placeholder'],
  'x-ray.txt': ['hash-rocket', 'time-not-iso', 'time-not-iso'],
};

function codes(log: LogDocument): string[] {
  return findings(log)
    .filter(({ severity }) => severity !== 'hint')
    .map(({ code }) => code);
}

describe('findings in the five documents', () => {
  it('cover all of them', () => {
    assert.deepEqual(fixtureNames('seeds'), Object.keys(expected));
  });

  for (const [name, wanted] of Object.entries(expected)) {
    it(`are in ${name} what they should be, and gone once mended`, () => {
      const log = read(fixture('seeds', name) ?? '');
      assert.deepEqual(codes(log), wanted);
      const mended = read(applyEdits(log.text, repair(log).edits));
      assert.deepEqual(codes(mended), []);
      assert.deepEqual(repair(mended).edits, []);
      assert.equal(mended.records.length, log.records.length);
    });
  }

  it('are the same in the documents as published', function () {
    if (!sharedPath('seeds')) {
      this.skip();
    }
    const found = [...sharedFiles('seeds')].map(({ text }) => codes(read(text)));
    assert.deepEqual(found, Object.values(expected));
  });
});
