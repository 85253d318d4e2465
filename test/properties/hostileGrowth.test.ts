import assert from 'node:assert/strict';
import { csvHead } from '../../src/core/containers/text/csvHead';
import { rowsBehind } from '../../src/core/containers/text/csvTable';
import { read } from '../../src/core/read/read';
import { costlyPieces } from '../support/costlyPieces';
import { growth, MOST_GROWTH, processorTime } from '../support/growth';
import { documentBeginnings, repeated } from '../support/hostileTexts';

/** What one hostile text may cost, as a multiple of another one of its length. */
const MOST_COSTLY = 7;

/** The least of three readings, so that other work on the machine hardly counts. */
function leastTime(text: string): number {
  return Math.min(...[1, 2, 3].map(() => processorTime(() => read(text))));
}

describe('hostile text', function () {
  // Growth counts, not time: many pieces are read several times, and the machine may have other work.
  this.timeout(400_000);

  for (const beginning of documentBeginnings) {
    it(`costs no more than its length to read and check, repeated behind ${JSON.stringify(beginning)}`, () => {
      assert.deepEqual(costlyPieces(beginning), []);
    });
  }

  it('costs no more than its length in YAML', () => {
    const lines = [
      'a: b\n',
      '- ',
      "a: 'b\n",
      "a: ''''",
      'a: |\n',
      ' a:\n',
      'a: b\n  c\n',
      'a: >\n  b\n',
      'a: {\n',
      'a::::',
      '\n',
    ];
    for (const beginning of [
      'eventVersion: "1.08"\neventName: x\n',
      '# A page\n\n```\neventTime: "1"\neventName: x\n',
    ]) {
      const over = lines.filter(
        (line) => growth((length) => () => read(repeated(beginning, line, length))) > MOST_GROWTH,
      );
      assert.deepEqual(over, [], beginning);
    }
  });

  it('costs no more than its length in rows of CSV', () => {
    const rows = ['"a\n', '""\n', '"""\n', 'a,"\n', '"a"b\n', ',"",\n', '"\n"', '""""a', ',,,\n'];
    const over = rows.filter(
      (row) => growth((length) => () => countRows(repeated('User name,Event time\n', row, length))) > MOST_GROWTH,
    );
    assert.deepEqual(over, []);
  });

  it('costs no many times what other hostile text of its length does', () => {
    const event = '{"eventVersion":"1.08","userIdentity":{';
    const sound = '{"eventVersion":"1.08","eventName":"x","eventTime":"2026-01-01T00:00:00Z"}';
    const usual = leastTime(repeated('', event, 60_000));
    const costly = [
      repeated(event, `[${sound},`, 60_000),
      repeated('', event.replaceAll('"', '“'), 60_000),
      repeated('', event.replaceAll(':', ''), 60_000),
    ];
    const ratios = costly.map((text) => leastTime(text) / usual);
    // Two of them were more than fifteen and seven times as costly.
    assert.deepEqual(
      ratios.filter((ratio) => ratio > MOST_COSTLY),
      [],
    );
  });

  it('leaves the records around it as they are', () => {
    const record = (id: string) => `{"eventVersion":"1.08","eventTime":"2026-01-01T00:00:00Z","eventID":"${id}"}`;
    for (const piece of ['{', '[{', '"{', '{"a":1 ', 'a=>1,', '{""ab"":1,']) {
      const text = `{"Records":[${record('first')},{"eventVersion":"1.08",${piece.repeat(20_000)}},${record('last')}]}`;
      const ids = [...read(text).records].map((one) => one.text('eventID'));
      assert.equal(ids[0], 'first', piece);
      assert.equal(ids.at(-1), 'last', piece);
    }
  });
});

function countRows(text: string): number {
  const head = csvHead(text);
  assert.ok(head);
  let count = 0;
  for (const { start, end } of rowsBehind(text, head)) {
    count += end > start ? 1 : 0;
  }
  return count;
}
