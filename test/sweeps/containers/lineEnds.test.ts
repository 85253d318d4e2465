import assert from 'node:assert/strict';
import { buildRecord } from '../../support/buildRecord';
import { FOREIGN, forged, time, told } from '../../support/foreignLineEnds';

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
