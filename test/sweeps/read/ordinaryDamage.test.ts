import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { buildRecord } from '../../support/buildRecord';
import { inflict } from '../../support/damage/arbitraries';
import { mutators } from '../../support/damage/mutators';
import { mended, shownRecords } from '../../support/damage/shown';

const ordinary = buildRecord({
  requestParameters: { tags: ['a', 'b'], meshName: 'my mesh', spec: { hosts: [{ port: 80 }] } },
});
const indented = JSON.stringify(JSON.parse(ordinary), undefined, 2);
const [before, behind] = [buildRecord({ eventID: 'before' }), buildRecord({ eventID: 'behind' })];
const values = [before, ordinary, behind].map((record) => JSON.parse(record) as unknown);

/** One place of each: enough for a change of the reader to show, where properties try many. */
describe('an ordinary damage', () => {
  mutators
    .filter(({ exact, confined }) => exact && confined)
    .forEach((mutator, index) => {
      it(`leaves every value of the log as it was: ${mutator.name}`, () => {
        const { text } = inflict(index % 2 ? ordinary : indented, [{ mutator, at: 23 + index }]);
        const log = read(`{"Records":[\n${[before, text, behind].join(',\n')}\n]}\n`);
        const after = read(mended(log));
        assert.deepEqual([shownRecords(log), shownRecords(after), after.damages], [values, values, []], text);
      });
    });
});

describe('a comment', () => {
  const lines = indented.split('\n');
  const withLine = (comment: string, at: number) => [...lines.slice(0, at), comment, ...lines.slice(at)].join('\n');

  it('on a line of its own goes with the line, also where the comma before it is missing', () => {
    for (const comment of ['// refused', '    # refused', '  /* refused */  ']) {
      assert.equal(mended(read(withLine(comment, 3))).replace(/ +$/gm, ''), indented);
    }
    const [first, ...others] = indented.split(',\n');
    assert.equal(mended(read(`${first}\n  // refused\n${others.join(',\n')}`)), indented);
    assert.equal(mended(read(withLine('  // refused', 3).replaceAll('\n', '\r\n'))), indented.replaceAll('\n', '\r\n'));
  });

  it('behind an entry leaves its line', () => {
    assert.equal(mended(read(indented.replace(',\n', ', // refused\n'))), indented);
  });
});

describe('damage beside what is hard to follow', () => {
  const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  const eventOf = (members: string) => `{"eventVersion":"1.08","eventName":"A",${members}}`;

  it('is mended, and a value that is too deep is left as it is', () => {
    for (const levels of [100, 250]) {
      const [inside, behind] = [eventOf(`"x":${deep(levels)} "y":1`), eventOf(`"y":1`)];
      const log = read(`[${behind},${inside},${behind}]`);
      assert.deepEqual(
        log.damages.map(({ code }) => code),
        ['missing-comma'],
      );
      assert.deepEqual(
        [...log.records].map((record) => [record.text('eventName'), record.damaged]),
        [
          ['A', false],
          ['A', true],
          ['A', false],
        ],
      );
      assert.deepEqual(read(mended(log)).damages, []);
    }
  });

  it('is no line break that the author of a text made', () => {
    for (const lines of [
      'first line\nsecond line',
      'one\n\ntwo',
      'User: arn:aws:iam::111122223333:user/ana\nis not authorized',
    ]) {
      const written = buildRecord({ errorMessage: lines }).replaceAll('\\n', '\n');
      const log = read(written);
      assert.equal(log.records.at(0)?.text('errorMessage'), lines);
      assert.deepEqual(
        log.damages.map(({ code }) => code),
        ['raw-control-character'],
      );
    }
  });
});
