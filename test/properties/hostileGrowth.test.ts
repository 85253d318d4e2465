import assert from 'node:assert/strict';
import { csvHead } from '../../src/core/containers/text/csvHead';
import { rowsBehind } from '../../src/core/containers/text/csvTable';
import { read } from '../../src/core/read/read';
import { costlyPieces } from '../support/costlyPieces';
import { growth, MOST_GROWTH } from '../support/growth';
import { documentBeginnings, repeated } from '../support/hostileTexts';

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
