import assert from 'node:assert/strict';
import { csvHead } from '../../src/core/containers/text/csvHead';
import { rowsBehind } from '../../src/core/containers/text/csvTable';
import { buildCleanTree } from '../../src/core/json/buildTree';
import { CleanScanner } from '../../src/core/json/cleanScanner';
import { read } from '../../src/core/read/read';
import { tornOff } from '../../src/core/read/samples/tornOff';
import { missingCloser } from '../../src/core/repair/kinds/brackets';
import { heldMembersEnd } from '../../src/core/repair/search/elementStarts';
import { reportOf } from '../../src/core/repair/tokens/reports';
import { groundFor } from '../../src/core/repair/value/groundFor';
import { costlyPieces } from '../support/costlyPieces';
import { growth, MOST_GROWTH, processorTime } from '../support/growth';
import { documentBeginnings, repeated } from '../support/hostileTexts';
import { spread } from '../support/spread';

/** What one hostile text may cost, as a multiple of another one of its length. */
const MOST_COSTLY = 7;

/** The least of three readings, so that other work on the machine hardly counts. */
function leastTime(text: string): number {
  return Math.min(...spread([1, 2, 3], 3).map(() => processorTime(() => read(text))));
}

describe('hostile text', function () {
  // Growth counts, not time: many pieces are read several times, and the machine may have other work.
  this.timeout(400_000);

  for (const beginning of documentBeginnings) {
    it(`costs no more than its length to read and check, repeated behind ${JSON.stringify(beginning)}`, () => {
      assert.equal(costlyPieces(beginning).join(', '), '');
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
      const over = spread(lines, 3).filter(
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

  it('costs no more than its length in what is asked of each of its places', () => {
    const pieces = ['"eventVersion":"1.08",', '{"awsRegion":"x",', '{"a":', '"a":{"a":1},'];
    const over = pieces.filter((piece) => growth((length) => askEverywhere(repeated('', piece, length))) > MOST_GROWTH);
    assert.deepEqual(over, []);
  });

  it('costs no more than its length on a line behind a damaged value', () => {
    const reports = [reportOf(missingCloser, 0, 0, [])];
    const sample = { start: 0, end: 0, reports, sequence: false, root: buildCleanTree('{}', 0, 2) };
    const found = growth((length) => {
      const text = repeated('', '"a":1,', length);
      return () => tornOff(text, sample, text.length);
    });
    assert.ok(found <= MOST_GROWTH, String(found));
  });

  it('costs no many times what other hostile text of its length does', () => {
    const event = '{"eventVersion":"1.08","userIdentity":{';
    const sound = '{"eventVersion":"1.08","eventName":"x","eventTime":"2026-01-01T00:00:00Z"}';
    const usual = leastTime(repeated('', event, 60_000));
    const costly = [
      repeated(event, `[${sound},`, 60_000),
      repeated('', event.replaceAll('"', '“'), 60_000),
      repeated('', event.replaceAll(':', ''), 60_000),
      repeated('', '"{', 60_000),
    ];
    const ratios = spread(costly, 2).map((text) => leastTime(text) / usual);
    // Each of them was many times as costly; the last one looked for the end of each object in all that follows.
    assert.deepEqual(
      ratios.filter((ratio) => ratio > MOST_COSTLY),
      [],
    );
  });

  it('costs no many times what letters do where it is white space', () => {
    // Each blank was looked at some twenty times, for what may have stood before a name: half a second for each megabyte.
    const usual = leastTime(repeated('', 'letters ', 4_000_000));
    const ratio = leastTime(repeated('', `${' '.repeat(99)}\n`, 4_000_000)) / usual;
    assert.ok(ratio < MOST_COSTLY / 2, String(ratio));
  });

  it('leaves the records around it as they are', () => {
    const record = (id: string) => `{"eventVersion":"1.08","eventTime":"2026-01-01T00:00:00Z","eventID":"${id}"}`;
    for (const piece of spread(['{', '[{', '"{', '{"a":1 ', 'a=>1,', '{""ab"":1,'], 3)) {
      const text = `{"Records":[${record('first')},{"eventVersion":"1.08",${piece.repeat(20_000)}},${record('last')}]}`;
      const ids = [...read(text).records].map((one) => one.text('eventID'));
      assert.equal(ids[0], 'first', piece);
      assert.equal(ids.at(-1), 'last', piece);
    }
  });
});

/** Asks of each place whether an event holds what begins there, and where that ends. */
function askEverywhere(text: string): () => void {
  const places = [...text.matchAll(/["{]/g)].map(({ index }) => index);
  return () => {
    const ground = groundFor(text, 0, text.length, new CleanScanner(text, text.length));
    for (const at of places) {
      heldMembersEnd(ground, at);
    }
  };
}

function countRows(text: string): number {
  const head = csvHead(text);
  assert.ok(head);
  let count = 0;
  for (const { start, end } of rowsBehind(text, head)) {
    count += end > start ? 1 : 0;
  }
  return count;
}
