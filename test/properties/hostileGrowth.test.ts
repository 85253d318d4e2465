import assert from 'node:assert/strict';
import { csvHead } from '../../src/core/containers/text/csvHead';
import { rowsBehind } from '../../src/core/containers/text/csvTable';
import { read } from '../../src/core/reader/read';
import { hostileBeginnings, hostilePieces, repeated } from '../support/hostileTexts';

/** Long enough to be told from noise, in milliseconds. */
const MEASURABLE = 10;
const LONGEST = 131_072;
/** Four times the text may take this many times longer: four with room for noise, and far from the sixteen of quadratic cost. */
const MOST = 9;
const TRIES = 4;

/** Processor time, in milliseconds: what else runs on the machine hardly counts. */
function timeOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * How many times longer `work` takes on four times the text. A budget of fixed size may be first used up at some length, which looks like
 * fast growth once: only what goes on growing is believed.
 */
function growth(work: (length: number) => void): number {
  let length = 4096;
  while (length < LONGEST && timeOf(() => work(length)) < MEASURABLE) {
    length *= 2;
  }
  const once = growthAt(length, work);
  return once > MOST ? Math.min(once, growthAt(length * 4, work)) : once;
}

/** The least of several tries, since whatever else runs only adds. */
function growthAt(length: number, work: (length: number) => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < TRIES && least > MOST; tried++) {
    least = Math.min(least, timeOf(() => work(length * 4)) / timeOf(() => work(length)));
  }
  return least;
}

describe('hostile text', () => {
  for (const beginning of hostileBeginnings) {
    it(`costs no more than its length, repeated behind ${JSON.stringify(beginning)}`, () => {
      const over = hostilePieces
        .map((piece) => ({ piece, growth: growth((length) => read(repeated(beginning, piece, length))) }))
        .filter((one) => one.growth > MOST);
      assert.deepEqual(over, []);
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
      const over = lines.filter((line) => growth((length) => read(repeated(beginning, line, length))) > MOST);
      assert.deepEqual(over, [], beginning);
    }
  });

  it('costs no more than its length in rows of CSV', () => {
    const rows = ['"a\n', '""\n', '"""\n', 'a,"\n', '"a"b\n', ',"",\n', '"\n"', '""""a', ',,,\n'];
    const over = rows.filter(
      (row) => growth((length) => countRows(repeated('User name,Event time\n', row, length))) > MOST,
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
