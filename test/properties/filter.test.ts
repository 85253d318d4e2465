import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read } from '../../src/core';
import { parseFilter } from '../../src/core/filter/parse';
import { printFilter } from '../../src/core/filter/print';
import { messageOf } from '../../src/core/filter/problems';
import { spotIn } from '../../src/core/filter/spot';
import { dataOf } from '../../src/core/json/plain';
import { regexEngine } from '../../src/editor/shared/regexEngine';
import { recordTexts } from '../bench/support/logs';
import { anyCharacter } from '../support/damage/anyCharacter';
import { anyFilter, anyText } from '../support/filter/anyFilter';
import { events } from '../support/filter/events';
import { naiveRows, type PlainEvent } from '../support/filter/naive';
import { rowsOf, setOf } from '../support/filter/setOf';
import { processorClock } from '../support/processorClock';
import { sharedFiles } from '../support/shared';
import { runs } from '../support/spread';

const WITHOUT_PLACES = /^(?:span|text)$/;

/** A tree without the places of its nodes, and without times as they are written. */
function shapeOf(text: string): unknown {
  return JSON.parse(
    JSON.stringify(parseFilter(text).root, (name, value) => (WITHOUT_PLACES.test(name) ? undefined : value)),
  );
}

describe('the filter language', () => {
  it('prints what reads as the same filter', () => {
    fc.assert(
      fc.property(anyFilter, (text) => {
        assert.deepEqual(parseFilter(text).problems, []);
        const printed = printFilter(parseFilter(text).root);
        assert.deepEqual(parseFilter(printed).problems, [], printed);
        assert.deepEqual(shapeOf(printed), shapeOf(text), printed);
        assert.equal(printFilter(parseFilter(printed).root), printed);
      }),
      { numRuns: runs(5000) },
    );
  });

  it('reads any text, prints what it read, and points into it', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: anyCharacter })), (text) => {
        const { root, problems } = parseFilter(text);
        for (const problem of problems) {
          assert.ok(
            problem.span.start >= 0 && problem.span.start <= problem.span.end && problem.span.end <= text.length,
          );
          assert.match(messageOf(problem), /^[A-Z].*\.$/s);
        }
        const printed = printFilter(root);
        if (problems.length === 0) {
          assert.deepEqual(parseFilter(printed).problems, [], printed);
          assert.deepEqual(shapeOf(printed), shapeOf(text), printed);
        }
      }),
      { numRuns: runs(20_000) },
    );
  });

  it('takes a time that grows with the text', () => {
    for (const piece of ['(', '-', '"', '/', 'a:', '"a".', ' OR ', 'service:(', 'a.b', '\\']) {
      const clock = processorClock();
      const text = piece.repeat(20_000);
      parseFilter(text);
      spotIn(text, text.length);
      assert.ok(clock() < 2000, piece);
    }
  });
});

const logs: Readonly<Record<string, string>> = {
  'a.json': `{"Records":[${events.join(',\n')}]}`,
  'b.json': recordTexts(5, 20_000)
    .map((text) => text.replace(/"eventTime":"[^"]*"/, '"eventTime":"2021-06-09T10:03:00Z"'))
    .join('\n'),
  'damaged.json': `[${events.slice(0, 3).join(',').replace('"eventVersion":', 'eventVersion:').replace('"logs-1"', '“logs-1”')}]`,
  'strings.json': JSON.stringify({
    Events: events.slice(0, 4).map((text) => ({ EventId: 'x', CloudTrailEvent: text })),
  }),
};

function plainEvents(given: Readonly<Record<string, string>>): PlainEvent[] {
  return Object.entries(given).flatMap(([file, text]) =>
    [...read(text).records].map((record) => ({ file, data: dataOf(record.tree), damaged: record.damaged })),
  );
}

describe('a filter over columns and text', () => {
  it('matches what it matches when plain objects are asked one by one', async () => {
    const engine = await regexEngine();
    const set = setOf(logs);
    const plain = plainEvents(logs);
    assert.equal(set.length, plain.length);
    let [tried, found] = [0, 0];
    fc.assert(
      fc.property(anyFilter, (filter) => {
        tried++;
        const rows = rowsOf(filter, set, engine);
        found += rows.length > 0 && rows.length < plain.length ? 1 : 0;
        assert.deepEqual(rows, naiveRows(parseFilter(filter).root, plain), filter);
      }),
      { numRuns: runs(4000) },
    );
    assert.ok(found > tried / 4, `${found} of ${tried} filters match some events and not others`);
  });

  it('does so in published logs', async function () {
    const found = [...sharedFiles('corpus', 'real')];
    if (found.length === 0) {
      console.log('      skipped: there is no corpus of published logs beside the repository');
      this.skip();
    }
    const engine = await regexEngine();
    const chosen = Object.fromEntries(found.map(({ name, text }) => [name, text]));
    const set = setOf(chosen);
    const plain = plainEvents(chosen);
    assert.equal(set.length, plain.length);
    const withDays = anyFilter.filter((filter) => !/(?:at|after|before):/.test(filter));
    fc.assert(
      fc.property(withDays, (filter) => {
        assert.deepEqual(rowsOf(filter, set, engine), naiveRows(parseFilter(filter).root, plain), filter);
      }),
      { numRuns: runs(60) },
    );
    console.log(`      ${set.length} events`);
  });
});
