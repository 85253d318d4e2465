import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { buildRecord } from '../../support/buildRecord';

const record = '{"eventVersion":"1.08","eventName":"X"}';

function names(text: string): (string | undefined)[] {
  const log = read(text);
  assert.deepEqual(log.damages, [], text);
  return [...log.records].map((one) => one.text('eventName'));
}

describe('text that is JSON as a whole', () => {
  it('has its records, whatever stands beside them', () => {
    for (const first of ['null', 'true', '0', '-1e9', '"x"', '[]', '{}', `"${'x'.repeat(50)}"`]) {
      assert.deepEqual(names(`[${first},${record}]`), ['X'], first);
      assert.deepEqual(names(`{"Records":[${first},${record},${record}]}`), ['X', 'X'], first);
    }
    assert.deepEqual(names(`[${' '.repeat(10_000)}${record}]`), ['X']);
  });

  it('is no log file, no table and no prose, whatever its strings say', () => {
    const lines = `2021-06-09T23:10:01.000Z ${record}\n`.repeat(3);
    for (const said of [
      lines,
      `\`\`\`json\n${record}\n\`\`\`\n`,
      `eventname,eventsource\nX,${record}`,
      `// ${record}`,
    ]) {
      assert.deepEqual(names(JSON.stringify({ note: said })), [], said);
      assert.deepEqual(names(`{"Records":[${buildRecord({ eventName: 'Y', userAgent: said })}]}`), ['Y'], said);
    }
  });

  it('has no damage as a line among others, or in a code block', () => {
    const cases = [
      { sound: `[null,${record}]`, count: 1 },
      { sound: `{",":[${record}],"Records":[${record}]}`, count: 2 },
    ];
    for (const { sound, count } of cases) {
      assert.equal(names(`${record}\n${sound}\n${record}\n`).length, 2 + count, sound);
      assert.equal(names(`# Title\n\n\`\`\`json\n${sound}\n\`\`\`\n`).length, count, sound);
    }
  });
});
