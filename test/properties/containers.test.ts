import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, read } from '../../src/core';
import { root } from '../support/fixtures';
import { triesAll } from '../support/spread';

const folder = join(root, 'test/fixtures/containers');
const fixtures = readdirSync(folder).filter((name) => existsSync(join(folder, `${name}.expected.json`)));

/** So far apart are the places where they break off. */
const STEP = triesAll ? 797 : 3989;

describe('any text of a container', () => {
  it('cut off anywhere is read, and mended in one go', () => {
    for (const name of fixtures) {
      const text = readFileSync(join(folder, name), 'utf8');
      for (let end = name.length; end < text.length; end += STEP) {
        checkRead(text.slice(0, end), `${name} up to ${end}`);
      }
    }
  });

  function checkRead(text: string, label: string): void {
    const { records, unexplained, damages } = read(text);
    // An event that another one has swallowed is not understood, and stands in that other one.
    for (const places of [[...records].map(({ span }) => span), unexplained]) {
      places.forEach((place, index) => {
        const before = places[index - 1]?.end ?? 0;
        assert.ok(before <= place.start && place.start < place.end && place.end <= text.length, label);
      });
    }
    const again = read(
      applyEdits(
        text,
        damages.flatMap(({ edits }) => edits),
      ),
    );
    assert.deepEqual(
      again.damages.map(({ code }) => code),
      [],
      label,
    );
    assert.equal(again.records.length, records.length, label);
  }

  it('nested beyond measure is read', () => {
    for (const piece of ['{"message":', '{"results":[', '[', '{"Events":[', '{"detail":{"message":"']) {
      assert.equal(read(piece.repeat(300)).records.length, 0, piece);
    }
  });
});
