import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read, reread } from '../../src/core';
import { record } from '../bench/support/logs';
import { Random } from '../bench/support/random';
import { logView } from '../support/logView';
import { runs } from '../support/spread';

const records = (count: number) =>
  Array.from({ length: count }, (_, index) => JSON.stringify(record(new Random(index), index)));
const damaged = records(12).map((text, index) => (index === 5 ? text.replace(',"awsRegion"', '"awsRegion"') : text));

const TEXTS = {
  'a log file': `{"Records":[${records(12).join(',')}],"NextToken":"more"}`,
  'a log file with a damaged record': `{"Records":[${damaged.join(',')}]}`,
  'an array over several lines': `[\n  ${records(8).join(',\n  ')}\n]\n`,
  'one record a line': records(8).join('\n'),
  'records without anything between': records(8).join(''),
  'samples in prose': `Some words.\n\n${records(2).join('\n\nMore words here, and more.\n\n')}\n\nThe end, for now, of it.`,
};

describe('Reading again after an edit gives what reading afresh gives', () => {
  for (const [name, text] of Object.entries(TEXTS)) {
    it(`in ${name}`, () => {
      const pieces = fc.constantFrom(
        '',
        'x',
        '"',
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '\n',
        '{"eventVersion":"1.08"},',
        '../',
        '// ',
      );
      fc.assert(
        fc.property(fc.nat(text.length), fc.nat(30), pieces, (at, cut, piece) => {
          const end = Math.min(text.length, at + cut);
          const edited = text.slice(0, at) + piece + text.slice(end);
          const again = reread(read(text), edited, { span: { start: at, end }, length: piece.length });
          assert.deepEqual(logView(again), logView(read(edited)));
        }),
        { numRuns: runs(20) },
      );
    });
  }

  it('edit after edit', () => {
    const random = new Random(7);
    let text = TEXTS['a log file'];
    let log = read(text);
    for (let step = 0; step < 60; step++) {
      const at = random.below(text.length);
      const piece = random.pick(['x', '"', '}', ',', '']);
      const end = Math.min(text.length, at + random.below(3));
      text = text.slice(0, at) + piece + text.slice(end);
      log = reread(log, text, { span: { start: at, end }, length: piece.length });
    }
    assert.deepEqual(logView(log), logView(read(text)));
  });
});
