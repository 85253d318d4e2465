import assert from 'node:assert/strict';
import {
  applyEdits,
  drain,
  eventsOf,
  findings,
  findingsInSteps,
  fixAllEdits,
  fixSampleEdits,
  isCertain,
  match,
  parseFilter,
  read,
  repair,
} from '../../src/core';
import { repairMarks } from '../../src/core/checks/findings/repair';
import { buildRecord, logOf } from '../support/buildRecord';

const unpadded = { eventTime: '2018-9-01T00:24:36Z' };

describe('findings', () => {
  it('take the same copy of an event for its repetition as the filter does', () => {
    const [whole, other] = [buildRecord(), buildRecord({ eventID: 'c0000000-0000-4000-8000-000000000001' })];
    const damaged = whole.replace('"readOnly":true', '"readOnly":true,');
    const documents = {
      'whole, whole': [whole, other, whole],
      'damaged, whole': [damaged, other, whole],
      'whole, damaged': [whole, damaged, other],
      'damaged, damaged': [damaged, damaged],
      'damaged, whole, whole, damaged': [damaged, whole, whole, damaged],
    };
    for (const [name, records] of Object.entries(documents)) {
      const log = read(`{"Records":[${records.join(',')}]}`);
      const told = findings(log).filter(({ code }) => code === 'duplicate-event');
      const filtered = drain(match(parseFilter('is:duplicate').root, eventsOf(log))).rows ?? [];
      assert.deepEqual(
        told.map(({ span }) => log.records.around(span.start)?.index),
        [...filtered],
        name,
      );
    }
    const [first] = findings(read(`[${damaged},${whole}]`)).filter(({ code }) => code === 'duplicate-event');
    assert.match(first?.message ?? '', /once more, and undamaged there/);
    assert.deepEqual(
      first?.related?.map(({ span }) => span.start),
      [damaged.length + 2],
    );
  });

  it('are looked for in steps of a few records each', () => {
    const log = logOf(...Array.from({ length: 60 }, () => unpadded));
    const steps = findingsInSteps(log);
    assert.equal(steps.next().done, false);
    assert.equal(steps.next().done, false);
    assert.deepEqual(drain(steps).all, findings(log));
  });
});

describe('fixing all', () => {
  it('makes certain mends, and leaves alone what removes words', () => {
    const text = buildRecord()
      .replace('"awsRegion"', 'whatever "awsRegion"')
      .replace('"readOnly":true,', '"readOnly":true');
    const log = read(text);
    const mended = applyEdits(text, fixAllEdits(log));
    assert.ok(mended.includes('whatever "awsRegion"') && mended.includes('"readOnly":true,'), mended);
    assert.deepEqual(fixAllEdits(read(mended)), []);
  });
});

describe('a repair', () => {
  it('says what is uncertain, and which words go', () => {
    const text = buildRecord(unpadded)
      .replace('"awsRegion"', 'whatever "awsRegion"')
      .replace('"readOnly":true,', '"readOnly":true');
    const { edits, removes } = repair(read(text));
    assert.deepEqual(
      removes.map((removed) => [removed.code, removed.text]),
      [['stray-text', 'whatever']],
    );
    const repaired = applyEdits(text, edits);
    assert.deepEqual(findings(read(repaired)), []);
    assert.equal(edits.filter(isCertain).length, 1);
    const marks = repairMarks(text, edits);
    assert.deepEqual(
      marks.map(({ titles, changesValue, removed }) => [titles.length, changesValue, removed]),
      [
        [1, true, undefined],
        [1, false, '“whatever”'],
      ],
    );
    assert.match(marks[1]!.titles[0]!, /“whatever”/);
    assert.equal(repaired.slice(marks[0]!.span.start - 5, marks[0]!.span.end), '2018-0');
    assert.ok(repaired.slice(marks[1]!.span.end).trimStart().startsWith('"awsRegion"'));
  });
});

describe('fixSampleEdits', () => {
  it('mends one sample of a document and leaves the others alone', () => {
    const broken = buildRecord(unpadded).replace('"my-mesh"', 'my-mesh"');
    const text = `First a damaged sample.\n\nIt lacks a quotation mark.\n\nHere it is:\n\n${broken}\n\nand then another one of the same kind.\n\n${broken}\n\nThat is all.\n`;
    const log = read(text);
    assert.equal(log.containers.length, 2);
    const mended = applyEdits(text, fixSampleEdits(log, log.containers[1]!.span.start));
    const { start } = log.containers[1]!.span;
    assert.equal(mended.slice(0, start), text.slice(0, start));
    const [first, second] = [0, 1].map((index) => findingsIn(mended, index).map(({ code }) => code));
    assert.deepEqual(first, ['time-not-iso', 'missing-opening-quote']);
    assert.deepEqual(second, ['time-not-iso']);
    assert.deepEqual(fixSampleEdits(log, 0), []);
  });
});

function findingsIn(text: string, index: number) {
  const log = read(text);
  const { start, end } = log.containers[index]!.span;
  return findings(log).filter((finding) => start <= finding.span.start && finding.span.end <= end);
}
