import assert from 'node:assert/strict';
import {
  eventsOf,
  explain,
  FindingIndex,
  findings,
  fixAllEdits,
  fixesFor,
  groupRecords,
  ignoreEdit,
  type LogDocument,
  read,
} from '../../src/core';
import { growth, MOST_GROWTH } from '../support/growth';
import { hostileLogs } from '../support/hostileLogs';
import { spread } from '../support/spread';

/** How many places of a log are asked about: as many light bulbs, or hovers. */
const PLACES = 50;
const host = { localTime: () => 'local' };

/** What is done with a log that has been read; each is to cost no more than the log's length. */
const uses: Readonly<Record<string, (log: LogDocument) => void>> = {
  findings: (log) => void findings(log),
  groups: (log) => void groupRecords(eventsOf(log), ['identity', 'resource']).groups(),
  hovers: (log) => {
    for (const offset of places(log)) {
      explain(log, offset, host);
    }
  },
};

function places({ text }: LogDocument): number[] {
  return Array.from({ length: PLACES }, (_, index) => Math.floor(((index + 0.5) * text.length) / PLACES));
}

/** Asks for the fixes of many findings, as a light bulb does. */
function lightBulbs(
  log: LogDocument,
  index: FindingIndex,
  asked: readonly { code: string; span: { start: number; end: number } }[],
): void {
  for (const { code, span } of asked) {
    fixesFor(log.text, index, code, span);
    index.obvious(code);
    index.hasCertain(log.containers[0]?.span ?? span, 2);
    ignoreEdit(log, code, span.start);
  }
}

describe('what is done with hostile logs', () => {
  for (const [use, work] of Object.entries(uses)) {
    it(`costs no more than their length: ${use}`, () => {
      const over = spread(Object.entries(hostileLogs), 3).filter(
        ([, make]) =>
          growth((length) => {
            const log = read(make(length));
            return () => work(log);
          }) > MOST_GROWTH,
      );
      assert.deepEqual(
        over.map(([name]) => name),
        [],
      );
    }).timeout(120_000);
  }

  it('costs no more than their length: light bulbs for all findings', () => {
    const over = spread(Object.entries(hostileLogs), 3).filter(
      ([, make]) =>
        growth((length) => {
          const log = read(make(length));
          const found = findings(log);
          return () => lightBulbs(log, new FindingIndex(found), found);
        }) > MOST_GROWTH,
    );
    assert.deepEqual(
      over.map(([name]) => name),
      [],
    );
  }).timeout(120_000);

  it('costs no more than their length: fixing all', () => {
    const names = ['Ruby hashes', 'missing commas', 'wrong account ids', 'one name again and again'];
    const over = names.filter(
      (name) =>
        growth((length) => {
          const log = read(hostileLogs[name]?.(length) ?? '');
          return () => fixAllEdits(log);
        }) > MOST_GROWTH,
    );
    assert.deepEqual(over, []);
  }).timeout(120_000);
});
