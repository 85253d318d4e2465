import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { jsonrepair } from 'jsonrepair';
import { applyEdits, fixAllEdits, read } from '../../src/core';
import { brokenPromise } from '../support/damage/promises';
import { mended, shownRecords } from '../support/damage/shown';
import { root } from '../support/fixtures';
import { misplacedFields } from '../support/misplacedFields';
import { refusedIn } from '../support/refusals';

/** Samples from AWS's guides and logs of real accounts, kept beside the repository; without them these tests are skipped. */
const corpus = path.join(root, '..', 'shared', 'corpus');

function files(folder: string): string[] {
  try {
    const names = readdirSync(path.join(corpus, folder), { recursive: true, encoding: 'utf8' });
    return names.filter((name) => /\.(?:txt|json|gz|jsonl|log)$/.test(name)).sort();
  } catch {
    return [];
  }
}

function textOf(folder: string, name: string): string {
  const bytes = readFileSync(path.join(corpus, folder, name));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** What a repairer makes of a text: the value, or undefined when it gives up. */
function repairedBy(repair: (text: string) => string, text: string): unknown {
  try {
    return JSON.parse(repair(text));
  } catch {
    return undefined;
  }
}

const mendedByUs = (text: string) => mended(read(text));

describe('the corpus', () => {
  const malformed = files('doc-samples/malformed');
  const gold = files('gold').filter((name) => name.endsWith('.bad.txt'));
  const sound = ['doc-samples/valid', 'real'].flatMap((folder) => files(folder).map((name) => [folder, name] as const));

  before(function () {
    if (malformed.length === 0) {
      console.log('      skipped: the corpus is not here');
      this.skip();
    }
  });

  it('of malformed samples becomes strict JSON with all top-level fields in their place', () => {
    const failed: string[] = [];
    const theirs = { throws: 0, differs: 0, equal: 0 };
    for (const name of malformed) {
      const text = textOf('doc-samples/malformed', name);
      const value = repairedBy(mendedByUs, text);
      const broken = brokenPromise(text);
      if (value === undefined || broken || read(text).records.length === 0 || misplacedFields(value).length > 0) {
        failed.push(`${name}: ${broken ?? misplacedFields(value)}`);
      }
      const other = repairedBy(jsonrepair, text);
      theirs[other === undefined ? 'throws' : isDeepStrictEqual(other, value) ? 'equal' : 'differs']++;
    }
    console.log(`      ours: ${malformed.length - failed.length} of ${malformed.length} strict, nothing lost`);
    console.log(
      `      jsonrepair: throws on ${theirs.throws}, other values on ${theirs.differs}, same on ${theirs.equal}`,
    );
    assert.deepEqual(failed, []);
  });

  it('of malformed samples needs no guard, and is mended without asking as far as that is certain', () => {
    let certain = 0;
    for (const name of malformed) {
      const log = read(textOf('doc-samples/malformed', name));
      assert.deepEqual(refusedIn(log), [], name);
      certain += read(applyEdits(log.text, fixAllEdits(log))).damages.length === 0 ? 1 : 0;
    }
    console.log(`      ${certain} of ${malformed.length} by certain mends alone`);
  });

  it('of pairs before and after AWS corrected them is corrected in the same way', () => {
    let theirs = 0;
    for (const name of gold) {
      const text = textOf('gold', name);
      const good = JSON.parse(textOf('gold', name.replace('.bad.txt', '.good.json')));
      assert.deepEqual(repairedBy(mendedByUs, text), good, name);
      theirs += isDeepStrictEqual(repairedBy(jsonrepair, text), good) ? 1 : 0;
    }
    console.log(`      ours: ${gold.length} of ${gold.length}; jsonrepair: ${theirs}`);
  });

  it('of sound samples and real logs has no damage, and shows the values of JSON.parse', () => {
    let records = 0;
    for (const [folder, name] of sound) {
      const text = textOf(folder, name);
      const log = read(text);
      assert.deepEqual(log.damages, [], name);
      assert.ok(log.records.length > 0, name);
      records += log.records.length;
      if (folder !== 'real' || log.records.length < 50) {
        assert.equal(brokenPromise(text), undefined, name);
      }
    }
    console.log(`      ${records} records without a damage`);
  }).timeout(60_000);

  it('of malformed samples keeps the promises wherever it breaks off', () => {
    for (const name of malformed.filter((_, index) => index % 10 === 0)) {
      const text = textOf('doc-samples/malformed', name);
      for (let end = 40; end < text.length; end += 97) {
        assert.equal(brokenPromise(text.slice(0, end)), undefined, `${name} up to ${end}`);
      }
    }
  });

  it('shows records of malformed samples with names and times', () => {
    const records = malformed.flatMap((name) => shownRecords(read(textOf('doc-samples/malformed', name))));
    const timed = records.filter((record) => Object.hasOwn(record as object, 'eventTime'));
    assert.ok(timed.length > 0.8 * records.length, `${timed.length} of ${records.length}`);
  });
});
