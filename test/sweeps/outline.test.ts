import assert from 'node:assert/strict';
import { drain, enclosing, foldsOf, outlineOf, read } from '../../src/core';
import { buildRecord } from '../support/buildRecord';
import { around, folds } from '../support/structure';

describe('outlineOf', () => {
  it('goes to the same depth in all events, and says how many there was no room for', () => {
    const text = JSON.stringify({ Records: Array.from({ length: 10 }, () => JSON.parse(buildRecord())) });
    const outline = (most: number) => drain(outlineOf(read(text), most));
    type Items = ReturnType<typeof outline>['events'];
    const deep = (most: number) => {
      const { events, rest } = outline(most);
      const depth = (items: Items): number => Math.max(0, ...items.map(({ children }) => 1 + depth(children)));
      return [events.length, new Set(events.map((event) => depth([event]))).size, depth(events), rest?.count];
    };
    assert.deepEqual(deep(1000), [10, 1, 3, undefined]);
    assert.deepEqual(deep(200), [10, 1, 2, undefined]);
    assert.deepEqual(deep(100), [10, 1, 1, undefined]);
    assert.deepEqual(deep(7), [7, 1, 1, 3]);
    const { rest } = outline(7);
    assert.equal(text.slice(rest!.span.start, rest!.span.end), text.slice(rest!.span.start, -2));
  });
});

describe('foldsOf', () => {
  it('is not led astray by a lost quotation mark or bracket', () => {
    const text = JSON.stringify([JSON.parse(buildRecord()), JSON.parse(buildRecord())], undefined, 1);
    assert.deepEqual(folds(text.replace('"eventTime": "', '"eventTime": ')), folds(text));
    assert.deepEqual(folds(text.replace('1.08",', '1.08" [[,')), folds(text));
  });

  it('takes time in proportion to brackets that nobody closes', function () {
    this.timeout(5000);
    const text = `{\n${'['.repeat(400_000)}${'}'.repeat(400_000)}`;
    const containers = [{ id: 'x', span: { start: 0, end: text.length }, facts: [], certain: true }];
    // Looked for among all that are open, each of the closing ones would take four hundred thousand looks.
    assert.deepEqual(drain(foldsOf({ ...read(''), text, containers }, 10)), []);
  });
});

describe('enclosing', () => {
  const event = buildRecord({ requestParameters: { list: [{ a: 'b c' }] } });

  it('has nothing around a place in no log, and each place within the one before', () => {
    assert.deepEqual(around('te|xt'), []);
    const log = read(`Here: ${event} and there.`);
    for (let offset = 0; offset <= log.text.length; offset++) {
      const places = enclosing(log, offset);
      places.slice(1).reduce((outer, inner) => {
        assert.ok(
          outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start,
        );
        return inner;
      }, places[0]!);
    }
  });
});
