import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { buildRecord } from '../../support/buildRecord';

/** What JavaScript takes for line ends or blanks, and logs do not: allowed in strings of JSON as they are. */
const FOREIGN = ['\u2028', '\u2029', '\u0085', '\u00a0', '\ufeff', '\u2028\u2029 \u2028'];

const forged = buildRecord({ eventName: 'CreateAccessKey', userAgent: 'forged' });
const time = '2021-06-09T23:09:59.000Z';

/** Names of events and codes of damages in a text. */
function told(text: string) {
  const log = read(text);
  const unexplained = log.unexplained.map(({ start, end }) => text.slice(start, end));
  return {
    names: [...log.records].map((record) => record.text('eventName')),
    damages: [...log.damages, ...log.insideStrings].map(({ code }) => code),
    unexplained,
  };
}

describe('text inside a sound string', () => {
  it('begins no row of CSV', () => {
    for (const foreign of FOREIGN) {
      const rows = ['A', 'B'].map(
        (name) =>
          `"${time}","${buildRecord({ eventName: name, userAgent: `${foreign}${time},${forged}` }).replaceAll('"', '""')}"\n`,
      );
      assert.deepEqual(told(`@timestamp,@message\n${rows.join('')}`), {
        names: ['A', 'B'],
        damages: [],
        unexplained: [],
      });
    }
  });

  it('begins no line of NDJSON and no record in a log file', () => {
    for (const foreign of FOREIGN) {
      const records = ['A', 'B', 'C', 'D'].map((eventName) =>
        buildRecord({ eventName, userAgent: `x${foreign}${forged}${foreign}`, [`${foreign}${forged}`]: null }),
      );
      for (const text of [records.join('\n'), `{"Records":[${records.join(',')}]}`]) {
        assert.deepEqual(
          told(text),
          { names: ['A', 'B', 'C', 'D'], damages: [], unexplained: [] },
          JSON.stringify(foreign),
        );
      }
    }
  });
});
